import type { CourseId, EventId, StoredEvent } from '@ketaguide/course';
import type { OutboxEntry, Refusal } from './outbox-entry.ts';

/** Where this device keeps the journal. */
export interface DeviceStore {
  /** False: everything is gone when the page is closed. */
  readonly keepsAfterClosing: boolean;
  /** All courses that it holds something of. */
  courses(): Promise<readonly CourseId[]>;
  read(course: CourseId): Promise<CourseOnDevice>;
  /** Entries that are not acknowledged, of all courses, in the order in which they were entered. */
  outbox(): Promise<readonly OutboxEntry[]>;
  /** All or none; once it resolves they survive a crash. */
  add(entries: readonly OutboxEntry[]): Promise<void>;
  /** The same, and takes an entry that was refused out of the outbox: both or nothing. */
  replace(refused: EventId, entries: readonly OutboxEntry[]): Promise<void>;
  /** Keeps what the server has stored, and takes those entries out of the outbox. */
  merge(course: CourseId, events: readonly StoredEvent[]): Promise<void>;
  refuse(id: EventId, refusal: Refusal): Promise<void>;
  /** Anything else by its name: who is signed in, the clinic's policy, when something was last sent. */
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Takes everything off this device, the key included. */
  wipe(): Promise<void>;
}

export interface CourseOnDevice {
  readonly stored: readonly StoredEvent[];
  readonly outbox: readonly OutboxEntry[];
}
