import type { CourseEvent, StoredEvent } from '../events/course-event.ts';
import type { CourseId, EventId, Instant, PersonId } from '../events/event-envelope.ts';

/** What became of one entry that was sent. */
export type AppendOutcome =
  | { readonly id: EventId; readonly outcome: 'stored' | 'already-stored'; readonly sequence: number }
  | { readonly id: EventId; readonly outcome: 'refused'; readonly code: RefusalCode; readonly message: string };

/**
 * `invalid`: it does not read as an entry; `id-reused`: another entry has that id; `conflict`: something that it rests on
 * changed meanwhile; `not-now`: the state of the infusion does not allow it; `not-allowed`: the person may not.
 */
export type RefusalCode = 'invalid' | 'id-reused' | 'conflict' | 'not-now' | 'not-allowed';

/** Where entries are kept: a database on the server, the journal in the browser. */
export interface CourseStore {
  /**
   * Adds entries of one course in their order. Each is stored or refused by itself; what is acknowledged survives a crash
   * of the process and of the machine. Sending an entry again is harmless.
   */
  append(course: CourseId, events: readonly CourseEvent[], sender: Sender): Promise<readonly AppendOutcome[]>;
  /** The entries of a course after a sequence number, in order; empty for a course that does not exist. */
  read(course: CourseId, after?: number): Promise<readonly StoredEvent[]>;
  /** All courses with the sequence number of their last entry, last changed first. */
  courses(): Promise<readonly CourseHead[]>;
}

export interface Sender {
  readonly person: PersonId;
  readonly receivedAt: Instant;
}

export interface CourseHead {
  readonly course: CourseId;
  readonly sequence: number;
  readonly lastReceivedAt: Instant;
}
