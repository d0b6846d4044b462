import type { DeviceStore } from './device-store.ts';

/** Something that the server knows and every screen needs: the newest that this device has seen. */
export interface ServerValue<Value> {
  subscribe(listener: () => void): () => void;
  state(): Value;
  /** Asks the server. Without an answer the last one that this device knows holds. */
  refresh(): Promise<void>;
}

interface ServerValueParts<Value> {
  /** By what name the device keeps it. */
  readonly name: string;
  /** Before anything is known. */
  readonly first: Value;
  readonly read: () => Promise<Value>;
  readonly device: () => Promise<DeviceStore>;
}

export function serverValue<Value>({ name, first, read, device }: ServerValueParts<Value>): ServerValue<Value> {
  const listeners = new Set<() => void>();
  let state = first;
  const show = (next: Value) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    refresh: async () => {
      try {
        const answered = await read();
        show(answered);
        await (await device()).set(name, answered).catch(() => undefined);
      } catch {
        const remembered = await (await device()).get(name).catch(() => undefined);
        if (remembered !== undefined) show(remembered as Value);
      }
    },
  };
}
