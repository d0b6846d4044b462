import type { Database } from './database.ts';
import { type Location, locationOf } from './location.ts';
import { migrate, requireNewestTables } from './migrations/migrate.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { onDatabase } from './storage-error.ts';

/**
 * Opens the database that the server works on and brings its tables to the newest form; makes it where there is none.
 *
 * @param where `postgres://…`, the path of a file, or nothing: the file in the user's data folder
 * @throws StorageError
 */
export const openDatabase = (
  where?: string | Location,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Database> => open(locationIn(where, env), 'owner');

/**
 * Opens a database for a command that reads it, beside a running server or not. Nothing is made and no table is changed.
 *
 * @throws StorageError
 */
export const visitDatabase = (
  where?: string | Location,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Database> => open(locationIn(where, env), 'visitor');

const locationIn = (
  where: string | Location | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Location => (typeof where === 'object' ? where : locationOf(where, env));

async function open(location: Location, use: 'owner' | 'visitor'): Promise<Database> {
  const database = await onDatabase(async () =>
    location.engine === 'sqlite' ? openSqlite(location.file, use) : openPostgres(location.url),
  );
  try {
    await onDatabase(() => (use === 'owner' ? migrate(database) : requireNewestTables(database)));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
