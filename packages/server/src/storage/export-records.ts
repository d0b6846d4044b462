import { setImmediate } from 'node:timers/promises';
import type { StoredEvent } from '@ketaguide/course';
import { clinicPolicyDocument } from '@ketaguide/planning';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { auditRowsOf } from '../audit/read-audit.ts';
import { type Database, inTransaction } from './database.ts';
import { type ChangedBy, createPeopleStore } from './people-store.ts';
import { createPolicyStore } from './policy-store.ts';
import { inSnapshot } from './snapshot.ts';
import { storedEvent } from './stored-event.ts';
import type { Tables } from './tables.ts';

/** The form of the lines. A change that a reader must know of raises it. */
const formatVersion = 1;

/**
 * Writes everything that was recorded as lines of JSON, as it stood at one moment: what the lines are, then people,
 * policies, entries in the order of their courses, and the audit trail. Each line says by `kind` what it is. PINs and
 * sessions are not among them. That it was exported stands in the trail.
 *
 * @throws StorageError
 */
export async function exportRecords(
  database: Database,
  { person, at }: ChangedBy,
  write: (line: string) => void | Promise<void>,
): Promise<void> {
  await recordExport(database, { person, at }, 'jsonl');
  const [{ accounts }, policies] = await Promise.all([
    createPeopleStore(database).read(),
    createPolicyStore(database).versions(),
  ]);
  await inSnapshot(database, async (snapshot) => {
    await write(JSON.stringify({ kind: 'ketaguide-export', formatVersion, exportedAt: at }));
    for (const { person } of accounts) await write(JSON.stringify({ kind: 'person', ...person }));
    for (const { policy, ...version } of policies) {
      await write(JSON.stringify({ kind: 'policy', ...version, policy: clinicPolicyDocument(policy) }));
    }
    for await (const entry of entriesOf(snapshot)) await write(JSON.stringify({ kind: 'entry', ...entry }));
    for await (const row of auditRowsOf(snapshot)) await write(JSON.stringify({ kind: 'audit', ...row }));
  });
}

/** Records that somebody took the records out. */
export const recordExport = (database: Database, { person, at }: ChangedBy, format: string): Promise<void> =>
  inTransaction(database, (transaction) =>
    appendAudit(transaction, { at, person, action: 'records-exported', course: null, detail: { format } }),
  );

const entriesAtOnce = 1_000;

/** The entries of all courses, one course after the other, read in parts, between which the process does its other work. */
async function* entriesOf(snapshot: Transaction<Tables>): AsyncGenerator<StoredEvent> {
  let last = { course: '', sequence: 0 };
  for (;;) {
    const { course, sequence } = last;
    const page = await snapshot
      .selectFrom('events')
      .select(['course', 'sequence', 'received_at', 'recorded_by', 'payload', 'despite'])
      .where(({ or, and, eb }) =>
        or([eb('course', '>', course), and([eb('course', '=', course), eb('sequence', '>', sequence)])]),
      )
      .orderBy('course')
      .orderBy('sequence')
      .limit(entriesAtOnce)
      .execute();
    for (const row of page) yield storedEvent(row);
    if (page.length < entriesAtOnce) return;
    last = page.at(-1) ?? last;
    await setImmediate();
  }
}

/** The entries of one course after the other. */
export async function* coursesOf(snapshot: Transaction<Tables>): AsyncGenerator<readonly StoredEvent[]> {
  let entries: StoredEvent[] = [];
  for await (const entry of entriesOf(snapshot)) {
    if (entries[0] !== undefined && entry.course !== entries[0].course) {
      yield entries;
      entries = [];
    }
    entries.push(entry);
  }
  if (entries.length > 0) yield entries;
}
