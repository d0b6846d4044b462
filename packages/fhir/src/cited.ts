import type { Fact, FindingId, Hint, KnownValue } from '@ketaguide/guideline';
import type { Candidate } from './candidate.ts';
import { newestFirst, type RecordedDate } from './recorded-date.ts';

/** A fact or a hint with the date that it is compared by. */
export interface Dated<T> {
  readonly what: T;
  readonly date: RecordedDate | undefined;
}

export function factFrom(
  finding: FindingId,
  value: KnownValue,
  { entry, display }: Candidate,
  date: RecordedDate | undefined,
  note: string = display,
): Dated<Fact> {
  return { what: { finding, value, source: entry.reference, ...dateOf(date), note }, date };
}

export function hintFrom(
  { entry, display }: Candidate,
  why: string,
  date: RecordedDate | undefined,
  suggests?: string,
): Dated<Hint> {
  return {
    what: { source: entry.reference, ...dateOf(date), display, why, ...(suggests === undefined ? {} : { suggests }) },
    date,
  };
}

const dateOf = (date: RecordedDate | undefined) => (date === undefined ? {} : { date: date.written });

/** Newest first; in the order of the record where neither is newer. */
export const inOrder = <T>(dated: readonly Dated<T>[]): readonly Dated<T>[] =>
  dated.toSorted((a, b) => newestFirst(a.date, b.date));

export const whatOf = <T>(dated: readonly Dated<T>[]): readonly T[] => inOrder(dated).map(({ what }) => what);
