import type { DeviceStore } from './device-store.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { memoryStore } from './memory-store.ts';

let opened: Promise<DeviceStore> | undefined;

/** Where this browser keeps the journal: once for the page, and in memory when it lets nothing be kept. */
export function openDeviceStore(): Promise<DeviceStore> {
  opened ??= indexedDbStore().catch(() => memoryStore());
  return opened;
}
