import {
  type InfusionState,
  laterThanReceived,
  type PersonId,
  sentBySomebodyElse,
  type TimelineEntry,
} from '@ketaguide/course';
import type { ClinicPolicy } from '@ketaguide/planning';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';
import { entryWords } from './entry-words.ts';

/** One line of the list of entries. */
export interface EntryRow {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  readonly why: string | undefined;
  /** "Entered later, 11:12", "corrected" */
  readonly aside: string | undefined;
  /** It stays in the record and does not count. */
  readonly isArtifact: boolean;
  readonly timeline: TimelineEntry;
}

/** What happened, newest first; the ticks of the checklists are left out. */
export function entryRows(
  { timeline }: InfusionState,
  policy: ClinicPolicy,
  nameOf: (person: PersonId) => string,
): readonly EntryRow[] {
  return timeline
    .flatMap((each): readonly EntryRow[] => {
      const words = entryWords(each.entry, policy);
      if (words === undefined) return [];
      return [
        {
          id: each.original.id,
          time: timeOfDay(each.entry.happenedAt),
          what: words.what,
          why: words.why,
          aside: asideOf(each, nameOf),
          isArtifact: each.artifact !== undefined,
          timeline: each,
        },
      ];
    })
    .toReversed();
}

function asideOf(
  { original, entry, artifact, lateness, isAfterReceipt }: TimelineEntry,
  nameOf: (person: PersonId) => string,
): string | undefined {
  const sender = sentBySomebodyElse(original);
  const parts = [
    ...(artifact === undefined ? [] : ['Artifact, does not count']),
    ...(lateness === 'on-time' ? [] : [`Entered later, ${timeOfDay(original.enteredAt)}`]),
    ...(isAfterReceipt ? [laterThanReceived] : []),
    ...(sender === undefined ? [] : [`Sent by ${nameOf(sender)}`]),
    ...(entry === original ? [] : ['corrected']),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
