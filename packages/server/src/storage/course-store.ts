import type {
  AppendOutcome,
  CourseEvent,
  CourseHead,
  CourseId,
  CourseStore,
  EventId,
  RefusalCode,
  Sender,
  StoredEvent,
} from '@ketaguide/course';
import { sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { canonicalHash } from './canonical-json.ts';
import { type Database, inTransaction } from './database.ts';
import { hashOfDespite } from './hash-of-despite.ts';
import { onDatabase } from './storage-error.ts';
import { storedEvent } from './stored-event.ts';
import type { Tables } from './tables.ts';

/** Why an entry is not stored. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** An entry is kept, and what stood against it with it. */
export interface Kept {
  readonly despite: string;
}

/**
 * Whether an entry may be added to what the course holds: undefined, or why not, or what it is kept despite of. It is asked
 * inside the transaction, while nobody else can add to the course, so its answer holds when the entry is stored. It must be
 * a pure function.
 */
export type Admit = (soFar: readonly StoredEvent[], event: CourseEvent, sender: Sender) => Refusal | Kept | undefined;

/** A {@link CourseStore} in a database, which can be asked to look at each entry first, and which records who reads. */
export interface DatabaseCourseStore extends CourseStore {
  append(
    course: CourseId,
    events: readonly CourseEvent[],
    sender: Sender,
    admit?: Admit,
  ): Promise<readonly AppendOutcome[]>;
  /** Reads as {@link CourseStore.read}, and records that this person saw these entries; an empty answer shows nothing. */
  readFor(reader: Sender, course: CourseId, after?: number): Promise<readonly StoredEvent[]>;
}

interface AcceptedEntry {
  readonly event: CourseEvent;
  readonly hash: string;
  readonly sequence: number;
  readonly despite: string | null;
}

/** How many courses are kept in memory, so that each append need not read a long case again. */
const rememberedCourses = 100;

/** Rows written by one statement: SQLite takes 32,766 values in one. */
const rowsAtOnce = 1_000;

/** Courses and their entries in a database. */
export function createCourseStore(database: Database): DatabaseCourseStore {
  const { kysely } = database;
  /** Committed entries, from the first on without gaps; what others added since is read when it is needed. */
  const remembered = new Map<CourseId, readonly StoredEvent[]>();

  function remember(course: CourseId, events: readonly StoredEvent[]): void {
    remembered.delete(course);
    remembered.set(course, events);
    if (remembered.size > rememberedCourses) remembered.delete(remembered.keys().next().value as CourseId);
  }

  async function append(
    course: CourseId,
    events: readonly CourseEvent[],
    sender: Sender,
    admit?: Admit,
  ): Promise<readonly AppendOutcome[]> {
    if (events.length === 0) return [];
    const sent = events.map((event) => ({ event, hash: canonicalHash(event) }));
    try {
      const { outcomes, held } = await inTransaction(database, async (transaction) => {
        const sequence = await lockCourse(transaction, course, sender);
        const known = await knownEntries(transaction, events);
        const before = admit === undefined ? [] : await soFar(transaction, course, sequence);
        const accepted: AcceptedEntry[] = [];
        const added: StoredEvent[] = [];
        const outcomes = sent.map(({ event, hash }): AppendOutcome => {
          const { id } = event;
          const earlier = known.get(id);
          if (earlier?.course === course && earlier.hash === hash) {
            return { id, outcome: 'already-stored', sequence: earlier.sequence };
          }
          const verdict = refusalOf(event, course, earlier) ?? admit?.([...before, ...added], event, sender);
          if (verdict !== undefined && 'code' in verdict) return { id, outcome: 'refused', ...verdict };
          const next = sequence + accepted.length + 1;
          const despite = verdict?.despite ?? null;
          accepted.push({ event, hash, sequence: next, despite });
          added.push({ ...event, sequence: next, receivedAt: sender.receivedAt, recordedBy: sender.person, despite });
          known.set(id, { course, sequence: next, hash });
          return { id, outcome: 'stored', sequence: next };
        });
        // An attempt that stores nothing leaves nothing behind, not even the head of a new course.
        if (accepted.length === 0) throw new NothingStored(outcomes);
        await storeEntries(transaction, course, accepted, sender);
        return { outcomes, held: [...before, ...added] };
      });
      if (admit !== undefined) remember(course, held);
      return outcomes;
    } catch (error) {
      if (error instanceof NothingStored) return error.outcomes;
      throw error;
    }
  }

  /** What the course holds, read under its lock; of a remembered course, only what came since. */
  async function soFar(
    transaction: Transaction<Tables>,
    course: CourseId,
    sequence: number,
  ): Promise<readonly StoredEvent[]> {
    const first = remembered.get(course) ?? [];
    // A database that was put back to an earlier state holds less than is remembered of it.
    const trusted = first.length > sequence ? [] : first;
    return trusted.length === sequence
      ? trusted
      : [...trusted, ...(await readEvents(transaction, course, trusted.length))];
  }

  return {
    append,
    read: (course, after = 0) => onDatabase(() => readEvents(kysely, course, after)),
    readFor: (reader, course, after = 0) =>
      inTransaction(database, async (transaction) => {
        const events = await readEvents(transaction, course, after);
        if (events.length === 0) return events;
        await appendAudit(transaction, {
          at: reader.receivedAt,
          person: reader.person,
          action: 'course-read',
          course,
          detail: { after, entries: events.length },
        });
        return events;
      }),
    courses: () =>
      onDatabase(async () => {
        const heads = await kysely
          .selectFrom('courses')
          .selectAll()
          .orderBy('last_received_at', 'desc')
          .orderBy('course')
          .execute();
        return heads.map(
          ({ course, sequence, last_received_at }): CourseHead => ({
            course,
            sequence,
            lastReceivedAt: last_received_at,
          }),
        );
      }),
  };
}

/** Ends a transaction without a change. */
class NothingStored extends Error {
  readonly outcomes: readonly AppendOutcome[];

  constructor(outcomes: readonly AppendOutcome[]) {
    super('nothing was stored');
    this.outcomes = outcomes;
  }
}

const idReused: Refusal = { code: 'id-reused', message: 'Another entry has this id already.' };
const otherCourse: Refusal = { code: 'invalid', message: 'This entry names another course.' };

const refusalOf = (event: CourseEvent, course: CourseId, earlier: KnownEntry | undefined): Refusal | undefined => {
  if (event.course !== course) return otherCourse;
  return earlier === undefined ? undefined : idReused;
};

/** Holds the head of the course until the transaction ends, and returns the sequence number of its last entry. */
async function lockCourse(transaction: Transaction<Tables>, course: CourseId, { receivedAt }: Sender): Promise<number> {
  const { sequence } = await transaction
    .insertInto('courses')
    .values({ course, sequence: 0, last_received_at: receivedAt })
    .onConflict((conflict) => conflict.column('course').doUpdateSet({ sequence: sql`courses.sequence` }))
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

interface KnownEntry {
  readonly course: CourseId;
  readonly sequence: number;
  readonly hash: string;
}

/** Those of the entries whose ids are stored already, in this course or in another. */
async function knownEntries(
  transaction: Transaction<Tables>,
  events: readonly CourseEvent[],
): Promise<Map<EventId, KnownEntry>> {
  const known = new Map<EventId, KnownEntry>();
  for (const some of inParts(events)) {
    const rows = await transaction
      .selectFrom('events')
      .select(['id', 'course', 'sequence', 'hash'])
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .execute();
    for (const { id, ...entry } of rows) known.set(id, entry);
  }
  return known;
}

/** Writes the entries, the new head of the course, and the row of the audit trail that vouches for them. */
async function storeEntries(
  transaction: Transaction<Tables>,
  course: CourseId,
  accepted: readonly AcceptedEntry[],
  { person, receivedAt }: Sender,
): Promise<void> {
  for (const some of inParts(accepted)) {
    await transaction
      .insertInto('events')
      .values(
        some.map(({ event, hash, sequence, despite }) => ({
          id: event.id,
          course,
          sequence,
          received_at: receivedAt,
          recorded_by: person,
          payload: JSON.stringify(event),
          hash,
          despite,
        })),
      )
      .execute();
  }
  await transaction
    .updateTable('courses')
    .set({ sequence: accepted.at(-1)?.sequence ?? 0, last_received_at: receivedAt })
    .where('course', '=', course)
    .execute();
  await appendAudit(transaction, {
    at: receivedAt,
    person,
    action: 'entries-added',
    course,
    detail: {
      entries: accepted.map(({ event, sequence, hash, despite }) => ({
        id: event.id,
        sequence,
        hash,
        ...(despite === null ? {} : { despite: hashOfDespite(event, despite) }),
      })),
    },
  });
}

async function readEvents(
  database: Pick<Transaction<Tables>, 'selectFrom'>,
  course: CourseId,
  after: number,
): Promise<readonly StoredEvent[]> {
  const rows = await database
    .selectFrom('events')
    .select(['sequence', 'received_at', 'recorded_by', 'payload', 'despite'])
    .where('course', '=', course)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .execute();
  return rows.map(storedEvent);
}

function* inParts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += rowsAtOnce) yield items.slice(start, start + rowsAtOnce);
}
