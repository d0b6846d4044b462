import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** What a statement says of one patient and one recommendation. */
export interface SqlResult {
  readonly patient_id: string;
  readonly recommendation: string;
  readonly status: string;
  readonly met: string;
}

/** The tables that records are loaded into. */
export const schemaFile = new URL('./schema.sql', import.meta.url);

/** An empty database in memory with the tables of schema.sql and the value sets. */
export function recordDatabase(codeEntries: string): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(readFileSync(schemaFile, 'utf8'));
  database.exec(codeEntries);
  return database;
}

/** Runs a statement over the records that are loaded, as of an ISO date. */
export function runOnTables(database: DatabaseSync, query: string, asOf: string): readonly SqlResult[] {
  return database.prepare(query).all({ as_of: asOf }) as unknown as readonly SqlResult[];
}
