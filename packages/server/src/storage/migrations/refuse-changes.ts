import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';

/** What stands in this table stays: the database itself refuses to change or delete a row of it. */
export async function refuseChanges(database: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  const refusal = `rows of ${table} are only ever added`;
  if (engine === 'sqlite') {
    for (const change of ['update', 'delete']) {
      await sql`create trigger ${sql.ref(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(refusal)}); end`.execute(database);
    }
    return;
  }
  const refuse = sql.ref(`${table}_refuse_change`);
  await sql`create function ${refuse}() returns trigger language plpgsql
    as ${sql.lit(`begin raise exception '${refusal}'; end`)}`.execute(database);
  await sql`create trigger ${sql.ref(`${table}_no_change`)} before update or delete or truncate on ${sql.table(table)}
    for each statement execute function ${refuse}()`.execute(database);
}
