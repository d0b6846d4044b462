import { actionOf, type CourseEvent, mayDo } from '@ketaguide/course';
import type { PersonAccount } from '../people/people-store.ts';
import type { SecondPersonProofs } from '../sign-in/second-person-proof.ts';
import type { Session } from '../sign-in/session.ts';
import type { Refusal } from '../storage/course-store.ts';

/** Who sends an entry, and what shows who its author is. */
export interface EnteredBy {
  readonly session: Session;
  readonly accounts: readonly PersonAccount[];
  readonly proofs: SecondPersonProofs;
  /** What a second person's PIN gave, if there is such a thing. */
  readonly proof: string | undefined;
}

/**
 * Why this entry may not be made: its author is nobody, is neither who is signed in nor proved to be who they are, or
 * may not do such a thing. Undefined: it may.
 *
 * Only the read-back may name somebody who could not prove it, because without a network nobody can; it says so itself.
 */
export function refusalOfAuthor(
  event: CourseEvent,
  { session, accounts, proofs, proof }: EnteredBy,
): Refusal | undefined {
  const author = accounts.find(({ person }) => person.id === event.author && person.active)?.person;
  if (author === undefined) return notAllowed('Its author is nobody who works here.');
  const isOwn = author.id === session.person.id;
  if (!isOwn && !saysNotProved(event)) {
    const of = { person: author.id, course: event.course, session: session.idHash };
    if (proof === undefined) return notAllowed('Somebody else is signed in, and its author has not entered their PIN.');
    if (!proofs.holds(proof, of)) return notAllowed('The PIN of its author was entered too long ago, or elsewhere.');
  }
  return mayDo(author.roles, actionOf(event.type))
    ? undefined
    : notAllowed('None of the roles of its author allows such an entry.');
}

const saysNotProved = (event: CourseEvent): boolean =>
  event.type === 'read-back-entered' && event.data.identity === 'not-proved';

const notAllowed = (message: string): Refusal => ({ code: 'not-allowed', message });
