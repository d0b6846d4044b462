/**
 * Entries acknowledged a second on both databases, each in a sending of its own and twenty at once, against a bare insert
 * of the same bytes with the same durability: one row, one commit, one flush to the disk.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourseEvent } from '@ketaguide/course';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { startPostgres } from '../../../test/postgres-server.ts';
import { createCourseStore, openDatabase } from '../src/storage/index.ts';

const rounds = 15;
const warmUps = 3;
const sendings = 40;
const atOnce = 20;

/**
 * A sending by itself is one flush as the bare insert is, and nine statements instead of one: the head of the course, the
 * ids known already, the entry, and a row of the audit trail. On PostgreSQL each is a way there and back.
 */
const targets: Readonly<Record<Engine['name'], { readonly single: number; readonly many: number }>> = {
  SQLite: { single: 0.2, many: 1.5 },
  PostgreSQL: { single: 0.1, many: 1 },
};

/** Vital signs as a nurse enters them. */
const entry = (course: string): CourseEvent => ({
  id: randomUUID(),
  course,
  infusion: course,
  type: 'vitals-recorded',
  data: {
    phase: 'infusion',
    signs: {
      'systolic-pressure': { value: 128 },
      'diastolic-pressure': { value: 76 },
      pulse: { value: 72 },
      'oxygen-saturation': { value: 98 },
      'respiratory-rate': { value: 14 },
      pain: { value: 4 },
    },
  },
  happenedAt: '2026-11-24T14:05:00.000Z',
  enteredAt: '2026-11-24T14:05:10.000Z',
  author: course,
  rulesVersion: '2026-11-24',
  policyVersion: '1',
  basedOn: null,
});

interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Where Ketaguide keeps its records. */
  readonly where: string;
  readonly insert: (id: string, payload: string) => unknown;
  readonly close: () => Promise<void>;
}

function sqlite(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'ketaguide-bench-'));
  const bare = new SqliteDatabase(join(folder, 'bare.sqlite'));
  bare.pragma('journal_mode = wal');
  bare.pragma('synchronous = full');
  bare.exec('create table entries (id text primary key, payload text not null)');
  const statement = bare.prepare('insert into entries values (?, ?)');
  return {
    name: 'SQLite',
    where: join(folder, 'records.sqlite'),
    insert: (id, payload) => statement.run(id, payload),
    close: async () => {
      bare.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function postgres(): Promise<Engine> {
  const server = await startPostgres();
  const bare = new pg.Client({ connectionString: await server.createDatabase() });
  await bare.connect();
  await bare.query('create table entries (id text primary key, payload text not null)');
  return {
    name: 'PostgreSQL',
    where: await server.createDatabase(),
    insert: (id, payload) =>
      bare.query({ name: 'insert', text: 'insert into entries values ($1, $2)', values: [id, payload] }),
    close: async () => {
      await bare.end();
      await server.stop();
    },
  };
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function measure({ name, where, insert, close }: Engine): Promise<void> {
  const database = await openDatabase(where);
  const store = createCourseStore(database);
  const sender = { person: randomUUID(), receivedAt: '2026-11-24T14:05:11.000Z' };
  const bare: number[] = [];
  const single: number[] = [];
  const many: number[] = [];
  // In turns, so that a busy machine slows all alike.
  for (let round = -warmUps; round < rounds; round += 1) {
    const course = randomUUID();
    const entries = Array.from({ length: sendings }, () => entry(course));
    const times = [
      await milliseconds(async () => {
        for (const event of entries) await insert(event.id, JSON.stringify(event));
      }),
      await milliseconds(async () => {
        for (const event of entries) await store.append(course, [event], sender, () => undefined);
      }),
      await milliseconds(() =>
        store.append(
          course,
          Array.from({ length: atOnce }, () => entry(course)),
          sender,
          () => undefined,
        ),
      ),
    ] as const;
    if (round < 0) continue;
    bare.push(times[0] / sendings);
    single.push(times[1] / sendings);
    many.push(times[2] / atOnce);
  }
  const perSecond = (each: readonly number[]): number => 1000 / median(each);
  const print = (what: string, each: readonly number[], atLeast: number): void =>
    console.log(
      JSON.stringify({
        name: `entries acknowledged, ${name}, ${what}`,
        value: perSecond(each),
        unit: 'per second',
        comparedTo: `bare insert and commit, ${Math.round(perSecond(bare))} per second`,
        ratio: perSecond(each) / perSecond(bare),
        target: { atLeast },
      }),
    );
  print('each by itself', single, targets[name].single);
  print(`${atOnce} in one sending`, many, targets[name].many);
  await database.close();
  await close();
}

await measure(sqlite());
await measure(await postgres());
