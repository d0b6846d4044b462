import type { Instant, PersonId } from '../events/event-envelope.ts';
import type { Action } from './action.ts';
import { mayDo } from './may-do.ts';
import type { Person } from './person.ts';

/** What somebody was allowed, from an instant until the next. */
export interface Standing extends Pick<Person, 'roles' | 'active'> {
  readonly from: Instant;
}

/** By person, everything they have been, oldest first. */
export type PeopleHistory = ReadonlyMap<PersonId, readonly Standing[]>;

/** What they were at an instant; undefined: not here yet. */
export const standingAt = (standings: readonly Standing[], at: Instant): Standing | undefined =>
  standings.findLast(({ from }) => from <= at);

/** Did they work here then? */
export const workedHere = (standings: readonly Standing[], at: Instant): boolean =>
  standingAt(standings, at)?.active ?? false;

/** Might they do this then? Whoever left, or lost the role, since does not take back what they did before. */
export function mightDo(standings: readonly Standing[], action: Action, at: Instant): boolean {
  const then = standingAt(standings, at);
  return then?.active === true && mayDo(then.roles, action);
}
