import type { DeviceStore } from '../journal/device-store.ts';
import { Refused } from '../journal/server-request.ts';
import type { Session } from './session.ts';
import type { FirstPerson, SessionApi } from './session-api.ts';

const nameOnDevice = 'session';

/** Undefined: not asked yet. */
export type SessionState = Session | undefined;

/** Who is signed in, for all screens. Without a network the last answer of the server holds. */
export interface SessionStore {
  subscribe(listener: () => void): () => void;
  state(): SessionState;
  /** Asks the server; without an answer it stays as it was, or as this device remembers it. */
  refresh(): Promise<void>;
  /** @throws Refused when the PIN is not theirs, Unreachable */
  signIn(person: string, pin: string): Promise<void>;
  /** @throws Unreachable: the server would still know the session */
  signOut(): Promise<void>;
  lock(): Promise<void>;
  unlock(pin: string): Promise<void>;
  /**
   * Goes on without the PIN while the server cannot check it: nothing may keep what happens from being recorded. What
   * is entered waits on this device until somebody unlocks.
   */
  goOnLocked(): void;
  enterFirstPerson(person: FirstPerson): Promise<void>;
  /** Somebody is at the device. */
  use(): Promise<void>;
}

export function createSessionStore(
  api: SessionApi,
  device: () => Promise<DeviceStore>,
  onChange: () => void = () => undefined,
): SessionStore {
  const listeners = new Set<() => void>();
  let state: SessionState;

  const show = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
    onChange();
  };
  const keep = async (next: Session) => {
    show(next);
    // A device that keeps nothing asks again after a reload.
    await (await device()).set(nameOnDevice, next).catch(() => undefined);
  };
  const refresh = async () => {
    try {
      await keep(await api.read());
    } catch (error) {
      if (error instanceof Refused) return keep(withoutServer);
      if (state !== undefined) return;
      const remembered = await (await device()).get(nameOnDevice).catch(() => undefined);
      show((remembered as Session | undefined) ?? withoutServer);
    }
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    refresh,
    signIn: async (person, pin) => keep(await api.signIn(person, pin)),
    signOut: async () => {
      await api.signOut();
      await keep(state === undefined ? withoutServer : { ...state, person: null, locked: false });
      await refresh();
    },
    lock: async () => keep(await api.lock()),
    unlock: async (pin) => keep(await api.unlock(pin)),
    goOnLocked: () => {
      if (state?.locked) show({ ...state, locked: false });
    },
    enterFirstPerson: async (person) => keep(await api.enterFirstPerson(person)),
    use: async () => {
      try {
        await api.use();
      } catch (error) {
        if (error instanceof Refused) await refresh();
      }
    },
  };
}

/** A server that knows no sign-in, or was never reached: reading and trying out works, recording does not. */
const withoutServer: Session = {
  mode: 'none',
  person: null,
  locked: false,
  unlockBy: null,
  needsFirstPerson: false,
};
