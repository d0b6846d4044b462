import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldCourse, readEvent, type StoredEvent } from '@ketaguide/course';
import { defaultPolicy, parseClinicPolicy } from '@ketaguide/planning';
import { expect, test } from 'vitest';
import { hashOfRow } from '../src/audit/audit-row.ts';
import {
  createCourseStore,
  createPeopleStore,
  createPolicyStore,
  exportRecords,
  openDatabase,
} from '../src/storage/index.ts';
import { note, sender } from './storage/entries.ts';
import { doctor, everyEntry, everything, nurse } from './support/every-entry.ts';

/** Lines of JSON, as a stranger would take them in who has nothing but them and the readers of the packages. */

// biome-ignore lint/suspicious/noExplicitAny: what a stranger reads has no types
type Line = any;

const other = 'c0ffee00-0000-4000-8000-00000000000e';
const person = {
  id: nurse,
  name: 'Ada Nurse',
  roles: ['nurse'],
  profession: 'registered-nurse',
  training: { aclsUntil: '2027-03-01', sedationUntil: null, experiencedWithKetamine: 'yes' },
  active: true,
} as const;

test('what was exported, read in again, makes the same courses, and the chain of the trail still holds', async () => {
  const database = await openDatabase(join(mkdtempSync(join(tmpdir(), 'ketaguide-export-')), 'records.sqlite'));
  await createPeopleStore(database).put({ person, pin: null, email: null, oidcSubject: null }, 0);
  const policy = { ...defaultPolicy, version: '2', name: 'Ours' };
  await createPolicyStore(database).add({ number: 2, policy, signedBy: nurse, signedAt: '2026-11-24T08:00:00.000Z' });
  const courses = createCourseStore(database);
  await courses.append(everything, everyEntry.slice(0, 20), sender(0, nurse), (_earlier, { type }) =>
    type === 'started' ? { despite: 'No plan is signed.' } : undefined,
  );
  await courses.append(everything, everyEntry.slice(20), sender(9, doctor));
  const written = note(other, 'Umlauts ä, quotes ", a line\u2028 end', { infusion: everything });
  await courses.append(other, [written], sender(10, nurse));

  const lines: Line[] = [];
  await exportRecords(database, { person: null, at: '2026-11-24T18:00:00.000Z' }, (line) => {
    expect(line).not.toContain('\n');
    lines.push(JSON.parse(line));
  });
  const of = (kind: string): readonly Line[] => lines.filter((line) => line.kind === kind);

  // Each line is one entry that the reader takes, with what the store added beside it.
  const read = of('entry').map(({ kind: _, sequence, receivedAt, recordedBy, despite, ...event }) => {
    const stored = { ...readEvent(event), sequence, receivedAt, recordedBy, despite };
    return stored as StoredEvent;
  });
  expect(read).toHaveLength(everyEntry.length + 1);
  for (const course of [everything, other]) {
    const again = read.filter((entry) => entry.course === course);
    const kept = await courses.read(course);
    expect(again).toEqual(kept);
    expect(foldCourse(again)).toEqual(foldCourse(kept));
  }
  expect(read.find(({ type }) => type === 'started')?.despite).toBe('No plan is signed.');

  expect(of('person')).toEqual([{ kind: 'person', ...person }]);
  expect(of('policy').map((line) => parseClinicPolicy(line.policy))).toEqual([policy]);
  let previousHash = '0'.repeat(64);
  for (const { kind: _, hash, ...row } of of('audit')) {
    expect(row.previousHash).toBe(previousHash);
    expect(hashOfRow(row)).toBe(hash);
    previousHash = hash;
  }
  expect(of('audit').at(-1)).toMatchObject({ action: 'records-exported', detail: { format: 'jsonl' } });
  await database.close();
});
