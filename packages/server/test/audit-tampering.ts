import { defaultPolicy } from '@ketaguide/planning';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { hashOfRow } from '../src/audit/audit-row.ts';
import { createAuditTrail } from '../src/audit/audit-trail.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { createCourseStore, createPolicyStore, type Database } from '../src/storage/index.ts';
import { note, sender } from './storage/entries.ts';

/** Somebody with all rights on the database changes what stands in it, and the trail shows it. */
export function describeTampering(open: () => Promise<Database>): void {
  /** Seven rows: four entries of a course, a policy, and two things that were read. */
  async function recorded(): Promise<Database> {
    const database = await open();
    const courses = createCourseStore(database);
    for (const text of ['a', 'b', 'c']) await courses.append('course', [note('course', text)], sender());
    await courses.append('course', [note('course', 'd')], sender(), () => ({ despite: 'The plan was unsigned.' }));
    await createPolicyStore(database).add({
      number: 2,
      policy: defaultPolicy,
      signedBy: 'lead',
      signedAt: sender().receivedAt,
    });
    await courses.readFor(sender(1, 'lead'), 'course');
    await courses.readFor(sender(2, 'lead'), 'course');
    return database;
  }

  const tables = ['events', 'audit', 'policies'];

  async function disarm({ engine, kysely }: Database): Promise<void> {
    for (const table of tables) {
      if (engine === 'postgres') {
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(kysely);
        continue;
      }
      for (const change of ['update', 'delete']) {
        await sql`drop trigger ${sql.ref(`${table}_no_${change}`)}`.execute(kysely);
      }
    }
  }

  /** The whole chain from a row on made anew, as somebody would who knows how. */
  async function forgeFrom({ kysely }: Database, seq: number): Promise<void> {
    const rows = await kysely
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>=', seq - 1)
      .orderBy('seq')
      .execute();
    let previousHash = rows[0]?.hash ?? '';
    for (const row of rows.slice(1)) {
      const { at, person, action, course, detail } = row;
      const content = { at, person, action, course, detail: JSON.parse(detail) } as const;
      const hash = hashOfRow({ ...content, seq: row.seq, previousHash });
      await sql`update audit set previous_hash = ${previousHash}, hash = ${hash} where seq = ${row.seq}`.execute(
        kysely,
      );
      previousHash = hash;
    }
    await sql`update audit_head set hash = ${previousHash}`.execute(kysely);
  }

  const change = async ({ kysely }: Database, statement: string): Promise<void> =>
    void (await sql.raw(statement).execute(kysely));

  test('an untouched trail verifies, with the hash that was written down earlier', async () => {
    const database = await recorded();
    const { hash: knownHash } = await createAuditTrail(database).newest();
    await createCourseStore(database).readFor(sender(3), 'course');
    const { newest, ...result } = await verifyAudit(database, { knownHash });
    expect(result).toEqual({ rows: 8, entries: 4, problems: [] });
    expect(newest).toEqual(await createAuditTrail(database).newest());
    await database.close();
  });

  test.each([
    ['a row that was changed', "update audit set person = 'nobody' where seq = 3", 'Row 3 is not as it was written.'],
    [
      'a detail that was changed',
      `update audit set detail = replace(detail, '"sequence":2', '"sequence":9') where seq = 2`,
      'Row 2 is not as it was written.',
    ],
    ['a row that was removed', 'delete from audit where seq = 3', 'Row 3 is missing.'],
    ['the first row removed', 'delete from audit where seq = 1', 'Row 1 is missing.'],
    ['rows that were removed', 'delete from audit where seq in (3, 4)', 'The rows 3 to 4 are missing.'],
    [
      'a row put in behind the last',
      'insert into audit select 8, at, person, action, course, detail, hash, hash from audit where seq = 7',
      'The trail ends at row 8, but it was written up to row 7: its end was cut off or added to.',
    ],
    [
      'the end cut off',
      'delete from audit where seq = 7',
      'The trail ends at row 6, but it was written up to row 7: its end was cut off or added to.',
    ],
    [
      'two rows exchanged',
      'update audit set seq = 99 where seq = 6; update audit set seq = 6 where seq = 7; update audit set seq = 7 where seq = 99',
      'Row 6 does not follow the one before: one of them was changed, put in, exchanged or removed.',
    ],
    [
      'the words of an entry changed',
      `update events set payload = replace(payload, '"text":"b"', '"text":"x"') where sequence = 2`,
      /^Entry 2 of course course \(.*\) is not as it was accepted\.$/,
    ],
    [
      'the author of a sending changed',
      "update events set recorded_by = 'somebody' where sequence = 2",
      /^Entry 2 of course course \(.*\) is not as it was accepted\.$/,
    ],
    [
      'an entry made unreadable',
      "update events set payload = '{' where sequence = 2",
      /^Entry 2 of course course \(.*\) is not as it was accepted\.$/,
    ],
    [
      'what an entry was kept despite of taken away',
      'update events set despite = null where sequence = 4',
      /^Entry 4 of course course \(.*\) is not as it was accepted\.$/,
    ],
    [
      'something put in that an entry was kept despite of',
      "update events set despite = 'Pregnancy is now: Yes.' where sequence = 2",
      /^Entry 2 of course course \(.*\) is not as it was accepted\.$/,
    ],
    ['an entry removed', 'delete from events where sequence = 4', /^Entry 4 of course course \(.*\) is missing\.$/],
    [
      'an entry put in',
      "insert into events select 'forged', course, 5, received_at, recorded_by, payload, hash, despite from events where sequence = 4",
      'Entry 5 of course course (forged) was added past the trail.',
    ],
    [
      'a policy changed',
      `update policies set signed_by = signed_by, policy = '{}'`,
      'Policy 2 is not as it was signed.',
    ],
    ['a policy removed', 'delete from policies', 'Policy 2 is missing.'],
  ])('%s', async (_, statement, message) => {
    const database = await recorded();
    await disarm(database);
    for (const part of statement.split('; ')) await change(database, part);
    const { problems } = await verifyAudit(database);
    expect(problems.map((problem) => problem.message)).toContainEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
    await database.close();
  });

  describe('somebody who also makes the chain anew', () => {
    test('is shown by a hash that was written down before', async () => {
      const database = await recorded();
      const { hash: knownHash } = await createAuditTrail(database).newest();
      await disarm(database);
      await change(database, "update audit set person = 'nobody' where seq = 6");
      await forgeFrom(database, 6);
      expect((await verifyAudit(database)).problems).toEqual([]);
      expect((await verifyAudit(database, { knownHash })).problems).toEqual([
        { seq: null, message: 'No row has the hash that you gave: the trail was cut off, or is another one.' },
      ]);
      await database.close();
    });

    test('and cuts its end off is shown by a hash of that end', async () => {
      const database = await recorded();
      const { hash: knownHash } = await createAuditTrail(database).newest();
      await disarm(database);
      await change(database, 'delete from audit where seq = 7');
      await change(database, 'update audit_head set seq = 6, hash = (select hash from audit where seq = 6)');
      expect((await verifyAudit(database)).problems).toEqual([]);
      expect((await verifyAudit(database, { knownHash })).problems).toHaveLength(1);
      await database.close();
    });
  });
}
