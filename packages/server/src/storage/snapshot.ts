import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { onDatabase } from './storage-error.ts';
import type { Tables } from './tables.ts';

/**
 * Reads everything as it stood at one moment, however long that takes, while others go on writing.
 *
 * @throws StorageError
 */
export async function inSnapshot<Result>(
  database: Database,
  work: (snapshot: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  // The one connection to a file is needed for writing: reading for long takes another.
  const own = database.engine === 'sqlite' ? openSqlite(database.place, 'visitor') : undefined;
  try {
    return await onDatabase(() =>
      (own ?? database).kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    );
  } finally {
    await own?.close();
  }
}
