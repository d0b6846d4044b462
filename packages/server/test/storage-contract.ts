import { randomUUID } from 'node:crypto';
import type { AppendOutcome, CourseEvent, StoredEvent } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverHookMilliseconds } from '../../../test/postgres-server.ts';
import { createAuditTrail } from '../src/audit/audit-trail.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import type { PersonAccount } from '../src/people/people-store.ts';
import {
  type Admit,
  createCourseStore,
  createPeopleStore,
  createPolicyStore,
  createSessionStore,
  type Database,
} from '../src/storage/index.ts';
import { note, sender } from './storage/entries.ts';

/** Two ways into the same database: two connections where the engine has them, else the one there is, twice. */
export interface Connections {
  readonly one: Database;
  readonly other: Database;
  close(): Promise<void>;
}

/** What every database must do, on each engine the same. */
export function describeStorage(connect: () => Promise<Connections>): void {
  let connections: Connections;
  beforeAll(async () => {
    connections = await connect();
  }, serverHookMilliseconds);
  afterAll(() => connections?.close());

  const stores = () => ({
    one: createCourseStore(connections.one),
    other: createCourseStore(connections.other),
  });
  const newCourse = (): string => randomUUID();
  const sequences = (events: readonly StoredEvent[]): readonly number[] => events.map(({ sequence }) => sequence);
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

  const account = (id: string, more: Partial<PersonAccount['person']> = {}): PersonAccount => ({
    person: {
      id,
      name: 'Ada Nurse',
      roles: ['nurse', 'lead'],
      profession: 'registered-nurse',
      training: { aclsUntil: '2027-03-01', sedationUntil: null, experiencedWithKetamine: 'unknown' },
      active: true,
      ...more,
    },
    pin: { hash: 'aGFzaA', salt: 'c2FsdA', cost: 2, blockSize: 8, parallelization: 1 },
    email: 'ada@example.org',
    oidcSubject: { issuer: 'https://id.example.org', subject: id },
  });

  describe('courses', () => {
    test('entries come back as they were sent, in their order, with who sent them and when', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const events = [note(course, 'first'), note(course, 'second')];
      expect(await one.append(course, events, sender(1))).toEqual(
        events.map(({ id }, at) => ({ id, outcome: 'stored', sequence: at + 1 })),
      );
      const third = note(course, 'third');
      await other.append(course, [third], sender(2, 'prescriber'));
      expect(await one.read(course)).toEqual([
        { ...events[0], sequence: 1, receivedAt: '2026-11-24T14:00:01.000Z', recordedBy: 'nurse', despite: null },
        { ...events[1], sequence: 2, receivedAt: '2026-11-24T14:00:01.000Z', recordedBy: 'nurse', despite: null },
        { ...third, sequence: 3, receivedAt: '2026-11-24T14:00:02.000Z', recordedBy: 'prescriber', despite: null },
      ]);
      expect(sequences(await one.read(course, 2))).toEqual([3]);
      expect(await one.read(course, 3)).toEqual([]);
      expect(await one.read(newCourse())).toEqual([]);
    });

    test('any text comes back as it was', async () => {
      const { one } = stores();
      const course = newCourse();
      const texts = [
        '',
        '\0',
        '\ud800',
        '\u2028\u2029',
        '😀 5 µg',
        '"\\"',
        "'; drop table events; --",
        '\r\n\t',
        '\ufeff',
      ];
      const events = texts.map((text) => note(course, text));
      await one.append(course, events, sender());
      expect((await one.read(course)).map(({ data }) => data)).toEqual(texts.map((text) => ({ text })));
    });

    test('more entries than one statement takes', async () => {
      const { one } = stores();
      const course = newCourse();
      const events = Array.from({ length: 2_500 }, (_, at) => note(course, String(at)));
      const outcomes = await one.append(course, events, sender());
      expect(outcomes.every(({ outcome }) => outcome === 'stored')).toBe(true);
      expect(sequences(await one.read(course))).toEqual(upTo(2_500));
    });

    test('sending an entry again is harmless, whatever the order of its keys', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const event = note(course, 'once');
      await one.append(course, [event], sender(1));
      const turned = Object.fromEntries(Object.entries(event).toReversed()) as unknown as CourseEvent;
      expect(await other.append(course, [turned, turned], sender(2))).toEqual([
        { id: event.id, outcome: 'already-stored', sequence: 1 },
        { id: event.id, outcome: 'already-stored', sequence: 1 },
      ]);
      expect(await one.read(course)).toHaveLength(1);
    });

    test('twice in one sending is once', async () => {
      const course = newCourse();
      const event = note(course, 'twice');
      const outcomes = await stores().one.append(course, [event, event], sender());
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'already-stored']);
    });

    test('an id stands for one entry, in this course and in every other', async () => {
      const { one } = stores();
      const [course, elsewhere] = [newCourse(), newCourse()];
      const event = note(course, 'mine');
      await one.append(course, [event], sender());
      const others = [note(course, 'another', { id: event.id }), note(course, 'new')];
      expect(await one.append(course, others, sender())).toMatchObject([
        { outcome: 'refused', code: 'id-reused' },
        { outcome: 'stored', sequence: 2 },
      ]);
      const copy = { ...event, course: elsewhere };
      expect(await one.append(elsewhere, [copy], sender())).toMatchObject([{ outcome: 'refused', code: 'id-reused' }]);
      expect(await one.read(elsewhere)).toEqual([]);
    });

    test('an entry of another course is refused', async () => {
      const { one } = stores();
      const course = newCourse();
      expect(await one.append(course, [note(newCourse(), 'lost')], sender())).toMatchObject([
        { outcome: 'refused', code: 'invalid' },
      ]);
      expect((await one.courses()).some((head) => head.course === course)).toBe(false);
    });

    test('each entry is admitted or refused by itself, knowing all that came before it', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const seen: string[][] = [];
      const admit: Admit = (soFar, event, { person }) => {
        seen.push(soFar.map(({ data }) => (data as { text: string }).text));
        const { text } = event.data as { text: string };
        return text === 'no' ? { code: 'not-now', message: `not by ${person}` } : undefined;
      };
      await one.append(course, [note(course, 'a')], sender(), admit);
      await other.append(course, [note(course, 'b')], sender());
      const sent = [note(course, 'c'), note(course, 'no'), note(course, 'd')];
      expect(await one.append(course, sent, sender(3, 'lead'), admit)).toEqual([
        { id: sent[0]?.id, outcome: 'stored', sequence: 3 },
        { id: sent[1]?.id, outcome: 'refused', code: 'not-now', message: 'not by lead' },
        { id: sent[2]?.id, outcome: 'stored', sequence: 4 },
      ]);
      expect(seen).toEqual([[], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']]);
    });

    test('an entry that is kept despite something says so to everybody who reads it, and the trail vouches for it', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const despite = 'Pregnancy is now: Yes. \u00fc';
      const seen: (string | null)[] = [];
      const admit: Admit = (soFar, event) => {
        seen.push(...soFar.map((entry) => entry.despite));
        return (event.data as { text: string }).text === 'started' ? { despite } : undefined;
      };
      const sent = [note(course, 'started'), note(course, 'after')];
      expect(await one.append(course, sent, sender(), admit)).toMatchObject([
        { outcome: 'stored', sequence: 1 },
        { outcome: 'stored', sequence: 2 },
      ]);
      expect((await one.append(course, sent, sender(), admit)).map(({ outcome }) => outcome)).toEqual([
        'already-stored',
        'already-stored',
      ]);
      expect(seen).toEqual([despite]);
      expect((await other.read(course)).map((entry) => entry.despite)).toEqual([despite, null]);
      const [row] = await createAuditTrail(connections.one).read({ course });
      expect(JSON.stringify(row)).not.toContain('Pregnancy');
      expect((await verifyAudit(connections.one)).problems).toEqual([]);
    });

    test('an entry that is stored already is not judged again', async () => {
      const { one } = stores();
      const course = newCourse();
      const event = note(course, 'it happened');
      await one.append(course, [event], sender());
      const never: Admit = () => ({ code: 'not-now', message: 'too late' });
      expect(await one.append(course, [event], sender(), never)).toMatchObject([{ outcome: 'already-stored' }]);
    });

    test('a fault while an entry is judged stores nothing', async () => {
      const { one } = stores();
      const course = newCourse();
      const fault: Admit = (soFar) => {
        if (soFar.length === 1) throw new Error('a fault of ours');
        return undefined;
      };
      await expect(one.append(course, [note(course, 'a'), note(course, 'b')], sender(), fault)).rejects.toThrow(
        'a fault of ours',
      );
      expect(await one.read(course)).toEqual([]);
      await one.append(course, [note(course, 'c')], sender());
      expect(sequences(await one.read(course))).toEqual([1]);
    });

    test('all courses, last changed first', async () => {
      const { one } = stores();
      const [early, late] = [newCourse(), newCourse()];
      await one.append(late, [note(late, 'x'), note(late, 'y')], sender(59));
      await one.append(early, [note(early, 'x')], sender(58));
      const heads = (await one.courses()).filter(({ course }) => course === early || course === late);
      expect(heads).toEqual([
        { course: late, sequence: 2, lastReceivedAt: '2026-11-24T14:00:59.000Z' },
        { course: early, sequence: 1, lastReceivedAt: '2026-11-24T14:00:58.000Z' },
      ]);
    });
  });

  describe('at the same time', () => {
    test('two who append to one course both keep everything, without a gap', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const texts = upTo(25).flatMap((number) => [`one ${number}`, `other ${number}`]);
      const outcomes = await Promise.all(
        texts.map((text, at) => (at % 2 === 0 ? one : other).append(course, [note(course, text)], sender(at))),
      );
      expect(outcomes.flat().every(({ outcome }) => outcome === 'stored')).toBe(true);
      const events = await one.read(course);
      expect(sequences(events)).toEqual(upTo(50));
      expect(events.map(({ data }) => (data as { text: string }).text).toSorted()).toEqual(texts.toSorted());
    });

    test('the same entry from two devices is stored once', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const event = note(course, 'both');
      const outcomes = await Promise.all(
        upTo(6).map((at) => (at % 2 === 0 ? one : other).append(course, [event], sender())),
      );
      expect(outcomesOf(outcomes)).toEqual([...Array(5).fill('already-stored'), 'stored']);
    });

    test('one id in two courses is stored in one of them', async () => {
      const { one, other } = stores();
      const [course, elsewhere] = [newCourse(), newCourse()];
      const event = note(course, 'contested');
      const outcomes = await Promise.all([
        one.append(course, [event], sender()),
        other.append(elsewhere, [{ ...event, course: elsewhere }], sender()),
      ]);
      expect(outcomesOf(outcomes)).toEqual(['refused', 'stored']);
    });

    test('what was judged still holds when it is stored: of many who start, one does', async () => {
      const { one, other } = stores();
      const course = newCourse();
      const onlyOne: Admit = (soFar) =>
        soFar.length > 0 ? { code: 'conflict', message: 'It was started already.' } : undefined;
      const outcomes = await Promise.all(
        upTo(10).map((at) => (at % 2 === 0 ? one : other).append(course, [note(course, `${at}`)], sender(), onlyOne)),
      );
      expect(outcomesOf(outcomes)).toEqual([...Array(9).fill('refused'), 'stored']);
    });

    const outcomesOf = (outcomes: readonly (readonly AppendOutcome[])[]): readonly string[] =>
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted();
  });

  describe('what is stored stays', () => {
    test.each(['events', 'audit', 'policies', 'person_versions'])('%s cannot be changed or deleted', async (table) => {
      const { one } = stores();
      const course = newCourse();
      await one.append(course, [note(course, 'kept')], sender());
      const policies = createPolicyStore(connections.one);
      const number = ((await policies.versions()).at(-1)?.number ?? 1) + 1;
      await policies.add({ number, policy: defaultPolicy, signedBy: 'lead', signedAt: sender().receivedAt });
      const { kysely } = connections.one;
      const people = createPeopleStore(connections.one);
      await people.put(account(randomUUID()), (await people.read()).revision);
      const columns = { events: 'payload', audit: 'detail', policies: 'policy', person_versions: 'roles' };
      const column = columns[table as keyof typeof columns];
      await expect(sql`update ${sql.table(table)} set ${sql.ref(column)} = '{}'`.execute(kysely)).rejects.toThrow(
        `rows of ${table} are only ever added`,
      );
      await expect(sql`delete from ${sql.table(table)}`.execute(kysely)).rejects.toThrow('only ever added');
      if (connections.one.engine === 'postgres') {
        await expect(sql`truncate ${sql.table(table)} cascade`.execute(kysely)).rejects.toThrow('only ever added');
      }
    });
  });

  describe('people', () => {
    test('are put, read and changed, each change on the list that was read', async () => {
      const [one, other] = [createPeopleStore(connections.one), createPeopleStore(connections.other)];
      const { revision } = await one.read();
      const ada = account(randomUUID());
      expect(await one.put(ada, revision, { person: 'admin', at: sender().receivedAt })).toBe(true);
      expect(await other.put(account(randomUUID()), revision)).toBe(false);
      const left: PersonAccount = {
        ...account(ada.person.id, { active: false, roles: [] }),
        pin: null,
        email: null,
        oidcSubject: null,
      };
      expect(await other.put(left, revision + 1)).toBe(true);
      const list = await one.read();
      expect(list.revision).toBe(revision + 2);
      expect(list.accounts.filter(({ person }) => person.id === ada.person.id)).toEqual([left]);
    });

    test('keep what they were, and from when on', async () => {
      const people = createPeopleStore(connections.one);
      const { revision } = await people.read();
      const id = randomUUID();
      const changes = [account(id), account(id, { roles: ['nurse'] }), account(id, { active: false, roles: [] })];
      for (const [index, change] of changes.entries()) {
        await people.put(change, revision + index, { person: 'admin', at: sender(index).receivedAt });
      }
      expect((await createPeopleStore(connections.other).history()).get(id)).toEqual([
        { person: id, revision: revision + 1, from: sender(0).receivedAt, roles: ['nurse', 'lead'], active: true },
        { person: id, revision: revision + 2, from: sender(1).receivedAt, roles: ['nurse'], active: true },
        { person: id, revision: revision + 3, from: sender(2).receivedAt, roles: [], active: false },
      ]);
      // A change that was refused leaves no version.
      expect(await people.put(account(id), revision)).toBe(false);
      expect((await people.history()).get(id)).toHaveLength(3);
    });

    test('of two changes at once, one is refused', async () => {
      const [one, other] = [createPeopleStore(connections.one), createPeopleStore(connections.other)];
      const { revision } = await one.read();
      const done = await Promise.all([
        one.put(account(randomUUID()), revision),
        other.put(account(randomUUID()), revision),
      ]);
      expect(done.toSorted()).toEqual([false, true]);
    });
  });

  describe('sessions', () => {
    const session = (more: object = {}) => ({
      idHash: randomUUID(),
      person: randomUUID(),
      startedAt: '2026-11-24T08:00:00.000Z',
      lastUsedAt: '2026-11-24T08:00:00.000Z',
      endsAt: '2026-11-24T20:00:00.000Z',
      lockedAt: null,
      ...more,
    });

    test('are found, used, locked, unlocked and removed', async () => {
      const [one, other] = [createSessionStore(connections.one), createSessionStore(connections.other)];
      const mine = session();
      await one.add(mine);
      await Promise.all([
        one.touch(mine.idHash, '2026-11-24T09:00:00.000Z'),
        other.lock(mine.idHash, '2026-11-24T09:30:00.000Z'),
      ]);
      expect(await one.find(mine.idHash)).toEqual({
        ...mine,
        lastUsedAt: '2026-11-24T09:00:00.000Z',
        lockedAt: '2026-11-24T09:30:00.000Z',
      });
      await one.unlock(mine.idHash, '2026-11-24T10:00:00.000Z');
      expect(await other.find(mine.idHash)).toEqual({ ...mine, lastUsedAt: '2026-11-24T10:00:00.000Z' });
      await one.remove(mine.idHash);
      expect(await one.find(mine.idHash)).toBeUndefined();
      await one.touch(mine.idHash, '2026-11-24T11:00:00.000Z');
      expect(await one.find(mine.idHash)).toBeUndefined();
    });

    test('of a person, and those that have ended, are removed together', async () => {
      const sessions = createSessionStore(connections.one);
      const person = randomUUID();
      const [mine, alsoMine, hers, ended] = [
        session({ person }),
        session({ person }),
        session(),
        session({ endsAt: '2026-11-23T00:00:00.000Z' }),
      ];
      for (const one of [mine, alsoMine, hers, ended]) await sessions.add(one);
      await sessions.removeOf(person);
      await sessions.removeEndedBefore('2026-11-24T00:00:00.000Z');
      const left = await Promise.all([mine, alsoMine, hers, ended].map(({ idHash }) => sessions.find(idHash)));
      expect(left).toEqual([undefined, undefined, hers, undefined]);
    });
  });

  describe('policies', () => {
    test('keep every version; of two with the same number, one is refused', async () => {
      const [one, other] = [createPolicyStore(connections.one), createPolicyStore(connections.other)];
      const first = ((await one.versions()).at(-1)?.number ?? 1) + 1;
      const version = (number: number, signedBy: string) => ({
        number,
        policy: { ...defaultPolicy, version: String(number) },
        signedBy,
        signedAt: sender().receivedAt,
      });
      expect(await one.add(version(first, 'lead'))).toBe(true);
      const done = await Promise.all([one.add(version(first + 1, 'ada')), other.add(version(first + 1, 'ben'))]);
      expect(done.toSorted()).toEqual([false, true]);
      expect(await one.add(version(first + 3, 'lead'))).toBe(false);
      const versions = (await other.versions()).filter(({ number }) => number >= first);
      expect(versions.map(({ number }) => number)).toEqual([first, first + 1]);
      expect(versions[0]).toEqual(version(first, 'lead'));
    });
  });

  describe('the audit trail', () => {
    test('tells of every change and of everything that was read, and verifies', async () => {
      const trail = createAuditTrail(connections.one);
      const { one } = stores();
      const { seq: before } = await trail.newest();
      const course = newCourse();
      const event = note(course, 'secret words');
      await one.append(course, [event], sender(1));
      await one.append(course, [event], sender(2));
      await one.readFor(sender(3, 'lead'), course);
      await one.readFor(sender(4, 'lead'), course, 1);
      const people = createPeopleStore(connections.one);
      const { revision } = await people.read();
      const person = {
        id: randomUUID(),
        name: 'Secret Name',
        roles: ['admin'],
        profession: 'other',
        training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'no' },
        active: true,
      } as const;
      await people.put({ person, pin: null, email: null, oidcSubject: null }, revision, {
        person: 'admin',
        at: sender(5).receivedAt,
      });
      await trail.record({
        at: sender(6).receivedAt,
        person: 'lead',
        action: 'audit-read',
        course: null,
        detail: { after: 0 },
      });

      const rows = await trail.read({ after: before });
      expect(
        rows.map(({ seq, at, person: who, action, course: where }) => ({ seq: seq - before, at, who, action, where })),
      ).toEqual([
        { seq: 1, at: sender(1).receivedAt, who: 'nurse', action: 'entries-added', where: course },
        { seq: 2, at: sender(3).receivedAt, who: 'lead', action: 'course-read', where: course },
        { seq: 3, at: sender(5).receivedAt, who: 'admin', action: 'people-changed', where: null },
        { seq: 4, at: sender(6).receivedAt, who: 'lead', action: 'audit-read', where: null },
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/secret/i);
      expect((await trail.read({ course })).map(({ action }) => action)).toEqual(['course-read', 'entries-added']);
      expect(await trail.newest()).toMatchObject({ seq: before + 4 });
      expect(await verifyAudit(connections.other)).toMatchObject({ rows: before + 4, problems: [] });
    });

    test('is one chain however many write it at once', async () => {
      const trails = [createAuditTrail(connections.one), createAuditTrail(connections.other)];
      await Promise.all(
        upTo(30).map((at) =>
          trails[at % 2]?.record({
            at: sender(at).receivedAt,
            person: null,
            action: 'sign-in-refused',
            course: null,
            detail: { at },
          }),
        ),
      );
      expect((await verifyAudit(connections.one)).problems).toEqual([]);
    });
  });
}
