import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { StorageError } from '../storage-error.ts';
import type { Tables } from '../tables.ts';
import { sqliteDialect } from './dialect.ts';
import { lockFile } from './process-lock.ts';

/** How long one process waits for another that writes. */
const busyMilliseconds = 10_000;

/** "KETG": by it a file is known as one of ours. */
const applicationId = 0x4b455447;

/**
 * Opens a file as SQLite database, as `owner` after making it where there is none. What is committed is on the disk:
 * write-ahead log with `synchronous=FULL`.
 *
 * @param use `owner`: the one process that serves it; `visitor`: a command that looks at it, beside an owner or not
 * @throws StorageError
 */
export function openSqlite(file: string, use: 'owner' | 'visitor'): Database {
  if (use === 'visitor' && !existsSync(file)) throw new StorageError('unusable', `There is no database ${file}.`);
  const path = use === 'owner' ? makeFile(file) : realpathSync(file);
  const unlock = use === 'owner' ? lockFile(path) : () => {};
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(path, { timeout: busyMilliseconds, fileMustExist: true });
    prepare(database, path);
  } catch (error) {
    database?.close();
    unlock();
    throw error;
  }
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  const opened = database;
  return {
    engine: 'sqlite',
    kysely,
    place: path,
    close: async () => {
      await kysely.destroy();
      // Kysely closes what it has used only.
      opened.close();
      unlock();
    },
  };
}

/** Makes the file and its folder, for the user alone, where they are not there yet. Links lead to one and the same. */
function makeFile(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    return realpathSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new StorageError('unusable', `The database ${file} cannot be opened or made (${code}).`, { cause: error });
  }
}

function prepare(database: SqliteDatabase.Database, path: string): void {
  try {
    const isEmpty = database.prepare('select count(*) from sqlite_schema').pluck().get() === 0;
    if (isEmpty) database.pragma(`application_id = ${applicationId}`);
    else if (database.pragma('application_id', { simple: true }) !== applicationId) {
      throw new StorageError('unusable', `${path} is a database of another program. Nothing was changed in it.`);
    }
    // A record that is half there must not be served as if it were whole.
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
    database.pragma('journal_mode = wal');
    database.pragma('synchronous = full');
    // Only macOS needs it: there a plain fsync leaves data in the cache of the disk.
    database.pragma('fullfsync = on');
    database.pragma('foreign_keys = on');
    // Else "insert or replace" would slip past what refuses deletions.
    database.pragma('recursive_triggers = on');
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new StorageError('unusable', `${path} is no database. Nothing was changed in it.`, { cause: error });
    }
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) {
      throw damaged(path, error);
    }
    throw error;
  }
}

const damaged = (path: string, cause?: unknown): StorageError =>
  new StorageError('unusable', `${path} is damaged. Nothing was changed in it. Restore a backup, and keep this file.`, {
    cause,
  });
