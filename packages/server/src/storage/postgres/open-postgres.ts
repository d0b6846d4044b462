import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../database.ts';
import { withoutPassword } from '../location.ts';
import { StorageError, storageErrorOf } from '../storage-error.ts';
import type { Tables } from '../tables.ts';

const oldestVersion = 15;
const connectMilliseconds = 5_000;
/** A server that takes longer has been lost without a word. */
const answerMilliseconds = 30_000;

/** What counts is counted in numbers, as SQLite does: none here reaches 2^53. */
const int8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
};

/**
 * Opens a PostgreSQL database by its address. What is committed is on its disk: a server that does not flush is refused.
 *
 * @throws StorageError
 */
export async function openPostgres(url: string): Promise<Database> {
  const place = withoutPassword(url);
  const pool = poolOf(url, place);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => kysely.destroy();
  try {
    await checkServer(kysely, place);
  } catch (error) {
    await close();
    throw connectionErrorOf(error, place);
  }
  return { engine: 'postgres', kysely, place, close };
}

/** A server whose commits do not wait for the disk can be told to wait, connection by connection. */
const waitForTheDisk = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local')`;

function poolOf(url: string, place: string): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      application_name: 'ketaguide',
      connectionTimeoutMillis: connectMilliseconds,
      query_timeout: answerMilliseconds,
      keepAlive: true,
      // The pool's own hook: a connection that is lost meanwhile is given up, and takes no place in the pool.
      onConnect: async (client) => void (await client.query(waitForTheDisk)),
      types,
    });
    // A connection that is lost while nobody uses it is simply replaced.
    pool.on('error', () => {});
    // One that is lost while somebody does rejects the query; without a listener its event would end the process.
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  } catch (error) {
    throw new StorageError('unusable', `${place}: the address cannot be read.`, { cause: error });
  }
}

async function checkServer(kysely: Kysely<Tables>, place: string): Promise<void> {
  const { rows } = await sql<{ readonly version: string; readonly fsync: string; readonly encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
      current_setting('server_encoding') as encoding`.execute(kysely);
  const [settings] = rows;
  const version = Math.floor(Number(settings?.version ?? 0) / 10_000);
  if (version < oldestVersion) {
    throw new StorageError('unusable', `${place} is PostgreSQL ${version}; expected ${oldestVersion} or newer.`);
  }
  if (settings?.fsync !== 'on') {
    throw new StorageError(
      'unusable',
      `${place} runs with fsync off, so what it acknowledges can be lost; expected fsync on.`,
    );
  }
  if (settings.encoding !== 'UTF8') {
    throw new StorageError('unusable', `${place} stores ${settings.encoding}; expected a database with UTF8.`);
  }
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'the user or the password is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database on the server',
  '42501': 'this user may not do that there',
};

function connectionErrorOf(error: unknown, place: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = refusals[code];
  if (refusal !== undefined) return new StorageError('unusable', `${place}: ${refusal}.`, { cause: error });
  const meant = storageErrorOf(error);
  if (meant instanceof StorageError && meant.code === 'unavailable' && meant !== error) {
    return new StorageError('unavailable', `${place} does not answer${code === '' ? '' : ` (${code})`}.`, {
      cause: error,
    });
  }
  return meant;
}
