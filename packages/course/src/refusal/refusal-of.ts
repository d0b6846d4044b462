import type { ClinicPolicy } from '@ketaguide/planning';
import type { CourseEvent, EventType } from '../events/course-event.ts';
import { actionOf } from '../people/action-of.ts';
import { mayDo } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { mightDo, type PeopleHistory, workedHere } from '../people/standing.ts';
import type { CourseState } from '../state/course-state.ts';
import { infusionOf } from '../state/fold-course.ts';
import { closingRefusal } from './closing-refusal.ts';
import { correctionRefusal } from './correction-refusal.ts';
import { readBackRefusal } from './read-back-refusal.ts';
import { type Refusal, refuse } from './refusal.ts';
import { signingRefusal } from './signing-refusal.ts';
import { startDespite, startRefusal } from './start-refusal.ts';

export interface RefusalContext {
  /** The clinic's policy that the entry is held against. */
  readonly policy: ClinicPolicy;
  /** Everybody in the clinic. Left out: who may do what is looked at elsewhere. */
  readonly people?: readonly Person[];
  /** What they were before: whoever left, or lost a role, since has done what they did. Left out: only now counts. */
  readonly history?: PeopleHistory;
}

/**
 * Why an entry cannot be stored now; undefined: it can. Only a signature and a start depend on how things stand, and a
 * closing on what its author had seen. What happened is always recorded, late or not; so is a start that was made without
 * the server: `despiteOf` says what stood against it.
 *
 * @param state the course without the entry
 */
export function refusalOf(state: CourseState, event: CourseEvent, context: RefusalContext): Refusal | undefined {
  const infusion = infusionOf(state, event.infusion);
  const notAllowed = personRefusal(event, event.type, context);
  if (notAllowed !== undefined) return notAllowed;
  switch (event.type) {
    case 'course-opened':
      return state.opened === undefined ? undefined : refuse('conflict', 'This course has been opened already.');
    case 'plan-signed':
      return signingRefusal(state, infusion, event, context.policy);
    case 'read-back-entered':
      return readBackRefusal(event);
    case 'started':
      return startRefusal(state, infusion, event, context.policy);
    case 'closed':
      return closingRefusal(infusion, event);
    case 'entry-corrected':
    case 'entry-marked-as-artifact':
      return correctionRefusal(state, event, (type) => personRefusal(event, type, context));
    default:
      return undefined;
  }
}

/**
 * What stands against an entry that is stored all the same, because it tells what has happened already; null: nothing.
 *
 * @param state the course without the entry
 */
export const despiteOf = (state: CourseState, event: CourseEvent, { policy }: RefusalContext): string | null =>
  event.type === 'started' ? startDespite(state, infusionOf(state, event.infusion), event, policy) : null;

function personRefusal(
  { author, enteredAt }: CourseEvent,
  type: EventType,
  { people, history }: RefusalContext,
): Refusal | undefined {
  if (people === undefined) return undefined;
  const person = people.find(({ id }) => id === author);
  if (person === undefined) return refuse('not-allowed', 'The author is not among the people of this clinic.');
  const { name, active, roles } = person;
  const action = actionOf(type);
  if (active && mayDo(roles, action)) return undefined;
  const before = history?.get(author) ?? [];
  if (mightDo(before, action, enteredAt)) return undefined;
  if (active || workedHere(before, enteredAt)) {
    return refuse('not-allowed', `${name} may not do this: it takes another role.`);
  }
  return refuse(
    'not-allowed',
    before.length === 0 ? `${name} no longer works here.` : `${name} no longer worked here when this was entered.`,
  );
}

const restingOnState: ReadonlySet<EventType> = new Set([
  'course-opened',
  'plan-signed',
  'started',
  'closed',
  'entry-corrected',
  'entry-marked-as-artifact',
]);

/** Does the answer of `refusalOf` depend on the course? Where it does not, an empty course does as well. */
export const restsOnState = (type: EventType): boolean => restingOnState.has(type);
