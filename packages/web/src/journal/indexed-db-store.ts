import type { CourseId, EventId, PersonId, StoredEvent } from '@ketaguide/course';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { inSequence } from './course-journal.ts';
import type { DeviceStore } from './device-store.ts';
import type { OutboxEntry, Refusal } from './outbox-entry.ts';
import { newSealingKey, type Sealed, seal, unseal } from './seal.ts';

/** What lies in IndexedDB: what could tell about a patient only sealed. */
interface JournalSchema extends DBSchema {
  outbox: {
    key: number;
    value: OutboxRow;
    indexes: { course: CourseId; id: EventId };
  };
  /** What the server has stored, many entries sealed together, by course and the first sequence number. */
  pages: { key: [CourseId, number]; value: Page };
  values: { key: string; value: Sealed };
  keys: { key: string; value: CryptoKey };
}

interface OutboxRow {
  /** In the order in which they were entered, given by the database. */
  readonly order?: number;
  readonly id: EventId;
  readonly course: CourseId;
  readonly recordedBy: PersonId;
  readonly refusal?: Refusal;
  readonly body: Sealed;
}

type SealedBody = Pick<OutboxEntry, 'event' | 'proof'>;

interface Page {
  readonly course: CourseId;
  readonly first: number;
  readonly count: number;
  readonly body: Sealed;
}

/** So many entries are sealed together: one more costs sealing a page again, reading a course costs one per page. */
const pageSize = 200;
const keyName = 'journal';

/** @throws when this browser does not let the app keep anything */
export async function indexedDbStore(name = 'ketaguide-journal'): Promise<DeviceStore> {
  const database = await openDB<JournalSchema>(name, 1, {
    upgrade(created) {
      const outbox = created.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
      outbox.createIndex('course', 'course');
      outbox.createIndex('id', 'id', { unique: true });
      created.createObjectStore('pages', { keyPath: ['course', 'first'] });
      created.createObjectStore('values');
      created.createObjectStore('keys');
    },
  });
  // Refused on writing in some private windows: known now, and not at the first entry.
  await theKey(database);

  const key = () => theKey(database);
  const entryOf = async ({ recordedBy, refusal, body }: OutboxRow): Promise<OutboxEntry> => ({
    ...((await unseal(await key(), body)) as SealedBody),
    recordedBy,
    ...(refusal === undefined ? {} : { refusal }),
  });
  const rowsOf = async (entries: readonly OutboxEntry[]): Promise<readonly OutboxRow[]> => {
    const sealingKey = await key();
    return Promise.all(
      entries.map(async ({ event, recordedBy, proof }): Promise<OutboxRow> => {
        const body: SealedBody = proof === undefined ? { event } : { event, proof };
        return { id: event.id, course: event.course, recordedBy, body: await seal(sealingKey, body) };
      }),
    );
  };
  const pagesOf = (course: CourseId) => database.getAll('pages', IDBKeyRange.bound([course, 0], [course, Infinity]));
  const eventsOf = async (page: Page) => (await unseal(await key(), page.body)) as readonly StoredEvent[];

  return {
    keepsAfterClosing: true,
    courses: async () => {
      const pages = await database.getAllKeys('pages');
      const rows = await database.getAll('outbox');
      return [...new Set([...pages.map(([course]) => course), ...rows.map(({ course }) => course)])];
    },
    read: async (course) => {
      const [pages, rows] = await Promise.all([pagesOf(course), database.getAllFromIndex('outbox', 'course', course)]);
      const stored = await Promise.all(pages.map(eventsOf));
      return { stored: stored.flat(), outbox: await Promise.all(rows.map(entryOf)) };
    },
    outbox: async () => Promise.all((await database.getAll('outbox')).map(entryOf)),
    add: async (entries) => {
      const rows = await rowsOf(entries);
      const writing = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      await Promise.all([...rows.map((row) => writing.store.add(row)), writing.done]);
    },
    replace: async (refused, entries) => {
      const rows = await rowsOf(entries);
      const writing = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const order = await writing.store.index('id').getKey(refused);
      await Promise.all([
        ...rows.map((row) => writing.store.add(row)),
        ...(order === undefined ? [] : [writing.store.delete(order)]),
        writing.done,
      ]);
    },
    merge: async (course, events) => {
      if (events.length === 0) return;
      const last = (await pagesOf(course)).at(-1);
      const goesOn = last !== undefined && last.count < pageSize;
      const pages: Page[] = [];
      const all = inSequence([...(goesOn ? await eventsOf(last) : []), ...events]);
      for (let from = 0; from < all.length; from += pageSize) {
        const part = all.slice(from, from + pageSize);
        const first = part[0]?.sequence ?? 0;
        pages.push({ course, first, count: part.length, body: await seal(await key(), part) });
      }
      const writing = database.transaction(['pages', 'outbox'], 'readwrite', { durability: 'strict' });
      const outbox = writing.objectStore('outbox');
      const sent = await Promise.all(events.map(({ id }) => outbox.index('id').getKey(id)));
      await Promise.all([
        ...pages.map((page) => writing.objectStore('pages').put(page)),
        ...sent.filter((order) => order !== undefined).map((order) => outbox.delete(order)),
        writing.done,
      ]);
    },
    refuse: async (id, refusal) => {
      const writing = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const row = await writing.store.index('id').get(id);
      if (row !== undefined) await writing.store.put({ ...row, refusal });
      await writing.done;
    },
    get: async (valueName) => {
      const sealed = await database.get('values', valueName);
      return sealed === undefined ? undefined : unseal(await key(), sealed);
    },
    set: async (valueName, value) => {
      const sealed = await seal(await key(), value);
      await database.put('values', sealed, valueName);
    },
    wipe: async () => {
      const writing = database.transaction(['outbox', 'pages', 'values', 'keys'], 'readwrite', {
        durability: 'strict',
      });
      const stores = ['outbox', 'pages', 'values', 'keys'] as const;
      await Promise.all([...stores.map((store) => writing.objectStore(store).clear()), writing.done]);
    },
  };
}

/** The key of this device: the one that is there, or a new one. Of two pages that make one, the first wins. */
async function theKey(database: IDBPDatabase<JournalSchema>): Promise<CryptoKey> {
  const kept = await database.get('keys', keyName);
  if (kept !== undefined) return kept;
  const made = await newSealingKey();
  const writing = database.transaction('keys', 'readwrite');
  const other = await writing.store.get(keyName);
  if (other === undefined) await writing.store.put(made, keyName);
  await writing.done;
  return other ?? made;
}
