import type { Kysely, Transaction } from 'kysely';
import { storageErrorOf } from './storage-error.ts';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** An open database with the newest tables in it. */
export interface Database {
  readonly engine: Engine;
  readonly kysely: Kysely<Tables>;
  /** Where it is, for people: the path of a file, or an address without its password. */
  readonly place: string;
  close(): Promise<void>;
}

/** Two who insert the same key at once, and two who wait for each other: the second attempt finds what the first made. */
const worthAnotherAttempt: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);
const attempts = 4;

/**
 * Does work in one transaction: all of it is durably stored when the promise resolves, and nothing of it when it rejects,
 * except that after `unavailable` nobody can know. It may run more than once, so it must touch nothing but the
 * transaction. On SQLite there is one connection: using anything but the transaction inside waits for ever.
 *
 * @throws StorageError
 */
export async function inTransaction<Result>(
  { kysely }: Pick<Database, 'kysely'>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().execute(work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt < attempts && worthAnotherAttempt.has(code)) continue;
      throw storageErrorOf(error);
    }
  }
}
