import SqliteDatabase from 'better-sqlite3';
import { appendAudit } from '../../audit/append-audit.ts';
import { type Database, inTransaction } from '../database.ts';
import { migrationNames } from '../migrations/migrate.ts';
import { inSnapshot } from '../snapshot.ts';
import { onDatabase } from '../storage-error.ts';
import { dumpLines } from './dump.ts';
import { writeLines, writeWholeFile } from './whole-file.ts';

/**
 * Writes everything that a database holds into one file, while it may be in use: of an SQLite file a copy, itself a
 * database; of a PostgreSQL database lines of JSON. Either can be restored on either. That it was done stands in the trail,
 * and in the backup.
 *
 * @throws StorageError
 */
export async function backUp(
  database: Database,
  file: string,
  { force, at = new Date().toISOString() }: { readonly force: boolean; readonly at?: string },
): Promise<void> {
  await writeWholeFile(file, { force }, async (unfinished) => {
    await inTransaction(database, (transaction) =>
      appendAudit(transaction, { at, person: null, action: 'records-backed-up', course: null, detail: {} }),
    );
    if (database.engine === 'sqlite') await onDatabase(() => copySqlite(database.place, unfinished));
    else await inSnapshot(database, (snapshot) => writeLines(unfinished, dumpLines(snapshot, migrationNames)));
  });
}

async function copySqlite(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new SqliteDatabase(to);
  try {
    // A copy is one file, without a log beside it, and nobody is signed in with it.
    copy.pragma('journal_mode = delete');
    copy.pragma('secure_delete = on');
    copy.exec('delete from sessions');
  } finally {
    copy.close();
  }
}
