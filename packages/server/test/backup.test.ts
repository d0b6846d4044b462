import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clinicPolicyDocument, defaultPolicy } from '@ketaguide/planning';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, serverHookMilliseconds, startPostgres } from '../../../test/postgres-server.ts';
import { createAuditTrail } from '../src/audit/audit-trail.ts';
import { verifyAudit } from '../src/audit/index.ts';
import {
  backUp,
  createCourseStore,
  createPeopleStore,
  createPolicyStore,
  createSessionStore,
  type Database,
  exportRecords,
  openDatabase,
  restore,
} from '../src/storage/index.ts';
import { note, sender } from './storage/entries.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, serverHookMilliseconds);
afterAll(() => server?.stop(), serverHookMilliseconds);

const newFile = (name: string): string => join(mkdtempSync(join(tmpdir(), 'ketaguide-backup-')), name);

const engines = {
  sqlite: async () => openDatabase(newFile('records.sqlite')),
  postgres: async () => openDatabase(await server.createDatabase()),
};
type EngineName = keyof typeof engines;

const at = '2026-11-24T18:00:00.000Z';
const ada = {
  person: {
    id: 'c0ffee00-0000-4000-8000-000000000001',
    name: 'Ada Nurse',
    roles: ['nurse'],
    profession: 'registered-nurse',
    training: { aclsUntil: '2027-03-01', sedationUntil: null, experiencedWithKetamine: 'yes' },
    active: true,
  },
  pin: { hash: 'aGFzaA', salt: 'c2FsdA', cost: 2, blockSize: 8, parallelization: 1 },
  email: null,
  oidcSubject: null,
} as const;

/** More rows than are read or written at once, of everything that is kept. */
async function filled(engine: EngineName): Promise<Database> {
  const database = await engines[engine]();
  const courses = createCourseStore(database);
  const many = Array.from({ length: 1_100 }, (_, at) => note('many', `entry ${at} \0 \ud800 "quoted"`));
  await courses.append('many', many, sender(1));
  await courses.append('few', [note('few', 'one')], sender(2), () => ({ despite: 'The plan was unsigned.' }));
  await createPeopleStore(database).put(ada, 0, { person: null, at });
  await createPolicyStore(database).add({ number: 2, policy: defaultPolicy, signedBy: 'lead', signedAt: at });
  await createSessionStore(database).add({
    idHash: 'the-hash-of-a-session',
    person: ada.person.id,
    startedAt: at,
    lastUsedAt: at,
    endsAt: at,
    lockedAt: null,
  });
  return database;
}

async function contents(database: Database): Promise<unknown> {
  const courses = createCourseStore(database);
  return {
    heads: await courses.courses(),
    many: await courses.read('many'),
    few: await courses.read('few'),
    people: await createPeopleStore(database).read(),
    policies: await createPolicyStore(database).versions(),
  };
}

describe.each(['sqlite', 'postgres'] as const)('a backup of %s', (from) => {
  let database: Database;
  let file: string;
  beforeAll(async () => {
    database = await filled(from);
    file = newFile('backup');
    await backUp(database, file, { force: false, at });
  }, serverHookMilliseconds);
  afterAll(() => database?.close());

  test.each(['sqlite', 'postgres'] as const)('becomes the records of an empty %s database', async (to) => {
    const restored = await engines[to]();
    expect(await restore(restored, file, { force: false, at })).toEqual({ entries: 1_101 });
    expect(await contents(restored)).toEqual(await contents(database));
    expect(await createSessionStore(restored).find('the-hash-of-a-session')).toBeUndefined();
    expect((await verifyAudit(restored)).problems).toEqual([]);
    expect((await createAuditTrail(restored).read({ limit: 2 })).map(({ action }) => action)).toEqual([
      'records-restored',
      'records-backed-up',
    ]);
    // The record goes on where it was.
    expect(await createCourseStore(restored).append('few', [note('few', 'two')], sender(3))).toMatchObject([
      { outcome: 'stored', sequence: 2 },
    ]);
    await expect(restore(restored, file, { force: true, at })).rejects.toMatchObject({
      code: 'unusable',
      message: expect.stringContaining('holds records already'),
    });
    await restored.close();
  });

  test('is for the user alone, holds no session, and overwrites nothing by itself', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'latin1').includes('the-hash-of-a-session')).toBe(false);
    await expect(backUp(database, file, { force: false })).rejects.toMatchObject({
      message: `"${file}": there is such a file already; --force overwrites it.`,
    });
    await backUp(database, file, { force: true, at });
  });

  test('to a place where none can be written leaves nothing', async () => {
    const nowhere = join(newFile('folder'), 'backup');
    await expect(backUp(database, nowhere, { force: false })).rejects.toMatchObject({
      message: `"${nowhere}" cannot be written (ENOENT).`,
    });
  });
});

