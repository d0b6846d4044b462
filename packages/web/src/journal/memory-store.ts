import type { CourseId, StoredEvent } from '@ketaguide/course';
import { inSequence } from './course-journal.ts';
import type { DeviceStore } from './device-store.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** For a browser that does not let the app keep anything: a journal for as long as the page is open. */
export function memoryStore(): DeviceStore {
  const stored = new Map<CourseId, readonly StoredEvent[]>();
  const values = new Map<string, unknown>();
  let outbox: readonly OutboxEntry[] = [];
  return {
    keepsAfterClosing: false,
    courses: async () => [...new Set([...stored.keys(), ...outbox.map(({ event }) => event.course)])],
    read: async (course) => ({
      stored: stored.get(course) ?? [],
      outbox: outbox.filter(({ event }) => event.course === course),
    }),
    outbox: async () => outbox,
    add: async (entries) => {
      outbox = [...outbox, ...entries];
    },
    replace: async (refused, entries) => {
      outbox = [...outbox.filter(({ event }) => event.id !== refused), ...entries];
    },
    merge: async (course, events) => {
      stored.set(course, inSequence([...(stored.get(course) ?? []), ...events]));
      const ids = new Set(events.map(({ id }) => id));
      outbox = outbox.filter(({ event }) => !ids.has(event.id));
    },
    refuse: async (id, refusal) => {
      outbox = outbox.map((entry) => (entry.event.id === id ? { ...entry, refusal } : entry));
    },
    get: async (name) => values.get(name),
    set: async (name, value) => {
      values.set(name, value);
    },
    wipe: async () => {
      stored.clear();
      values.clear();
      outbox = [];
    },
  };
}
