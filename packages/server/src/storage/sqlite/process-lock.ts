import { closeSync, openSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';

/**
 * Takes the one lock of a database file: an open exclusive transaction on a small file beside it. The operating system lets
 * go of it when the process ends, however it ends, so nothing has to be cleaned up after a crash.
 *
 * @returns what lets go of it
 * @throws StorageError `in-use` when another process, or this one, has it
 */
export function lockFile(file: string): () => void {
  const path = `${file}.lock`;
  closeSync(openSync(path, 'a', 0o600));
  const lock = new SqliteDatabase(path, { timeout: 0 });
  try {
    // Nothing is ever written to it, so nothing has to be kept to undo that.
    lock.pragma('journal_mode = memory');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    throw new StorageError(
      'in-use',
      `Another Ketaguide has ${file} open. Stop that one first, or give this one a database of its own with --database.`,
    );
  }
  return () => lock.close();
}
