import type { Database } from '@ketaguide/server/storage';
import { Option } from 'commander';
import { BadInput } from './bad-input.ts';

/** `--database`, as every command that looks at the records takes it. */
export const databaseOption = (): Option =>
  new Option('--database <url>', 'postgres://… or a file; without it, the file in your data folder');

/**
 * Opens the database, does the work and closes it again.
 *
 * @param use `visitor`: beside a running server, with nothing made; `owner`: alone, and made where there is none
 * @throws BadInput when the database cannot be used, with its one line
 */
export async function withDatabase(
  where: string | undefined,
  use: 'visitor' | 'owner',
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const { openDatabase, StorageError, visitDatabase } = await import('@ketaguide/server/storage');
  try {
    const database = await (use === 'visitor' ? visitDatabase(where) : openDatabase(where));
    try {
      await work(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    throw error instanceof StorageError ? new BadInput(error.message) : error;
  }
}

/** Whoever may read the database may run these commands; who that was, the operating system knows. */
export const commandLineNow = () => ({ person: null, at: new Date().toISOString() });
