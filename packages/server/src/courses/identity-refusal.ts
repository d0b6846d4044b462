import { type CourseEvent, mayDo, type PeopleHistory, type Person, workedHere } from '@ketaguide/course';
import type { SecondPersonProofs } from '../sign-in/second-person-proof.ts';
import type { Session } from '../sign-in/session.ts';
import type { Refusal } from '../storage/course-store.ts';

/** Who sends an entry, and what shows who its author is. */
export interface SentBy {
  readonly session: Session;
  readonly people: readonly Person[];
  readonly history: PeopleHistory;
  readonly proofs: SecondPersonProofs;
  /** What a second person's PIN gave, if there is such a thing. */
  readonly proof: string | undefined;
}

/**
 * Why it is not known that the author of an entry is who they are said to be. Undefined: they are signed in, or entered
 * their PIN for this entry. Only the read-back may name somebody who did not, because without a network the server takes
 * no PIN; it says so itself. What somebody entered before they left cannot be lost because they cannot sign in any more:
 * whoever may send for others sends it, and stands in the record as who did.
 */
export function identityRefusal(
  event: CourseEvent,
  { session, people, history, proofs, proof }: SentBy,
): Refusal | undefined {
  const { author, course, infusion, id: entry, type, enteredAt } = event;
  const person = people.find(({ id }) => id === author);
  if (person === undefined) return notAllowed('Its author is nobody who works here.');
  if (!person.active && !workedHere(history.get(author) ?? [], enteredAt)) {
    return notAllowed(`${person.name} no longer worked here when this was entered.`);
  }
  if (author === session.person.id || saysNotProved(event)) return undefined;
  const maySend = mayDo(session.person.roles, 'send-for-others');
  if (!person.active && maySend) return undefined;
  if (proof === undefined) {
    return notAllowed(
      person.active
        ? 'Somebody else is signed in, and its author has not entered their PIN.'
        : `${person.name} cannot sign in any more. A lead can send what they entered before they left.`,
    );
  }
  const provedIn = proofs.sessionOf(proof, { person: author, course, infusion, entry, type });
  // A reading that waits with the entries of somebody who left was proved in their session.
  return provedIn === session.idHash || (provedIn !== undefined && maySend)
    ? undefined
    : notAllowed('The PIN of its author was entered too long ago, elsewhere, or for another entry.');
}

const saysNotProved = (event: CourseEvent): boolean =>
  event.type === 'read-back-entered' && event.data.identity !== 'proved';

const notAllowed = (message: string): Refusal => ({ code: 'not-allowed', message });
