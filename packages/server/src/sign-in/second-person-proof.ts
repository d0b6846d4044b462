import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CourseId, PersonId } from '@ketaguide/course';

/** Who proved who they are, for which course, and in whose session. */
export interface ProofOf {
  readonly person: PersonId;
  readonly course: CourseId;
  /** The session on whose device it was done: in no other the proof is worth anything. */
  readonly session: string;
}

const validFor = 2 * 60_000;

export type SecondPersonProofs = ReturnType<typeof createSecondPersonProofs>;

/**
 * Short statements, signed by this process, that a second person proved who they are. They hold for two minutes and
 * end with the process.
 */
export function createSecondPersonProofs(clock: () => number, key: Buffer = randomBytes(32)) {
  const signature = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const textOf = ({ person, course, session }: ProofOf, until: number): string =>
    JSON.stringify([person, course, session, until]);
  return {
    issue(of: ProofOf): string {
      const until = clock() + validFor;
      return `${until}.${signature(textOf(of, until))}`;
    },
    holds(proof: string, of: ProofOf): boolean {
      const [until = '', signed = ''] = proof.split('.');
      if (!/^\d{1,16}$/.test(until) || Number(until) <= clock()) return false;
      const [given, expected] = [Buffer.from(signed), Buffer.from(signature(textOf(of, Number(until))))];
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
