import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../src/audit/index.ts';
import type { PersonAccount } from '../src/people/people-store.ts';
import {
  createCourseStore,
  createPeopleStore,
  type Database,
  locationOf,
  openDatabase,
  visitDatabase,
} from '../src/storage/index.ts';
import { describeTampering } from './audit-tampering.ts';
import { note, sender } from './storage/entries.ts';
import { describeStorage } from './storage-contract.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'ketaguide-storage-'));
const newFile = (): string => join(folder(), 'records', 'case.sqlite');

describeStorage(async () => {
  const database = await openDatabase(newFile());
  return { one: database, other: database, close: () => database.close() };
});

describe('tampering', () => describeTampering(() => openDatabase(newFile())));

describe('the file', () => {
  test('lies in the data folder of the user, unless told otherwise', () => {
    expect(locationOf(undefined, { KETAGUIDE_DATA: '/data/ketaguide' })).toEqual({
      engine: 'sqlite',
      file: '/data/ketaguide/ketaguide.sqlite',
    });
    const usual = locationOf(undefined, { KETAGUIDE_DATA: '' });
    expect(usual.engine === 'sqlite' && usual.file).toMatch(/ketaguide.*[/\\]ketaguide\.sqlite$/i);
    expect(locationOf('postgres://db.example.org/clinic', {})).toEqual({
      engine: 'postgres',
      url: 'postgres://db.example.org/clinic',
    });
    expect(locationOf('file:///tmp/x.sqlite', {})).toEqual({ engine: 'sqlite', file: '/tmp/x.sqlite' });
  });

  test('is made for the user alone, and writes through to the disk', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    for (const suffix of ['', '-wal', '-shm', '.lock']) expect(statSync(file + suffix).mode & 0o777).toBe(0o600);
    const setting = async (name: string) =>
      Object.values((await sql`pragma ${sql.raw(name)}`.execute(database.kysely)).rows[0] as object)[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    await database.close();
  });

  test('is opened again with all that it holds, its tables made once', async () => {
    const file = newFile();
    for (const round of [1, 2, 3]) {
      const database = await openDatabase(file);
      await createCourseStore(database).append('course', [note('course', String(round))], sender(round));
      await database.close();
    }
    const database = await openDatabase(file);
    expect(await createCourseStore(database).read('course')).toHaveLength(3);
    await database.close();
  });

  test('belongs to one Ketaguide at a time, by whatever name', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    const link = join(file, '..', 'link.sqlite');
    symlinkSync(file, link);
    for (const name of [file, link]) {
      await expect(openDatabase(name)).rejects.toMatchObject({
        code: 'in-use',
        message: expect.stringContaining(file),
      });
    }
    await database.close();
    await (await openDatabase(file)).close();
  });

  test('is free again when its process was killed', async () => {
    const file = newFile();
    const program = `
      import { openDatabase } from ${JSON.stringify(new URL('../src/storage/index.ts', import.meta.url).href)};
      await openDatabase(process.argv[1]);
      console.log('open');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, file]);
    await once(holder.stdout, 'data');
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'in-use' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openDatabase(file)).close();
  });

  test('can be looked at while it is in use, and is not made by looking', async () => {
    const file = newFile();
    await expect(visitDatabase(file)).rejects.toMatchObject({
      code: 'unusable',
      message: `There is no database ${file}.`,
    });
    const database = await openDatabase(file);
    const visit = await visitDatabase(file);
    await createCourseStore(database).append('course', [note('course', 'seen')], sender());
    expect(await createCourseStore(visit).read('course')).toHaveLength(1);
    await visit.close();
    await database.close();
  });

  test('from before starts were kept despite anything gets the column, and its entries and trail are as they were', async () => {
    const file = newFile();
    const before = await openDatabase(file);
    await createCourseStore(before).append('course', [note('course', 'old')], sender());
    await sql`alter table events drop column despite`.execute(before.kysely);
    await asBefore(before, '0005-kept-starts');
    await before.close();
    const database = await openDatabase(file);
    expect(await createCourseStore(database).read('course')).toMatchObject([{ data: { text: 'old' }, despite: null }]);
    expect((await verifyAudit(database)).problems).toEqual([]);
    await database.close();
  });

  test('from before the versions of people gets them from the trail', async () => {
    const file = newFile();
    const before = await openDatabase(file);
    const people = createPeopleStore(before);
    const nia: PersonAccount = {
      person: {
        id: 'nia',
        name: 'Nia',
        roles: ['nurse'],
        profession: 'registered-nurse',
        training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
        active: true,
      },
      pin: null,
      email: null,
      oidcSubject: null,
    };
    await people.put(nia, 0, { person: 'admin', at: '2026-11-24T08:00:00.000Z' });
    const left = { ...nia, person: { ...nia.person, active: false } };
    await people.put(left, 1, { person: 'admin', at: '2026-11-24T09:00:00.000Z' });
    const history = await people.history();
    await asBefore(before, '0006-person-versions');
    await before.close();
    const database = await openDatabase(file);
    expect(await createPeopleStore(database).history()).toEqual(history);
    expect(history.get('nia')).toEqual([
      { person: 'nia', revision: 1, from: '2026-11-24T08:00:00.000Z', roles: ['nurse'], active: true },
      { person: 'nia', revision: 2, from: '2026-11-24T09:00:00.000Z', roles: ['nurse'], active: false },
    ]);
    await database.close();
  });

  /** Takes back what the migrations from this one on made, apart from columns. */
  async function asBefore({ kysely }: Database, name: string): Promise<void> {
    await sql`drop table person_versions`.execute(kysely);
    await sql`delete from ketaguide_migration where name >= ${name}`.execute(kysely);
  }

  test('of a newer Ketaguide is left alone', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    await sql`insert into ketaguide_migration (name, timestamp) values ('0999-telepathy', '2030')`.execute(
      database.kysely,
    );
    await database.close();
    for (const open of [openDatabase, visitDatabase]) {
      await expect(open(file)).rejects.toMatchObject({
        code: 'newer-version',
        message: `${file} was written by a newer Ketaguide (0999-telepathy). Use that version; nothing was changed.`,
      });
    }
  });

  test('that is no database, or one of another program, is left alone', async () => {
    const text = join(folder(), 'letter.txt');
    writeFileSync(text, 'Dear colleague, '.repeat(1000));
    await expect(openDatabase(text)).rejects.toMatchObject({
      code: 'unusable',
      message: expect.stringContaining('is no database'),
    });
    expect(readFileSync(text, 'utf8')).toMatch(/^Dear/);
    const foreign = join(folder(), 'songs.sqlite');
    const songs = new SqliteDatabase(foreign);
    songs.exec('create table songs (name text)');
    songs.close();
    await expect(openDatabase(foreign)).rejects.toMatchObject({ message: expect.stringContaining('another program') });
  });

  test('that is damaged is not served as if it were whole', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    await createCourseStore(database).append('course', [note('course', 'fits')], sender());
    await database.close();
    const whole = readFileSync(file);
    // A page in the middle that a failing disk has lost.
    writeFileSync(file, whole.fill(0xff, 4096 * 3, 4096 * 4));
    await expect(openDatabase(file)).rejects.toMatchObject({
      code: 'unusable',
      message: `${file} is damaged. Nothing was changed in it. Restore a backup, and keep this file.`,
    });
    writeFileSync(file, readFileSync(file).subarray(0, 4096 * 5));
    await expect(visitDatabase(file)).rejects.toMatchObject({ code: 'unusable' });
  });

  test('in a place where none can be made is refused with the place', async () => {
    const blocked = join(folder(), 'a-file');
    writeFileSync(blocked, '');
    await expect(openDatabase(join(blocked, 'x.sqlite'))).rejects.toMatchObject({
      code: 'unusable',
      message: expect.stringContaining(join(blocked, 'x.sqlite')),
    });
    chmodSync(blocked, 0o600);
  });

  test('that is full refuses, keeps nothing half, and goes on when there is room', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    const store = createCourseStore(database);
    const pages = async (most: number) =>
      sql`pragma max_page_count = ${sql.raw(String(most))}`.execute(database.kysely);
    await store.append('course', [note('course', 'fits')], sender());
    await pages(1); // As few as there are already.
    const large = [note('course', 'small'), note('course', 'x'.repeat(1_000_000))];
    await expect(store.append('course', large, sender())).rejects.toMatchObject({
      name: 'StorageError',
      code: 'disk-full',
    });
    expect(await store.read('course')).toHaveLength(1);
    await pages(1_000_000);
    expect(await store.append('course', large, sender())).toMatchObject([
      { outcome: 'stored', sequence: 2 },
      { outcome: 'stored', sequence: 3 },
    ]);
    await database.close();
  });
});
