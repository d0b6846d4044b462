import type { AnyEntry, CourseId, CourseState, EventOf, EventType, InfusionId } from '@ketaguide/course';
import { useMemo, useSyncExternalStore } from 'react';
import { journal } from './app-journal.ts';
import { stateOf } from './course-state.ts';
import type { EntryOptions, JournalStatus, NewEntry, Recorded } from './journal.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** One course, with what this device holds of it, and the way to add to it. */
export interface Course {
  readonly course: CourseId;
  /** Everything that counts, stored entries first; empty while it is being read, and for a course that is not there. */
  readonly events: readonly AnyEntry[];
  /** What the entries make of the course. */
  readonly state: CourseState;
  readonly isLoading: boolean;
  /** Not acknowledged by the server yet. */
  readonly waiting: readonly OutboxEntry[];
  /** The server does not take them, each with its reason. They do not count. */
  readonly refused: readonly OutboxEntry[];
  /** Keeps one entry on this device, then shows it, then sends it. Rejects only when nobody is signed in. */
  readonly record: <Type extends EventType>(
    infusion: InfusionId | null,
    type: Type,
    data: EventOf<Type>['data'],
    options?: EntryOptions,
  ) => Promise<Recorded>;
  /** Several entries in one go: all are kept, or none. */
  readonly recordAll: (entries: readonly NewEntry[]) => Promise<Recorded>;
  readonly status: JournalStatus;
}

const noEntries: readonly AnyEntry[] = [];

export function useCourse(course: CourseId): Course {
  const held = useSyncExternalStore(journal.subscribe, () => journal.course(course));
  const isRead = useSyncExternalStore(journal.subscribe, () => journal.courses() !== undefined);
  const status = useJournalStatus();
  return useMemo(
    () => ({
      course,
      events: held?.events ?? noEntries,
      state: stateOf(held?.events ?? noEntries),
      isLoading: !isRead,
      waiting: held?.outbox.filter(({ refusal }) => refusal === undefined) ?? [],
      refused: held?.outbox.filter(({ refusal }) => refusal !== undefined) ?? [],
      record: (infusion, type, data, options) => recordEntry(course, infusion, type, data, options),
      recordAll: (entries) => journal.record(course, entries),
      status,
    }),
    [course, held, isRead, status],
  );
}

/** Adds one entry to a course, from anywhere: kept on this device first, then shown, then sent. */
const recordEntry = <Type extends EventType>(
  course: CourseId,
  infusion: InfusionId | null,
  type: Type,
  data: EventOf<Type>['data'],
  options: EntryOptions = {},
): Promise<Recorded> => journal.record(course, [{ infusion, type, data, ...options } as NewEntry]);

export const useJournalStatus = (): JournalStatus => useSyncExternalStore(journal.subscribe, journal.status);
