import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, serverHookMilliseconds, startPostgres } from '../../../test/postgres-server.ts';
import { createCourseStore, openDatabase, visitDatabase } from '../src/storage/index.ts';
import { describeTampering } from './audit-tampering.ts';
import { note, sender } from './storage/entries.ts';
import { describeStorage } from './storage-contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, serverHookMilliseconds);
afterAll(() => server?.stop(), serverHookMilliseconds);

describeStorage(async () => {
  const url = await server.createDatabase();
  const [one, other] = await Promise.all([openDatabase(url), openDatabase(url)]);
  return {
    one,
    other,
    close: async () => {
      await one.close();
      await other.close();
    },
  };
});

describe('tampering', () => describeTampering(async () => openDatabase(await server.createDatabase())));

describe('the server', () => {
  test('keeps its commits on the disk, also where it would not by itself', async () => {
    const url = await server.createDatabase();
    const first = await openDatabase(url);
    const name = new URL(url).pathname.slice(1);
    await sql`alter database ${sql.ref(name)} set synchronous_commit = off`.execute(first.kysely);
    await first.close();
    const database = await openDatabase(url);
    const { rows } = await sql`show synchronous_commit`.execute(database.kysely);
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
    await database.close();
  });

  test('is opened by many at once, its tables made once, and again with all that it holds', async () => {
    const url = await server.createDatabase();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url)));
    for (const [at, database] of databases.entries()) {
      await createCourseStore(database).append('course', [note('course', String(at))], sender(at));
    }
    await Promise.all(databases.map((database) => database.close()));
    const database = await openDatabase(url);
    expect(await createCourseStore(database).read('course')).toHaveLength(4);
    await database.close();
  });

  test('with tables of a newer Ketaguide is left alone', async () => {
    const url = await server.createDatabase();
    await expect(visitDatabase(url)).rejects.toMatchObject({ message: expect.stringContaining('holds no records') });
    const database = await openDatabase(url);
    await sql`insert into ketaguide_migration (name, timestamp) values ('0999-telepathy', '2030')`.execute(
      database.kysely,
    );
    await database.close();
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'newer-version' });
  });

  test('that is not there, or lets nobody in, is told in one line without the password', async () => {
    const url = new URL(await server.createDatabase());
    const message = async (change: (address: URL) => void): Promise<string> => {
      const address = new URL(url);
      change(address);
      const error = await openDatabase(address.href).catch((caught: unknown) => caught);
      return error instanceof Error ? error.message : 'opened';
    };
    const wrong = 'wrong-password';
    expect(await message((address) => (address.password = wrong))).toMatch(/the user or the password is wrong\.$/);
    expect(await message((address) => (address.pathname = '/nowhere'))).toMatch(
      /there is no such database on the server\.$/,
    );
    const gone = await message((address) => {
      address.port = '1';
      address.password = wrong;
    });
    expect(gone).toMatch(/does not answer \(ECONNREFUSED\)\.$/);
    expect(gone).not.toContain(wrong);
  });
});
