import { defaultPolicy } from '@ketaguide/planning';
import type { DeviceStore } from '../journal/device-store.ts';
import type { PolicyVersion } from './policy-version.ts';

const nameOnDevice = 'policy';

/** The clinic's policy, for all screens: the newest that this device has seen. */
export interface PolicyStore {
  subscribe(listener: () => void): () => void;
  state(): PolicyVersion;
  /** Without an answer of the server the last known version holds. */
  refresh(): Promise<void>;
}

export function createPolicyStore(read: () => Promise<PolicyVersion>, device: () => Promise<DeviceStore>): PolicyStore {
  const listeners = new Set<() => void>();
  let state: PolicyVersion = {
    version: defaultPolicy.version,
    signedBy: null,
    signedAt: null,
    policy: defaultPolicy,
  };
  const show = (next: PolicyVersion) => {
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
        await (await device()).set(nameOnDevice, answered).catch(() => undefined);
      } catch {
        const remembered = await (await device()).get(nameOnDevice).catch(() => undefined);
        if (remembered !== undefined) show(remembered as PolicyVersion);
      }
    },
  };
}
