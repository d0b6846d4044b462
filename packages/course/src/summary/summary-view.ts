import type { Provenance } from '@ketaguide/guideline';
import type { Entry } from '../events/entry.ts';
import type { Instant, PersonId } from '../events/event-envelope.ts';
import { sentBySomebodyElse } from '../events/sent-by.ts';
import type { Person } from '../people/person.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState, PumpEntry } from '../state/infusion-state.ts';
import type { TimelineEntry } from '../state/timeline.ts';
import type { SummaryContext, SummaryLine } from './infusion-summary.ts';

/** What every line is written from. */
export interface View extends SummaryContext {
  readonly state: CourseState;
  readonly infusion: InfusionState;
  readonly entries: ReadonlyMap<string, TimelineEntry>;
}

export const plain = { ascii: true };

/** A line of an entry, with its time and what has to be known about the entry itself. */
export function lineOf(view: View, entry: Entry | PumpEntry, text: string): SummaryLine {
  return { at: entry.happenedAt, text, provenance: 'entered', note: noteOf(view, entry.id) };
}

/** Said of an entry whose time comes after its receipt. */
export const laterThanReceived = 'this time is later than when it was received';

function noteOf({ entries, clock, people }: View, id: string): string | undefined {
  const kept = entries.get(id);
  if (kept === undefined) return undefined;
  const sender = sentBySomebodyElse(kept.original);
  const notes = [
    ...(kept.lateness === 'on-time' ? [] : [`entered ${clock.time(kept.original.enteredAt)}`]),
    ...(kept.lateness === 'after-closing' ? ['after the record was closed'] : []),
    ...(kept.isAfterReceipt ? [laterThanReceived] : []),
    ...(sender === undefined ? [] : [`sent by ${nameOf(sender, people)}`]),
    ...(kept.entry === kept.original ? [] : ['corrected']),
  ];
  return notes.length === 0 ? undefined : notes.join(', ');
}

export const said = (text: string, provenance: Provenance, at?: Instant): SummaryLine => ({
  at,
  text,
  provenance,
  note: undefined,
});

export const nameOf = (id: PersonId | null, people: readonly Person[]): string =>
  id === null ? 'nobody named' : (people.find((person) => person.id === id)?.name ?? 'somebody not on the list');
