import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit } from '../../audit/append-audit.ts';
import { verifyTables } from '../../audit/verify-audit.ts';
import { type Database, inTransaction } from '../database.ts';
import { migrationNames } from '../migrations/migrate.ts';
import { openDatabase } from '../open-database.ts';
import { inSnapshot } from '../snapshot.ts';
import { StorageError } from '../storage-error.ts';
import { dumpRows } from './dump.ts';
import { insertRows, type TableRow, tableRows } from './table-rows.ts';

/**
 * Puts a backup into an empty database: all of it or nothing. What it holds must be as it was written.
 *
 * @param force restores what does not verify, too: somebody has to look at it
 * @returns how many entries of courses there are now
 * @throws StorageError
 */
export async function restore(
  database: Database,
  file: string,
  { force, at = new Date().toISOString() }: { readonly force: boolean; readonly at?: string },
): Promise<{ readonly entries: number }> {
  if (!existsSync(file)) throw new StorageError('unusable', `"${file}": there is no such file.`);
  if (!isSqliteFile(file)) return insert(database, dumpRows(file, migrationNames), file, { force, at });
  return withCopy(file, (source) =>
    inSnapshot(source, (snapshot) => insert(database, tableRows(snapshot), file, { force, at })),
  );
}

async function insert(
  database: Database,
  rows: AsyncIterable<TableRow>,
  file: string,
  { force, at }: { readonly force: boolean; readonly at: string },
): Promise<{ readonly entries: number }> {
  return inTransaction(database, async (transaction) => {
    const head = await transaction.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow();
    if (head.seq > 0) {
      throw new StorageError(
        'unusable',
        `${database.place} holds records already. A backup is restored into an empty database; nothing was changed.`,
      );
    }
    const { entries } = await insertRows(transaction, rows);
    const { problems } = await verifyTables(transaction);
    const [first] = problems;
    if (first !== undefined && !force) {
      throw new StorageError(
        'unusable',
        `"${file}" is not as it was written (${first.message} ${problems.length} in all). ` +
          'Nothing was restored; --force restores it as it is.',
      );
    }
    await appendAudit(transaction, {
      at,
      person: null,
      action: 'records-restored',
      course: null,
      detail: { entries, problems: problems.length },
    });
    return { entries };
  });
}

const sqliteMagic = 'SQLite format 3\0';

function isSqliteFile(file: string): boolean {
  const start = Buffer.alloc(sqliteMagic.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === sqliteMagic;
}

/** A backup of an older version gets the newest tables first, and the file itself stays as it is. */
async function withCopy<Result>(file: string, work: (source: Database) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ketaguide-restore-'));
  try {
    const copy = join(folder, 'backup.sqlite');
    copyFileSync(file, copy);
    const source = await openDatabase({ engine: 'sqlite', file: copy });
    try {
      return await work(source);
    } finally {
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
