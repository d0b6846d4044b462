import type { LookBack } from '@ketaguide/guideline';
import type { Candidate } from './candidate.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, newestFirst, olderThan, type RecordedDate } from './recorded-date.ts';

/** A result that counts: final, dated, of this patient, and surely inside the look-back. */
export interface DatedResult {
  readonly candidate: Candidate;
  readonly date: RecordedDate;
}

/** Those of the candidates that count, newest first; the others are ignored with their reason. */
export function countingResults(
  candidates: readonly Candidate[],
  lookBack: LookBack,
  view: RecordView,
): readonly DatedResult[] {
  if (candidates.length === 0) return [];
  const from = firstDayOf(lookBack, view.asOf);
  const counting: DatedResult[] = [];
  for (const candidate of candidates) {
    const standing = view.resultStanding(candidate.entry);
    if (candidate.list === 'excludes' || candidate.list === 'settles-no') {
      view.ignore(candidate.entry, `excluded by its code: ${candidate.display}`);
    } else if (standing.kind !== 'counts') view.ignore(candidate.entry, standing.why);
    else if (!isOnOrAfter(standing.date, from)) view.ignore(candidate.entry, olderThan(lookBack));
    else counting.push({ candidate, date: standing.date });
  }
  return counting.sort((a, b) => newestFirst(a.date, b.date));
}

/** Why a result is left aside for another one that is at least as new. */
export const whyLeftAside = (date: RecordedDate, used: RecordedDate): string =>
  newestFirst(used, date) === 0 ? 'another one of that day was used' : 'a newer one was used';
