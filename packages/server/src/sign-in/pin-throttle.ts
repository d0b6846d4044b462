import type { PersonId } from '@ketaguide/course';

interface Failures {
  readonly count: number;
  /** Milliseconds of the clock before which no further PIN is looked at. */
  readonly notBefore: number;
}

/** So many wrong PINs cost nothing: fingers slip. */
const freeTries = 3;
const firstDelay = 2_000;
/** Long enough that ten thousand PINs take a month, short enough not to keep a nurse from a patient. */
const longestDelay = 5 * 60_000;
/**
 * Ids that nobody has are counted too, so that they cannot be told from real ones; this many at the most. Each costs a
 * hash, so that washing a real one out with made-up ones takes far longer than waiting.
 */
const mostKept = 100_000;

export type PinThrottle = ReturnType<typeof createPinThrottle>;

/** Slows down whoever tries PINs of one person, wherever they try: signing in, unlocking, or as a second person. */
export function createPinThrottle(clock: () => number) {
  const failures = new Map<PersonId, Failures>();
  return {
    /**
     * Asks to try a PIN. Returns for how many seconds to wait before that; 0 when it may be tried now. A try counts as
     * a failure until `succeeded` says otherwise, so that many at once get no further than one after the other.
     */
    begin(person: PersonId): number {
      const { count, notBefore } = failures.get(person) ?? { count: 0, notBefore: 0 };
      const at = clock();
      if (at < notBefore) return Math.ceil((notBefore - at) / 1_000);
      const tries = count + 1;
      const delay = tries < freeTries ? 0 : Math.min(firstDelay * 2 ** (tries - freeTries), longestDelay);
      failures.delete(person);
      failures.set(person, { count: tries, notBefore: at + delay });
      const [oldest] = failures.keys();
      if (failures.size > mostKept && oldest !== undefined) failures.delete(oldest);
      return 0;
    },
    succeeded: (person: PersonId): void => void failures.delete(person),
  };
}
