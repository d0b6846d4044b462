import type { CourseEvent, Person } from '@ketaguide/course';
import type { SecondPersonProofs } from '../sign-in/second-person-proof.ts';
import type { Session } from '../sign-in/session.ts';
import type { Refusal } from '../storage/course-store.ts';

/** Who sends an entry, and what shows who its author is. */
export interface SentBy {
  readonly session: Session;
  readonly people: readonly Person[];
  readonly proofs: SecondPersonProofs;
  /** What a second person's PIN gave, if there is such a thing. */
  readonly proof: string | undefined;
}

/**
 * Why it is not known that the author of an entry is who they are said to be. Undefined: they are signed in, or entered
 * their PIN for this entry. Only the read-back may name somebody who did not, because without a network the server takes
 * no PIN; it says so itself.
 */
export function identityRefusal(event: CourseEvent, { session, people, proofs, proof }: SentBy): Refusal | undefined {
  const { author, course, infusion, id: entry, type } = event;
  if (!people.some(({ id, active }) => id === author && active)) {
    return notAllowed('Its author is nobody who works here.');
  }
  if (author === session.person.id || saysNotProved(event)) return undefined;
  if (proof === undefined) return notAllowed('Somebody else is signed in, and its author has not entered their PIN.');
  return proofs.sessionOf(proof, { person: author, course, infusion, entry, type }) === session.idHash
    ? undefined
    : notAllowed('The PIN of its author was entered too long ago, elsewhere, or for another entry.');
}

const saysNotProved = (event: CourseEvent): boolean =>
  event.type === 'read-back-entered' && event.data.identity !== 'proved';

const notAllowed = (message: string): Refusal => ({ code: 'not-allowed', message });
