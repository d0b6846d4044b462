import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCourseStore, openDatabase } from '@ketaguide/server/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, serverHookMilliseconds, startPostgres } from '../../../test/postgres-server.ts';
import { expectGolden } from './golden.ts';
import { ketaguide, runHere } from './run-ketaguide.ts';

/** The commands that look at what is recorded. */

const course = 'c0ffee00-0000-4000-8000-000000000002';
const entries = [1, 2, 3].map((number) => ({
  id: `c0ffee00-0000-4000-8000-00000000010${number}`,
  course,
  infusion: null,
  type: 'note-written' as const,
  data: { text: `note ${number}` },
  happenedAt: '2026-11-24T14:05:00.000Z',
  enteredAt: '2026-11-24T14:05:10.000Z',
  author: 'nurse',
  rulesVersion: '1',
  policyVersion: '1',
  basedOn: null,
}));

const newFile = (name: string): string => join(mkdtempSync(join(tmpdir(), 'ketaguide-records-')), name);

async function record(where: string): Promise<void> {
  const database = await openDatabase(where);
  await createCourseStore(database).append(course, entries, {
    person: 'nurse',
    receivedAt: '2026-11-24T14:06:00.000Z',
  });
  await database.close();
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let file: string;
beforeAll(async () => {
  file = newFile('records.sqlite');
  await record(file);
});

test.each(['backup', 'restore', 'export', 'audit', 'audit verify', 'audit export'])('help of %s', async (command) => {
  const { code, stdout } = await runHere([...command.split(' '), '--help']);
  expect(code).toBe(0);
  expectGolden(`test/golden/help-${command.replace(' ', '-')}.txt`, stdout);
});

describe('backup and restore', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, serverHookMilliseconds);
  afterAll(() => server?.stop(), serverHookMilliseconds);

  test('there and back, over PostgreSQL', async () => {
    const url = await server.createDatabase();
    const [first, second] = [newFile('first'), newFile('second')];
    const restored = newFile('restored.sqlite');
    expect(await runHere(['backup', first, '--database', file])).toEqual({
      code: 0,
      stdout: `Everything in ${file} is now in "${first}" too.\n`,
      stderr: '',
    });
    expect(await runHere(['restore', first, '--database', url])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^3 entries are in postgres:\/\/ketaguide@127.0.0.1:\d+\/ketaguide_test_\w+ now\./),
    });
    expect(await runHere(['backup', second, '--database', url])).toMatchObject({ code: 0, stderr: '' });
    expect(await runHere(['restore', second, '--database', restored])).toMatchObject({ code: 0, stderr: '' });
    const entriesIn = async (where: string) =>
      lines((await runHere(['export', '--database', where])).stdout).filter(({ kind }) => kind === 'entry');
    expect(await entriesIn(restored)).toEqual(
      entries.map((entry, at) => ({
        kind: 'entry',
        ...entry,
        sequence: at + 1,
        receivedAt: '2026-11-24T14:06:00.000Z',
        recordedBy: 'nurse',
        despite: null,
      })),
    );
    expect(await runHere(['audit', 'verify', '--database', restored])).toMatchObject({ code: 0, stderr: '' });
    expect(await runHere(['restore', second, '--database', restored])).toEqual({
      code: 2,
      stdout: '',
      stderr: `ketaguide: ${restored} holds records already. A backup is restored into an empty database; nothing was changed.\n`,
    });
  });

  test('say in one line what is wrong', async () => {
    const taken = newFile('taken');
    writeFileSync(taken, 'no backup');
    expect((await runHere(['backup', taken, '--database', file])).stderr).toBe(
      `ketaguide: "${taken}": there is such a file already; --force overwrites it.\n`,
    );
    expect((await runHere(['restore', taken, '--database', newFile('new.sqlite')])).stderr).toBe(
      `ketaguide: ${taken}, line 1: expected a line of a backup. Nothing was restored.\n`,
    );
    const nowhere = newFile('nothing.sqlite');
    for (const command of [['backup', newFile('x')], ['export'], ['audit', 'verify'], ['audit', 'export']]) {
      const { code, stderr } = await runHere([...command, '--database', nowhere]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `ketaguide: There is no database ${nowhere}.\n` });
    }
  });
});

describe('export', () => {
  test('of the data folder, to the standard output', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketaguide-data-'));
    await record(join(folder, 'ketaguide.sqlite'));
    const { code, stdout, stderr } = await ketaguide(['export'], { env: { KETAGUIDE_DATA: folder } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines(stdout).map(({ kind }) => kind)).toEqual([
      'ketaguide-export',
      'entry',
      'entry',
      'entry',
      'audit',
      'audit',
    ]);
  });

  test('as FHIR', async () => {
    const { stdout } = await runHere(['export', '--format', 'fhir', '--database', file]);
    const kinds = lines(stdout).map(({ resourceType }) => resourceType);
    expect([...new Set(kinds)]).toEqual(['Patient', 'EpisodeOfCare', 'Observation', 'Provenance', 'AuditEvent']);
  });

  test('to a file, which is not overwritten by itself', async () => {
    const out = newFile('out.jsonl');
    expect(await runHere(['export', '--out', out, '--database', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(lines(readFileSync(out, 'utf8'))[0]).toMatchObject({ kind: 'ketaguide-export', formatVersion: 1 });
    expect(await runHere(['export', '--out', out, '--database', file])).toMatchObject({
      code: 2,
      stderr: `ketaguide: --out "${out}": there is such a file already; --force overwrites it.\n`,
    });
    expect((await runHere(['export', '--out', out, '--force', '--database', file])).code).toBe(0);
  });
});

describe('audit', () => {
  test('verify tells the newest hash, which later shows that nothing was cut off', async () => {
    const { stdout } = await runHere(['audit', 'verify', '--database', file]);
    expect(stdout).toMatch(
      /^\d+ rows of the audit trail and 3 entries are as they were written\.\nNewest row: \d+\nIts hash: {3}[0-9a-f]{64}\n$/,
    );
    const [hash = ''] = /[0-9a-f]{64}/.exec(stdout) ?? [];
    await runHere(['export', '--database', file]);
    expect((await runHere(['audit', 'verify', '--known-hash', hash, '--database', file])).code).toBe(0);
    expect(await runHere(['audit', 'verify', '--known-hash', 'f'.repeat(64), '--database', file])).toEqual({
      code: 2,
      stdout: 'No row has the hash that you gave: the trail was cut off, or is another one.\n',
      stderr: `ketaguide: the audit trail of ${file} is not as it was written: 1 problem.\n`,
    });
    expect((await runHere(['audit', 'verify', '--known-hash', 'nonsense', '--database', file])).stderr).toBe(
      'ketaguide: --known-hash: expected 64 hexadecimal digits, got "nonsense".\n',
    );
    const json = JSON.parse((await runHere(['audit', 'verify', '--json', '--database', file])).stdout);
    expect(json).toMatchObject({ schemaVersion: '1', entries: 3, problems: [] });
  });

  test('export writes its rows, or FHIR', async () => {
    const rows = lines((await runHere(['audit', 'export', '--database', file])).stdout);
    expect(rows[0]).toMatchObject({ seq: 1, action: 'entries-added', course, person: 'nurse' });
    const events = lines((await runHere(['audit', 'export', '--format', 'fhir', '--database', file])).stdout);
    expect(events.map(({ resourceType }) => resourceType)).toEqual(Array(rows.length + 1).fill('AuditEvent'));
  });
});
