import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Transaction } from 'kysely';
import { StorageError } from '../storage-error.ts';
import type { Tables } from '../tables.ts';
import { backedUpTables, type TableRow, tableRows } from './table-rows.ts';

/** The first line of a dump. */
interface DumpHeader {
  readonly ketaguide: 'backup';
  readonly formatVersion: 1;
  /** The names of the migrations that made the tables. */
  readonly tables: readonly string[];
}

/** A dump is lines of JSON: what it is, the rows, and how many there were, so that one cut short is known as such. */
export async function* dumpLines(snapshot: Transaction<Tables>, migrations: readonly string[]): AsyncGenerator<string> {
  const header: DumpHeader = { ketaguide: 'backup', formatVersion: 1, tables: migrations };
  yield JSON.stringify(header);
  let rows = 0;
  for await (const row of tableRows(snapshot)) {
    yield JSON.stringify(row);
    rows += 1;
  }
  yield JSON.stringify({ end: true, rows });
}

/**
 * The rows of a dump. Only when the last one has been read is it known that it is whole.
 *
 * @throws StorageError `unusable` with the line, when it is no dump or is cut short; `newer-version`
 */
export async function* dumpRows(file: string, migrations: readonly string[]): AsyncGenerator<TableRow> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  let rows = 0;
  let isWhole = false;
  for await (const line of lines) {
    number += 1;
    const value = parsed(line);
    if (value === undefined || isWhole) throw notADump(file, number);
    if (number === 1) checkHeader(file, value, migrations);
    else if (isRow(value)) {
      rows += 1;
      yield value;
    } else if (value['end'] === true && value['rows'] === rows) isWhole = true;
    else throw notADump(file, number);
  }
  if (!isWhole) throw new StorageError('unusable', `${file} is cut short after line ${number}. Nothing was restored.`);
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function isRow(value: JsonObject | TableRow): value is TableRow {
  const { table, row } = value;
  return (
    backedUpTables.some((name) => name === table) &&
    typeof row === 'object' &&
    row !== null &&
    Object.values(row).every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number')
  );
}

function checkHeader(file: string, header: JsonObject, migrations: readonly string[]): void {
  const { ketaguide, formatVersion, tables } = header;
  if (ketaguide !== 'backup' || !Array.isArray(tables)) throw notADump(file, 1);
  const unknown = tables.filter((name) => !migrations.includes(name));
  if (formatVersion !== 1 || unknown.length > 0) {
    throw new StorageError('newer-version', `${file} was written by a newer Ketaguide. Restore it with that version.`);
  }
  if (tables.length < migrations.length) {
    throw new StorageError(
      'unusable',
      `${file} was written by an older Ketaguide. Restore it with that version first.`,
    );
  }
}

const notADump = (file: string, line: number): StorageError =>
  new StorageError('unusable', `${file}, line ${line}: expected a line of a backup. Nothing was restored.`);
