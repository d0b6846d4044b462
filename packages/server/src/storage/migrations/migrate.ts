import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database, Engine } from '../database.ts';
import { StorageError, storageErrorOf } from '../storage-error.ts';
import { courses } from './0001-courses.ts';
import { people } from './0002-people.ts';
import { policies } from './0003-policies.ts';
import { audit } from './0004-audit.ts';
import { keptStarts } from './0005-kept-starts.ts';
import { personVersions } from './0006-person-versions.ts';

/** All changes of the tables in their order. What has been released is never edited: the next change is a new file. */
const migrations: Readonly<Record<string, (engine: Engine) => Migration>> = {
  '0001-courses': courses,
  '0002-people': people,
  '0003-policies': policies,
  '0004-audit': audit,
  '0005-kept-starts': keptStarts,
  '0006-person-versions': personVersions,
};

export const migrationNames: readonly string[] = Object.keys(migrations);

const ledger = 'ketaguide_migration';

/**
 * Brings the tables to the newest form, all of it or nothing.
 *
 * @throws StorageError `newer-version` when a newer Ketaguide has changed them already
 */
export async function migrate(database: Omit<Database, 'close'>): Promise<void> {
  const { engine, kysely } = database;
  await refuseNewer(database);
  const migrator = new Migrator({
    db: kysely,
    migrationTableName: ledger,
    migrationLockTableName: `${ledger}_lock`,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(migrations).map(([name, create]) => [name, create(engine)])),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw storageErrorOf(error);
}

/**
 * Refuses a database whose tables are not exactly the ones that this program knows.
 *
 * @throws StorageError
 */
export async function requireNewestTables(database: Omit<Database, 'close'>): Promise<void> {
  const done = await refuseNewer(database);
  if (done.length < migrationNames.length) {
    throw new StorageError(
      'unusable',
      done.length === 0
        ? `${database.place} holds no records of Ketaguide.`
        : `${database.place} was written by an older Ketaguide. Start this one on it once, with "ketaguide serve".`,
    );
  }
}

async function refuseNewer(database: Omit<Database, 'close'>): Promise<readonly string[]> {
  const done = await doneMigrations(database);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StorageError(
      'newer-version',
      `${database.place} was written by a newer Ketaguide (${unknown.join(', ')}). Use that version; nothing was changed.`,
    );
  }
  return done;
}

async function doneMigrations({ engine, kysely }: Omit<Database, 'close'>): Promise<readonly string[]> {
  const { rows: tables } =
    engine === 'sqlite'
      ? await sql`select 1 from sqlite_schema where type = 'table' and name = ${ledger}`.execute(kysely)
      : await sql`select 1 where to_regclass(${ledger}) is not null`.execute(kysely);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(ledger)}`.execute(kysely);
  return rows.map(({ name }) => name);
}
