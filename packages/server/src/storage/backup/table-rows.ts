import { sql, type Transaction } from 'kysely';
import { StorageError, storageErrorOf } from '../storage-error.ts';
import type { Tables } from '../tables.ts';

/**
 * Every table that a backup holds, in an order in which each row finds those that it points to, with its key. Sessions are
 * left out: nobody is signed in after a restore.
 */
const keys = {
  courses: 'course',
  events: 'id',
  people: 'id',
  people_revision: 'id',
  person_versions: 'revision',
  person_secrets: 'person',
  policies: 'number',
  audit: 'seq',
  audit_head: 'id',
} as const satisfies { readonly [table in Exclude<keyof Tables, 'sessions'>]: keyof Tables[table] };

export type BackedUpTable = keyof typeof keys;

export const backedUpTables = Object.keys(keys) as readonly BackedUpTable[];

/** One row of one table, by the names of its columns. */
export interface TableRow {
  readonly table: BackedUpTable;
  readonly row: Readonly<Record<string, string | number | null>>;
}

const rowsAtOnce = 1_000;

/** All rows of all tables, in an order in which they can be put back, read in parts. */
export async function* tableRows(snapshot: Transaction<Tables>): AsyncGenerator<TableRow> {
  for (const table of backedUpTables) {
    const key = keys[table];
    let last: string | number | null | undefined;
    for (;;) {
      const after = last === undefined ? sql`` : sql`where ${sql.ref(key)} > ${last}`;
      const { rows } = await sql<TableRow['row']>`
        select * from ${sql.table(table)} ${after} order by ${sql.ref(key)} limit ${rowsAtOnce}`.execute(snapshot);
      for (const row of rows) yield { table, row };
      if (rows.length < rowsAtOnce) break;
      last = rows.at(-1)?.[key];
    }
  }
}

/**
 * Puts rows back into empty tables. What a new database starts with gives way.
 *
 * @throws StorageError `unusable` when they are not rows of these tables
 */
export async function insertRows(
  transaction: Transaction<Tables>,
  rows: AsyncIterable<TableRow>,
): Promise<{ readonly entries: number }> {
  let entries = 0;
  let waiting: TableRow['row'][] = [];
  let waitingFor: BackedUpTable | undefined;

  async function flush(): Promise<void> {
    if (waitingFor === undefined || waiting.length === 0) return;
    const columns = Object.keys(waiting[0] ?? {});
    const values = waiting.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    try {
      await sql`insert into ${sql.table(waitingFor)} (${sql.join(columns.map((column) => sql.ref(column)))})
        values ${sql.join(values)}`.execute(transaction);
    } catch (error) {
      const known = storageErrorOf(error);
      if (known instanceof StorageError) throw known;
      throw new StorageError('unusable', `The rows of "${waitingFor}" do not fit together. Nothing was restored.`, {
        cause: error,
      });
    }
    waiting = [];
  }

  await sql`delete from people_revision`.execute(transaction);
  await sql`delete from audit_head`.execute(transaction);
  for await (const { table, row } of rows) {
    if (table !== waitingFor || waiting.length >= rowsAtOnce) await flush();
    waitingFor = table;
    waiting.push(row);
    if (table === 'events') entries += 1;
  }
  await flush();
  return { entries };
}
