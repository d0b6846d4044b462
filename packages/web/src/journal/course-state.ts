import { type AnyEntry, type CourseState, foldCourse } from '@ketaguide/course';

const folded = new WeakMap<readonly AnyEntry[], CourseState>();

/** What entries make of a course; worked out once for each list of them. */
export function stateOf(entries: readonly AnyEntry[]): CourseState {
  const known = folded.get(entries);
  if (known !== undefined) return known;
  const state = foldCourse(entries);
  folded.set(entries, state);
  return state;
}
