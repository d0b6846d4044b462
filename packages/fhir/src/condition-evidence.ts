import type { Candidate } from './candidate.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, type RecordedDate } from './recorded-date.ts';

/** What one condition says in one value set: the finding itself, only the question, or nothing. */
export type ConditionEvidence =
  | { readonly kind: 'settles'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'settles-no'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'refuted'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'raises'; readonly why: string; readonly date: RecordedDate | undefined }
  | { readonly kind: 'nothing'; readonly why: string };

/** Weighs the standing of the condition against the list that its code stands in. */
export function evidenceOf({ entry, list, valueSetEntry, display }: Candidate, view: RecordView): ConditionEvidence {
  if (list === 'excludes') return { kind: 'nothing', why: `excluded by its code: ${display}` };
  const standing = view.conditionStanding(entry);
  switch (standing.kind) {
    case 'ignored':
      return { kind: 'nothing', why: standing.why };
    case 'refuted':
      return standing;
    case 'unsettled':
      return { kind: 'raises', why: standing.why, date: standing.date };
    case 'active': {
      const { date } = standing;
      if (list === 'settles-no') return { kind: 'settles-no', date };
      if (list === 'raises-question') return { kind: 'raises', why: valueSetEntry.note ?? onlySuggests, date };
      const { lookBackDays } = valueSetEntry;
      if (lookBackDays === undefined) return { kind: 'settles', date };
      const from = firstDayOf({ days: lookBackDays }, view.asOf);
      if (date !== undefined && isOnOrAfter(date, from)) return { kind: 'settles', date };
      const age = date === undefined ? 'it is not dated' : `it is older than ${lookBackDays} days`;
      return { kind: 'raises', why: `settles the question only when recent, and ${age}`, date };
    }
  }
}

const onlySuggests = 'suggests it and does not settle it';

/** Why a condition that neither settles nor raises the question is left out, where a no has no meaning. */
export function whyLeftOut(evidence: ConditionEvidence): string {
  if (evidence.kind === 'nothing') return evidence.why;
  return evidence.kind === 'refuted' ? 'refuted' : 'says that it is not so';
}