describe('a backup that is not as it was written', () => {
  let lines: readonly string[];
  beforeAll(async () => {
    const database = await filled('postgres');
    const file = newFile('backup.jsonl');
    await backUp(database, file, { force: false, at });
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    await database.close();
  }, serverHookMilliseconds);

  const changed = (change: (lines: readonly string[]) => readonly string[]): string => {
    const file = newFile('changed.jsonl');
    writeFileSync(file, `${change(lines).join('\n')}\n`);
    return file;
  };

  test.each<readonly [string, (lines: readonly string[]) => readonly string[], RegExp]>([
    ['cut short', (all) => all.slice(0, -1), /is cut short after line \d+\. Nothing was restored\.$/],
    ['a line lost', (all) => all.toSpliced(9, 1), /line \d+: expected a line of a backup/],
    ['no backup', () => ['{"a":1}'], /line 1: expected a line of a backup/],
    ['no JSON', (all) => all.with(4, '{'), /line 5: expected a line of a backup/],
    ['a word changed', (all) => all.map((line) => line.replace('entry 77 ', 'entry 78 ')), /is not as it was accepted/],
    ['a column added', (all) => all.map((line) => line.replace('"hash"', '"hush"')), /do not fit together/],
    [
      'of a newer version',
      (all) => all.with(0, '{"ketaguide":"backup","formatVersion":2,"tables":[]}'),
      /written by a newer Ketaguide/,
    ],
  ])('%s', async (_, change, message) => {
    const database = await engines.sqlite();
    const file = changed(change);
    await expect(restore(database, file, { force: false })).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(message),
    });
    expect(await createCourseStore(database).courses()).toEqual([]);
    expect(await createAuditTrail(database).newest()).toMatchObject({ seq: 0 });
    await database.close();
  });

  test('is restored by force, and the trail goes on telling', async () => {
    const database = await engines.sqlite();
    const file = changed((all) => all.map((line) => line.replace('entry 77 ', 'entry 78 ')));
    await restore(database, file, { force: true });
    expect((await verifyAudit(database)).problems).toHaveLength(1);
    await database.close();
  });

  test('a file that is not there', async () => {
    const database = await engines.sqlite();
    await expect(restore(database, '/nowhere/at-all', { force: false })).rejects.toMatchObject({
      message: '"/nowhere/at-all": there is no such file.',
    });
    await database.close();
  });
});

describe.each(['sqlite', 'postgres'] as const)('an export of %s', (engine) => {
  test('holds everything but what proves who somebody is, and stands in the trail', async () => {
    const database = await filled(engine);
    const lines: { readonly kind: string }[] = [];
    await exportRecords(database, { person: 'lead', at }, (line) => void lines.push(JSON.parse(line)));
    expect(lines[0]).toEqual({ kind: 'ketaguide-export', formatVersion: 1, exportedAt: at });
    const of = (kind: string) => lines.filter((line) => line.kind === kind).map(({ kind: _, ...rest }) => rest);
    expect(of('person')).toEqual([ada.person]);
    const versions = await createPolicyStore(database).versions();
    expect(of('policy')).toEqual(versions.map((each) => ({ ...each, policy: clinicPolicyDocument(each.policy) })));
    const courses = createCourseStore(database);
    expect(of('entry')).toEqual([...(await courses.read('few')), ...(await courses.read('many'))]);
    expect(of('audit')).toEqual(await createAuditTrail(database).read({ after: 0, limit: 100 }));
    expect(of('audit').at(-1)).toMatchObject({ action: 'records-exported', person: 'lead' });
    expect(JSON.stringify(lines)).not.toContain(ada.pin.hash);
    await database.close();
  });
});
