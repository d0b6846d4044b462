import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@ketaguide/course';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, serverHookMilliseconds, startPostgres } from '../../../test/postgres-server.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { createCourseStore, type Database, openDatabase } from '../src/storage/index.ts';
import { note, sender } from './storage/entries.ts';

/** What was acknowledged is there after any crash, and nothing is there by half. */

const writerScript = join(import.meta.dirname, 'storage', 'writer.ts');

/** Many processes of the same program: only the first has to read all of it. */
const compileCache = join(tmpdir(), 'ketaguide-crash-test-cache');

interface Writer {
  /** Ids of the entries that it was told are stored. */
  readonly acknowledged: string[];
  /** The code of the error that ended it. */
  readonly error: () => string | undefined;
  /** Resolves when it has been told so of this many sendings, or has ended. */
  readonly sent: (count: number) => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly ended: Promise<void>;
}

/** A process of its own that writes as fast as it can. */
function startWriter(where: string, prefix: string, limit = ''): Writer {
  const command = `${limit} exec "$0" "$@"`;
  const child: ChildProcess = spawn('sh', ['-c', command, process.execPath, writerScript, where, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const acknowledged: string[] = [];
  let sendings = 0;
  let error: string | undefined;
  const waiting = new Set<() => void>();
  const news = (): void => {
    for (const wake of waiting) wake();
  };
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => {
    // The last line of a killed process may be cut: it was not told, so nothing is promised.
    const message = line.endsWith('}') ? JSON.parse(line) : {};
    acknowledged.push(...(message.acknowledged ?? []));
    error ??= message.error;
    sendings += 1;
    news();
  });
  let hasEnded = false;
  const ended = Promise.all([
    new Promise((resolve) => child.once('exit', resolve)),
    new Promise((resolve) => lines.once('close', resolve)),
  ]).then(() => {
    hasEnded = true;
    news();
  });
  return {
    acknowledged,
    error: () => error,
    sent: async (count) => {
      while (sendings < count && !hasEnded) await new Promise<void>((resolve) => waiting.add(resolve));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

async function expectWhole(database: Database, acknowledged: readonly string[]): Promise<void> {
  const store = createCourseStore(database);
  const events = await Promise.all(['left', 'right'].map((course) => store.read(course)));
  const ids = new Set(events.flat().map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBeGreaterThanOrEqual(acknowledged.length);
  for (const ofCourse of events) {
    expect(ofCourse.map(({ sequence }) => sequence)).toEqual(ofCourse.map((_, at) => at + 1));
    expect(sendingsByHalf(ofCourse)).toEqual([]);
  }
  expect((await verifyAudit(database)).problems).toEqual([]);
}

/** Sendings of which some entries are stored and others not. */
function sendingsByHalf(events: readonly StoredEvent[]): readonly string[] {
  const parts = new Map<string, { readonly expected: number; found: number }>();
  for (const { data } of events) {
    const { text } = data as { readonly text: string };
    const [, sending = '', size = ''] = /^(.* \d+): \d+ of (\d+) /.exec(text) ?? [];
    const part = parts.get(sending) ?? { expected: Number(size), found: 0 };
    part.found += 1;
    parts.set(sending, part);
  }
  return [...parts].filter(([, { expected, found }]) => expected !== found).map(([sending]) => sending);
}

/** Kills a writer again and again, each time a little later in its writing. */
async function killWriters(where: string, times: number): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let time = 1; time <= times; time += 1) {
    const writer = startWriter(where, `writer ${time}`);
    await writer.sent(4 + 3 * time);
    await pause(time % 5);
    await writer.kill();
    expect(writer.acknowledged.length).toBeGreaterThan(0);
    acknowledged.push(...writer.acknowledged);
  }
  return acknowledged;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'ketaguide-crash-'));

describe('SQLite', () => {
  test('a process that is killed twelve times loses nothing that it acknowledged', async () => {
    const folder = newFolder();
    const file = join(folder, 'records.sqlite');
    const acknowledged = await killWriters(file, 12);
    const database = await openDatabase(file);
    await expectWhole(database, acknowledged);
    await database.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  test('a file that may not grow further refuses, and goes on when it may', async () => {
    const folder = newFolder();
    const file = join(folder, 'records.sqlite');
    const writer = startWriter(file, 'limited', 'ulimit -f 800;');
    await writer.ended;
    expect(writer.error()).toBe('unavailable');
    expect(writer.acknowledged.length).toBeGreaterThan(0);
    const database = await openDatabase(file);
    await expectWhole(database, writer.acknowledged);
    const outcomes = await createCourseStore(database).append('left', [note('left', 'limited 0: 1 of 1 ')], sender());
    expect(outcomes).toMatchObject([{ outcome: 'stored' }]);
    await database.close();
    rmSync(folder, { recursive: true });
  }, 30_000);

  // Making a disk takes the rights of an administrator; the limit of pages in storage-sqlite.test.ts takes none.
  test.runIf(canMakeDisks())('a disk that is full refuses, and goes on when there is room again', async () => {
    const disk = newFolder();
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status).toBe(0);
    try {
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(1_000_000));
      const database = await openDatabase(join(disk, 'records.sqlite'));
      const store = createCourseStore(database);
      const acknowledged: string[] = [];
      const fill = async (): Promise<never> => {
        for (let batch = 1; ; batch += 1) {
          const event = note('left', `filling ${batch}: 1 of 1 ${'.'.repeat(20_000)}`);
          await store.append('left', [event], sender());
          acknowledged.push(event.id);
        }
      };
      await expect(fill()).rejects.toMatchObject({ name: 'StorageError', code: 'disk-full' });
      const last = note('left', `room 1: 1 of 1 ${'.'.repeat(20_000)}`);
      await expect(store.append('left', [last], sender())).rejects.toMatchObject({ code: 'disk-full' });
      await expectWhole(database, acknowledged);
      rmSync(ballast);
      expect(await store.append('left', [last], sender())).toMatchObject([{ outcome: 'stored' }]);
      await expectWhole(database, [...acknowledged, last.id]);
      await database.close();
    } finally {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});

describe('PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ toBeKilled: true });
  }, serverHookMilliseconds);
  afterAll(() => server?.stop(), serverHookMilliseconds);

  test('a process that is killed six times, and a server that is killed, lose nothing', async () => {
    const url = await server.createDatabase();
    const acknowledged = [...(await killWriters(url, 6))];
    const writer = startWriter(url, 'until the server goes');
    await writer.sent(20);
    await server.kill();
    await writer.ended;
    expect(writer.error()).toBe('unavailable');
    acknowledged.push(...writer.acknowledged);
    await server.restart();
    const database = await openDatabase(url);
    await expectWhole(database, acknowledged);
    await database.close();
  }, 60_000);

  test('a lost server is told, and when it is back everything goes on by itself', async () => {
    const database = await openDatabase(await server.createDatabase());
    const store = createCourseStore(database);
    const events = [1, 2, 3, 4].map((at) => note('left', `sending ${at}: 1 of 1 `));
    const [first, second, third, fourth] = events.map((event) => [event]);
    await store.append('left', first ?? [], sender());
    const inFlight = [second ?? [], third ?? []].map((sending) => store.append('left', sending, sender()));
    const settled = Promise.allSettled(inFlight);
    await server.kill();
    await settled;
    for (const attempt of [
      () => store.append('left', fourth ?? [], sender()),
      () => store.read('left'),
      () => store.courses(),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    }
    await server.restart();
    // Whoever got no answer sends everything again.
    const outcomes = await store.append('left', events, sender());
    expect(outcomes.every(({ outcome }) => outcome !== 'refused')).toBe(true);
    await expectWhole(
      database,
      events.map(({ id }) => id),
    );
    expect(await store.read('left')).toHaveLength(4);
    await database.close();
  });
});

function canMakeDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const disk = newFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  if (status === 0) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
  return status === 0;
}
