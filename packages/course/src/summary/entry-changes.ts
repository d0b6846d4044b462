import { formatDate } from '@ketaguide/quantities';
import type { AnyEntry } from '../events/entry.ts';
import { type EntryField, type EntryWordsContext, entryFields } from './entry-fields.ts';
import type { Clock } from './infusion-summary.ts';

/** One thing that two versions of an entry say differently. Undefined: that version does not say it. */
export interface EntryChange {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs from one version of an entry to another: the one comparison for screens, tables and the summary. */
export function entryChanges(before: AnyEntry, after: AnyEntry, context: EntryWordsContext): readonly EntryChange[] {
  const [was, is] = [entryFields(before, context), entryFields(after, context)];
  const labels = [...new Set([...was, ...is].map(({ label }) => label))];
  return [
    ...timeChange(before, after, context.clock),
    ...labels
      .map((label): EntryChange => ({ label, before: wordsOf(was, label), after: wordsOf(is, label) }))
      .filter((change) => change.before !== change.after),
  ];
}

const wordsOf = (fields: readonly EntryField[], label: string): string | undefined =>
  fields.find((field) => field.label === label)?.words;

/** As much of two times as tells them apart. */
function timeChange(before: AnyEntry, after: AnyEntry, { day, time }: Clock): readonly EntryChange[] {
  const [was, is] = [before.happenedAt, after.happenedAt];
  if (was === is) return [];
  const words = (instant: string): string => {
    if (day(was) !== day(is)) return `${formatDate(day(instant))} ${time(instant)}`;
    // Seconds are the same in every time zone.
    return time(was) === time(is) ? `${time(instant)}:${instant.slice(17, 19)}` : time(instant);
  };
  return [{ label: 'Time', before: words(was), after: words(is) }];
}

/** "Rate from 140 mL/h to 14 mL/h", "Lot B2 added". */
export function changeInWords({ label, before, after }: EntryChange): string {
  if (before === undefined) return `${label} added: ${after}`;
  if (after === undefined) return `${label} taken out: ${before}`;
  return `${label} from ${before} to ${after}`;
}
