import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CourseId, EventId, EventType, InfusionId, PersonId } from '@ketaguide/course';

/** The one entry for which somebody proved who they are: its id is made before the PIN is asked for. */
export interface ProvedEntry {
  readonly person: PersonId;
  readonly course: CourseId;
  readonly infusion: InfusionId | null;
  readonly entry: EventId;
  readonly type: EventType;
}

/**
 * As long as a session: a reading takes its time, and the entry may then wait for a network. An id stands for one entry
 * for ever, so a proof is worth nothing once that is stored.
 */
const validFor = 12 * 3_600_000;

export type SecondPersonProofs = ReturnType<typeof createSecondPersonProofs>;

/** Statements, signed by this process, that a second person proved who they are for one entry. They end with the process. */
export function createSecondPersonProofs(clock: () => number, key: Buffer = randomBytes(32)) {
  const signature = ({ person, course, infusion, entry, type }: ProvedEntry, session: string, until: number): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([person, course, infusion, entry, type, session, until]))
      .digest('base64url');
  return {
    /** @param session the one on whose device it was done */
    issue(proved: ProvedEntry, session: string): string {
      const until = clock() + validFor;
      return `${until}.${session}.${signature(proved, session, until)}`;
    },
    /** The session in which this was proved; undefined: it was not, or too long ago. */
    sessionOf(proof: string, proved: ProvedEntry): string | undefined {
      const [until = '', session = '', signed = ''] = proof.split('.');
      if (!/^\d{1,16}$/.test(until) || Number(until) <= clock()) return undefined;
      const [given, expected] = [Buffer.from(signed), Buffer.from(signature(proved, session, Number(until)))];
      return given.length === expected.length && timingSafeEqual(given, expected) ? session : undefined;
    },
  };
}
