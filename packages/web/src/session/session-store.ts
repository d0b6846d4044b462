import type { PersonId } from '@ketaguide/course';
import type { DeviceStore } from '../journal/device-store.ts';
import { Refused } from '../journal/server-request.ts';
import type { DevicePins } from './device-pins.ts';
import type { Session } from './session.ts';
import type { FirstPerson, SessionApi } from './session-api.ts';

const nameOnDevice = 'session';
const leavingOnDevice = 'leaving';

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
  /** @throws Refused when it cannot be their PIN, or the one until now is wrong; Unreachable */
  changePin(pin: string, currentPin: string | undefined): Promise<void>;
  /** This device knows nobody any more; the server, which could not be told, is as soon as it answers. */
  leaveLater(): Promise<void>;
  /** Somebody is at the device. */
  use(): Promise<void>;
}

/** @param pins told of every PIN that the server took */
export function createSessionStore(
  api: SessionApi,
  device: () => Promise<DeviceStore>,
  pins?: Pick<DevicePins, 'remember'>,
): SessionStore {
  const listeners = new Set<() => void>();
  let state: SessionState;
  let isLeaving: boolean | undefined;

  const show = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** Nobody waits for it: it only serves a time without a connection. */
  const remember = (person: PersonId | undefined, pin: string) => {
    if (person !== undefined) void pins?.remember(person, pin).catch(() => undefined);
  };
  const keepWith = async (next: Session, pin: string) => {
    remember(next.person?.id, pin);
    await keep(next);
  };
  const keep = async (next: Session) => {
    show(next);
    // A device that keeps nothing asks again after a reload.
    await (await device()).set(nameOnDevice, next).catch(() => undefined);
  };
  /** Somebody left while the server could not be told. */
  const finishLeaving = async () => {
    const store = await device();
    isLeaving ??= (await store.get(leavingOnDevice).catch(() => undefined)) === true;
    if (!isLeaving) return;
    await api.signOut();
    isLeaving = false;
    await store.set(leavingOnDevice, false).catch(() => undefined);
  };
  const refresh = async () => {
    try {
      await finishLeaving();
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
    signIn: async (person, pin) => keepWith(await api.signIn(person, pin), pin),
    signOut: async () => {
      await api.signOut();
      await keep(state === undefined ? withoutServer : { ...state, person: null, locked: false });
      await refresh();
    },
    lock: async () => keep(await api.lock()),
    unlock: async (pin) => keepWith(await api.unlock(pin), pin),
    goOnLocked: () => {
      if (state?.locked) show({ ...state, locked: false });
    },
    enterFirstPerson: async (person) => keepWith(await api.enterFirstPerson(person), person.pin),
    changePin: async (pin, currentPin) => {
      await api.changePin(pin, currentPin);
      remember(state?.person?.id, pin);
    },
    leaveLater: async () => {
      isLeaving = true;
      if (state !== undefined) show({ ...state, person: null, locked: false });
      await (await device()).set(leavingOnDevice, true).catch(() => undefined);
    },
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
