import type { PersonId } from '@ketaguide/course';
import type { DeviceStore } from '../journal/device-store.ts';
import { makeVerifier, type PinVerifier, usualIterations, verifies } from './pin-verifier.ts';

/** What this device can say of a PIN by itself. `not-kept`: nothing, because it does not know this person's. */
export type PinOnDevice =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'not-kept' };

/** A person with the number of the change that last touched them: their roles, their PIN, whether they work here. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly active: boolean;
  readonly changedIn?: number;
}

/**
 * For the time without a connection: by what this device knows a PIN again that the server took here before. It keeps no
 * PIN, and it lies sealed with the journal and goes with it.
 */
export interface DevicePins {
  /** The server has just taken this PIN. */
  remember(person: PersonId, pin: string): Promise<void>;
  check(person: PersonId, pin: string): Promise<PinOnDevice>;
  /** Forgets whoever was changed since, or left. */
  heardOf(people: readonly KnownPerson[]): Promise<void>;
  forgetAll(): Promise<void>;
}

interface KeptPin {
  readonly verifier: PinVerifier;
  /** Milliseconds of the clock, as `notBefore`. */
  readonly provedAt: number;
  /** As the person was when the server took the PIN; null: not heard yet. */
  readonly changedIn: number | null;
  readonly wrongTries: number;
  readonly notBefore: number;
}

type KeptPins = Readonly<Record<PersonId, KeptPin>>;

const nameOnDevice = 'pins';
/** A shift, as a session. */
const keptFor = 12 * 3_600_000;
/** So many wrong PINs cost nothing: fingers slip. */
const freeTries = 3;
const firstDelay = 2_000;
const longestDelay = 5 * 60_000;
/** So many in all, and it is forgotten: the server, which nobody can take home, has to take the PIN again. */
const mostTries = 10;

interface DevicePinsParts {
  readonly device: () => Promise<DeviceStore>;
  /** In milliseconds. */
  readonly clock: () => number;
  readonly iterations?: number;
}

export function createDevicePins({ device, clock, iterations = usualIterations }: DevicePinsParts): DevicePins {
  let turn: Promise<unknown> = Promise.resolve();
  let wiped = 0;

  /** One after the other, so that many tries at once get no further than as many in a row. */
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const next = turn.then(task);
    turn = next.catch(() => undefined);
    return next;
  };
  const read = async (): Promise<KeptPins> =>
    ((await (await device()).get(nameOnDevice).catch(() => undefined)) as KeptPins | undefined) ?? {};
  const write = async (pins: KeptPins): Promise<void> => (await device()).set(nameOnDevice, pins);
  const put = async (person: PersonId, pin: KeptPin | undefined): Promise<void> => {
    const { [person]: _before, ...others } = await read();
    await write(pin === undefined ? others : { ...others, [person]: pin });
  };

  return {
    remember: (person, pin) => {
      const before = wiped;
      return inTurn(async () => {
        const verifier = await makeVerifier(pin, iterations);
        // Whoever took everything off the device meanwhile took this, too.
        if (before !== wiped) return;
        await put(person, { verifier, provedAt: clock(), changedIn: null, wrongTries: 0, notBefore: 0 });
      });
    },

    check: (person, pin) =>
      inTurn(async (): Promise<PinOnDevice> => {
        const pins = await read();
        const kept = Object.hasOwn(pins, person) ? pins[person] : undefined;
        if (kept === undefined) return { kind: 'not-kept' };
        const at = clock();
        // A clock that was put back makes nothing younger.
        if (at < kept.provedAt || at - kept.provedAt >= keptFor) {
          await put(person, undefined);
          return { kind: 'not-kept' };
        }
        if (at < kept.notBefore) return { kind: 'wait', seconds: Math.ceil((kept.notBefore - at) / 1_000) };
        // Counted before it is looked at: whoever closes the page in between has had the try all the same.
        const wrongTries = kept.wrongTries + 1;
        const delay = wrongTries < freeTries ? 0 : Math.min(firstDelay * 2 ** (wrongTries - freeTries), longestDelay);
        await put(person, wrongTries < mostTries ? { ...kept, wrongTries, notBefore: at + delay } : undefined);
        if (!(await verifies(kept.verifier, pin))) return { kind: 'wrong' };
        await put(person, { ...kept, wrongTries: 0, notBefore: 0 });
        return { kind: 'right' };
      }),

    heardOf: (people) =>
      inTurn(async () => {
        const pins = await read();
        const standing = Object.entries(pins).flatMap(([id, kept]) => {
          const person = people.find((other) => other.id === id);
          const changedIn = person?.changedIn ?? null;
          if (person?.active !== true || (kept.changedIn !== null && kept.changedIn !== changedIn)) return [];
          return [[id, { ...kept, changedIn }] as const];
        });
        const isSame = standing.length === Object.keys(pins).length;
        if (isSame && standing.every(([id, { changedIn }]) => pins[id]?.changedIn === changedIn)) return;
        await write(Object.fromEntries(standing));
      }),

    forgetAll: () => {
      wiped += 1;
      return inTurn(() => write({}));
    },
  };
}
