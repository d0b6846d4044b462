import type { AnyEntry, CourseId, EventId, StoredEvent } from '@ketaguide/course';
import type { OutboxEntry } from './outbox-entry.ts';

/** What this device holds of one course. */
export interface CourseJournal {
  readonly course: CourseId;
  /** Acknowledged by the server, in its order. */
  readonly stored: readonly StoredEvent[];
  /** Not acknowledged yet, or refused, in the order in which they were entered. */
  readonly outbox: readonly OutboxEntry[];
  /** Everything that counts: what is stored, then what still waits. */
  readonly events: readonly AnyEntry[];
  /** The last sequence number that this device has seen; null: none. */
  readonly sequence: number | null;
}

/** @param stored in any order, an entry perhaps twice */
export function courseJournal(
  course: CourseId,
  stored: readonly StoredEvent[],
  outbox: readonly OutboxEntry[],
): CourseJournal {
  const inOrder = inSequence(stored);
  const ids = new Set(inOrder.map(({ id }) => id));
  const open = outbox.filter(({ event }) => !ids.has(event.id));
  return {
    course,
    stored: inOrder,
    outbox: open,
    events: [...inOrder, ...open.filter(({ refusal }) => refusal === undefined).map(({ event }) => event)],
    sequence: inOrder.at(-1)?.sequence ?? null,
  };
}

/** The journal with entries that this device has made. */
export const withEntries = (journal: CourseJournal, entries: readonly OutboxEntry[]): CourseJournal => ({
  ...journal,
  outbox: [...journal.outbox, ...entries],
  events: [...journal.events, ...entries.map(({ event }) => event)],
});

/** The journal without an entry that was refused, and for which another stands now. */
export const withoutEntry = ({ course, stored, outbox }: CourseJournal, refused: EventId): CourseJournal =>
  courseJournal(
    course,
    stored,
    outbox.filter(({ event }) => event.id !== refused),
  );

/** The journal with what the server has stored meanwhile. */
export const withStored = ({ course, stored, outbox }: CourseJournal, events: readonly StoredEvent[]): CourseJournal =>
  courseJournal(course, [...stored, ...events], outbox);

/** In the server's order, each once. */
export function inSequence(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const bySequence = new Map(events.map((event) => [event.sequence, event]));
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}
