import { randomUUID } from 'node:crypto';
import type { CourseEvent, StoredEvent } from '@ketaguide/course';
import { describe, expect, test, vi } from 'vitest';
import type { Browser } from './support/browser.ts';
import {
  aCourse,
  closed,
  entry,
  note,
  opened,
  readBack,
  started,
  startedWithoutServer,
  stopped,
} from './support/entries.ts';
import { addPeople, clinic, pinOf, recordServer } from './support/record-server.ts';

const url = `/api/courses/${aCourse}/events`;
const send = (browser: Browser, events: readonly unknown[], proofs?: Record<string, string>) =>
  browser.post(url, { events, ...(proofs && { proofs }) });

describe('entries of a course', () => {
  test('are stored, numbered, and read by others from where they left off', async () => {
    const { as } = await clinic();
    const [nurse, prescriber] = [await as('nurse'), await as('prescriber')];
    const events = [opened(), note('first'), note('second')];
    const { status, json } = await send(nurse, events);
    expect(status).toBe(200);
    expect(json).toEqual({
      outcomes: events.map(({ id }, index) => ({ id, outcome: 'stored', sequence: index + 1 })),
      sequence: 3,
    });
    const all = (await prescriber.get(url)).json;
    expect(all.sequence).toBe(3);
    expect(all.events).toEqual(
      events.map((event, index) => ({
        ...event,
        sequence: index + 1,
        receivedAt: '2026-11-23T09:00:00.000Z',
        recordedBy: 'nurse',
        despite: null,
      })),
    );
    expect((await prescriber.get(`${url}?after=2`)).json.events.map(({ id }: CourseEvent) => id)).toEqual([
      events[2]?.id,
    ]);
    expect((await prescriber.get(`${url}?after=3`)).json).toEqual({ events: [], sequence: 3 });
    // A database that was put back holds less than the device has seen.
    expect((await prescriber.get(`${url}?after=9`)).json).toEqual({ events: [], sequence: 3 });
    expect((await prescriber.get('/api/courses')).json).toEqual({
      courses: [{ course: aCourse, sequence: 3, lastReceivedAt: '2026-11-23T09:00:00.000Z' }],
      policyVersion: '1',
    });
  });

  test('sent twice are there once; another entry with the id of one is refused', async () => {
    const { as } = await clinic();
    const nurse = await as('nurse');
    const first = note('first');
    await send(nurse, [opened(), first]);
    const again = await send(nurse, [first, { ...first, data: { text: 'changed' } }]);
    expect(again.json.outcomes).toMatchObject([
      { outcome: 'already-stored', sequence: 2 },
      { outcome: 'refused', code: 'id-reused' },
    ]);
    expect(again.json.sequence).toBe(2);
  });

  test('that cannot be read are refused one by one; the others are stored', async () => {
    const { as, acts } = await clinic();
    const nurse = await as('nurse');
    const wrong = { ...note('x'), data: { text: 5 } };
    const elsewhere = { ...note('x'), course: randomUUID() };
    const good = opened();
    const { json } = await send(nurse, [wrong, 7, good, elsewhere, { ...note('x'), extra: 1 }]);
    expect(json.outcomes).toMatchObject([
      { id: wrong.id, outcome: 'refused', code: 'invalid', message: expect.stringContaining('data.text') },
      { id: '', outcome: 'refused', code: 'invalid' },
      { id: good.id, outcome: 'stored', sequence: 1 },
      { id: elsewhere.id, outcome: 'refused', code: 'invalid' },
      { outcome: 'refused', code: 'invalid', message: expect.stringContaining('extra') },
    ]);
    const [refused] = (await acts()).filter(({ action }) => action === 'entries-refused');
    expect(JSON.stringify(refused)).not.toContain('Ana');
    expect(refused).toMatchObject({
      person: 'nurse',
      detail: { entries: [{ id: wrong.id, code: 'invalid' }, { id: null }, {}, {}] },
    });
  });

  test.each([
    ['no list', { events: 'x' }],
    ['an empty list', { events: [] }],
    ['too many', { events: Array.from({ length: 501 }, () => ({})) }],
    ['something else beside it', { events: [{}], more: 1 }],
  ])('%s is refused as a whole', async (_what, body) => {
    const { as } = await clinic();
    expect((await (await as('nurse')).post(url, body)).status).toBe(400);
  });

  test.each(['/api/courses/not-a-course/events', `${url}?after=-1`, `${url}?after=x`, `${url}?before=3`])(
    '%s is no address',
    async (path) => {
      const { as } = await clinic();
      expect((await (await as('nurse')).get(path)).status).toBe(400);
    },
  );
});

test('a start without a signed plan cannot be stored now; what happened is', async () => {
  const { as } = await clinic();
  const { json } = await send(await as('nurse'), [opened(), started(), note('started all the same')]);
  expect(json.outcomes).toMatchObject([
    { outcome: 'stored' },
    { outcome: 'refused', code: 'not-now', message: expect.stringMatching(/plan/i) },
    { outcome: 'stored', sequence: 2 },
  ]);
});

test('a start that was made without the server is stored with what stood against it; a second one is not', async () => {
  const { as } = await clinic();
  const nurse = await as('nurse');
  const start = startedWithoutServer();
  const { json } = await send(nurse, [opened(), start, note('runs'), startedWithoutServer()]);
  expect(json.outcomes).toMatchObject([
    { outcome: 'stored' },
    { outcome: 'stored', sequence: 2 },
    { outcome: 'stored' },
    { outcome: 'refused', code: 'conflict', message: 'This infusion has been started already.' },
  ]);
  expect((await nurse.get(url)).json.events.map((event: StoredEvent) => [event.type, event.despite])).toEqual([
    ['course-opened', null],
    ['started', 'No plan is signed for this infusion.'],
    ['note-written', null],
  ]);
  expect((await send(nurse, [start])).json.outcomes).toMatchObject([{ outcome: 'already-stored', sequence: 2 }]);
});

test('two who enter at once, and send again what they are not sure of, lose nothing and double nothing', async () => {
  const { as, stores } = await clinic();
  const [nurse, prescriber] = [await as('nurse'), await as('prescriber')];
  await send(nurse, [opened()]);
  const of = (author: string) => Array.from({ length: 30 }, (_, index) => note(String(index), { author }));
  const [one, other] = [of('nurse'), of('prescriber')];
  const sending = one.flatMap((event, index) => [
    send(nurse, [event]),
    send(prescriber, other.slice(index, index + 1)),
    send(nurse, [event]),
  ]);
  expect(new Set((await Promise.all(sending)).map(({ status }) => status))).toEqual(new Set([200]));
  const stored = await stores.courses.read(aCourse);
  expect(stored.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 61 }, (_, index) => index + 1));
  expect(new Set(stored.map(({ id }) => id)).size).toBe(61);
  expect(stored.filter(({ author, recordedBy }) => author !== recordedBy)).toEqual([]);
});

describe('the author of an entry', () => {
  test('is who is signed in; what another would have said is refused', async () => {
    const { as } = await clinic();
    const { json } = await send(await as('nurse'), [
      opened(),
      note('mine'),
      note('not mine', { author: 'prescriber' }),
    ]);
    expect(json.outcomes).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'stored' },
      { outcome: 'refused', code: 'not-allowed', message: expect.stringContaining('PIN') },
    ]);
  });

  test.each(['nobody', 'gone'])('has to work here: %s', async (author) => {
    const { as, stores } = await clinic();
    await addPeople(stores, [{ id: 'gone', name: 'Gone', roles: ['nurse'], active: false }]);
    const { json } = await send(await as('nurse'), [opened(), readBack('not-proved', author)]);
    expect(json.outcomes[1]).toMatchObject({ outcome: 'refused', code: 'not-allowed' });
  });

  test('may do what their roles allow, and no more', async () => {
    const { as } = await clinic();
    const nurse = await as('nurse');
    const chosen = entry('follow-on-chosen', { option: 'oral' });
    expect((await send(nurse, [opened(), chosen])).json.outcomes[1]).toMatchObject({ code: 'not-allowed' });
    const prescriber = await as('prescriber');
    expect((await send(prescriber, [{ ...chosen, author: 'prescriber' }])).json.outcomes[0].outcome).toBe('stored');
    for (const other of ['lead', 'admin'] as const) {
      const { json } = await send(await as(other), [note('x', { author: other })]);
      expect(json.outcomes[0]).toMatchObject({ outcome: 'refused', code: 'not-allowed' });
    }
  });
});

describe('entries that wait on the device of somebody who left, or lost a role', () => {
  const at = (time: string) => ({ happenedAt: `2026-11-23T${time}:00.000Z`, enteredAt: `2026-11-23T${time}:00.000Z` });
  /** People since 8:00; the nurse changes at 9:00, when the clock of the server stands. */
  async function changedAtNine(change: object) {
    const server = await clinic('2026-11-23T08:00:00.000Z');
    const nurse = await server.as('nurse');
    const admin = await server.as('admin');
    expect((await admin.put('/api/people/nurse', change)).status).toBe(200);
    return { ...server, nurse };
  }
  const before = () => [opened(at('08:30')), note('before', at('08:59'))];
  const outcomesOf = async (browser: Browser, events: readonly CourseEvent[]) =>
    (await send(browser, events)).json.outcomes;

  test('a lead sends what was entered before, and stands in the record as who did', async () => {
    const { as, nurse, stores } = await changedAtNine({ active: false });
    const waiting = before();
    expect((await send(nurse, waiting)).status).toBe(401);
    expect(await outcomesOf(await as('prescriber'), waiting)).toMatchObject([
      { code: 'not-allowed', message: expect.stringContaining('A lead can send') },
      { code: 'not-allowed' },
    ]);
    expect(await outcomesOf(await as('lead'), waiting)).toMatchObject([{ outcome: 'stored' }, { outcome: 'stored' }]);
    expect((await stores.courses.read(aCourse)).map(({ author, recordedBy }) => [author, recordedBy])).toEqual([
      ['nurse', 'lead'],
      ['nurse', 'lead'],
    ]);
  });

  test('not what was entered after, nor what they might not do then', async () => {
    const { as } = await changedAtNine({ active: false });
    const after = note('after', at('09:01'));
    const signed = entry('follow-on-chosen', { option: 'oral' }, at('08:59'));
    expect(await outcomesOf(await as('lead'), [...before(), after, signed])).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'stored' },
      { code: 'not-allowed', message: 'nurse no longer worked here when this was entered.' },
      { code: 'not-allowed', message: 'nurse may not do this: it takes another role.' },
    ]);
  });

  test('nobody sends for somebody who can still sign in', async () => {
    const { as } = await clinic();
    expect(await outcomesOf(await as('lead'), before())).toMatchObject([
      { code: 'not-allowed', message: expect.stringContaining('not entered their PIN') },
      { code: 'not-allowed' },
    ]);
  });

  test('whoever lost the role sends it themselves', async () => {
    const { nurse } = await changedAtNine({ roles: ['admin'] });
    expect(await outcomesOf(nurse, [...before(), note('after', at('09:01'))])).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'stored' },
      { code: 'not-allowed', message: 'nurse may not do this: it takes another role.' },
    ]);
  });

  test('a reading that was proved in their session goes along', async () => {
    const server = await clinic('2026-11-23T08:00:00.000Z');
    const nurse = await server.as('nurse');
    const check = { ...readBack('proved', 'prescriber'), ...at('08:50') };
    const { id, type, course, infusion } = check;
    const asked = { person: 'prescriber', pin: pinOf.prescriber, course, infusion, entry: id, type };
    const { proof } = (await nurse.post('/api/second-person', asked)).json;
    await (await server.as('admin')).put('/api/people/nurse', { active: false });
    const sendAs = async (browser: Browser, text: string) =>
      (await send(browser, [check], { [id]: text })).json.outcomes[0].outcome;
    expect(await sendAs(await server.as('lead'), `${proof}x`)).toBe('refused');
    expect(await sendAs(await server.as('lead'), proof)).toBe('stored');
  });
});

describe('a second person', () => {
  const prove = (browser: Browser, person: string, pin: string, { id, type, infusion, course } = someReading) =>
    browser.post('/api/second-person', { person, pin, course, infusion, entry: id, type });
  const someReading: CourseEvent = readBack('proved', 'prescriber');

  test('proves who they are, and their entry is stored as theirs, sent by the first', async () => {
    const { as, stores, acts } = await clinic();
    const nurse = await as('nurse');
    await send(nurse, [opened()]);
    const check = readBack('proved', 'prescriber');
    expect((await send(nurse, [check])).json.outcomes[0]).toMatchObject({ code: 'not-allowed' });
    const { proof } = (await prove(nurse, 'prescriber', pinOf.prescriber, check)).json;
    expect((await send(nurse, [check], { [check.id]: proof })).json.outcomes[0]).toMatchObject({ outcome: 'stored' });
    expect((await stores.courses.read(aCourse)).at(-1)).toMatchObject({ author: 'prescriber', recordedBy: 'nurse' });
    expect(await acts()).toContainEqual({
      person: 'prescriber',
      action: 'second-person-proved',
      detail: { signedIn: 'nurse', entry: check.id },
    });
  });

  test('cannot be the first, nor be proved by a wrong PIN', async () => {
    const { as } = await clinic();
    const nurse = await as('nurse');
    expect((await prove(nurse, 'nurse', pinOf.nurse)).status).toBe(409);
    expect((await prove(nurse, 'prescriber', pinOf.nurse)).status).toBe(403);
    expect((await prove(nurse, 'prescriber', '0000')).status).toBe(403);
    expect((await prove(nurse, 'prescriber', '0001')).status).toBe(403);
    expect((await prove(nurse, 'prescriber', pinOf.prescriber)).status).toBe(429);
  });

  test('is proved for one entry of theirs, in this session, and no other', async () => {
    const { as } = await clinic();
    const [nurse, other] = [await as('nurse'), await as('nurse')];
    await send(nurse, [opened()]);
    const check = readBack('proved', 'prescriber');
    const proofFor = async (event: CourseEvent, browser = nurse): Promise<string> =>
      (await prove(browser, 'prescriber', pinOf.prescriber, event)).json.proof;
    const outcome = async (event: CourseEvent, proof: string, browser = nurse) =>
      (await send(browser, [event], { [event.id]: proof })).json.outcomes[0];
    const good = await proofFor(check);
    const [until = '', session = '', signature = ''] = good.split('.');
    const elsewhere = '11111111-1111-4111-8111-111111111111';
    const wrong: readonly (readonly [CourseEvent, string])[] = [
      // What it was given for is another entry, kind, infusion, course or author.
      [readBack('proved', 'prescriber'), good],
      [note('not what the PIN was for', { id: check.id, author: 'prescriber' }), good],
      [{ ...check, infusion: elsewhere }, good],
      [check, await proofFor({ ...check, course: elsewhere })],
      [{ ...check, author: 'lead' }, good],
      [check, await proofFor(check, other)],
      [check, `${Number(until) + 600_000}.${session}.${signature}`],
      ...['', '.', until, `${until}.${session}.`, `x.${session}.${signature}`].map((text) => [check, text] as const),
    ];
    for (const [event, proof] of wrong) expect(await outcome(event, proof)).toMatchObject({ code: 'not-allowed' });
    expect(await outcome(check, good, other)).toMatchObject({ code: 'not-allowed' });
    expect(await outcome(check, good)).toMatchObject({ outcome: 'stored' });
    // Once: the id now stands for what was stored.
    const changed = { ...check, happenedAt: '2026-11-23T08:00:00.000Z' };
    expect(await outcome(changed, good)).toMatchObject({ code: 'id-reused' });
  });

  test('whose role does not allow the entry is told so at the PIN', async () => {
    const { as } = await clinic();
    const refused = await prove(await as('nurse'), 'lead', pinOf.lead);
    expect([refused.status, refused.json.detail]).toEqual([403, 'lead may not do this: it takes another role.']);
  });

  test('an entry that was stored stays stored when its proof has run out meanwhile', async () => {
    const { as, pass } = await clinic();
    const nurse = await as('nurse');
    const check = readBack('proved', 'prescriber');
    const { proof } = (await prove(nurse, 'prescriber', pinOf.prescriber, check)).json;
    await send(nurse, [opened(), check], { [check.id]: proof });
    pass(13 * 60);
    await nurse.signIn('nurse', pinOf.nurse);
    expect((await send(nurse, [check], { [check.id]: proof })).json.outcomes[0].outcome).toBe('already-stored');
  });

  test.each(['not-proved', 'proved-on-device'] as const)(
    'whose PIN the server could not take is recorded as just that, in a read-back only: %s',
    async (identity) => {
      const { as } = await clinic();
      const check = readBack(identity, 'prescriber');
      const elsewhere = { ...note('x', { author: 'prescriber' }), data: { text: 'x', identity } };
      const { json } = await send(await as('nurse'), [opened(), check, elsewhere]);
      expect(json.outcomes).toMatchObject([
        { outcome: 'stored' },
        { outcome: 'stored' },
        { outcome: 'refused', code: 'invalid' },
      ]);
    },
  );
});

describe('a locked session', () => {
  test('reads a case that runs, and nothing else; what is entered meanwhile is stored after the PIN', async () => {
    const { as, pass, stores } = await clinic();
    const nurse = await as('nurse');
    await send(nurse, [opened()]);
    await nurse.post('/api/session/lock');
    expect((await nurse.get(url)).status).toBe(423);
    await nurse.post('/api/session/unlock', { pin: pinOf.nurse });
    await stores.courses.append(aCourse, [started()], { person: 'nurse', receivedAt: '2026-11-23T09:00:00.000Z' });
    pass(11);
    expect((await nurse.get(url)).json.events).toHaveLength(2);
    expect((await nurse.get('/api/courses')).status).toBe(423);
    const late = note('made while it was locked');
    const refused = await send(nurse, [late]);
    expect(refused.status).toBe(423);
    expect(refused.json.detail).toContain('Nothing of this request was stored');
    await nurse.post('/api/session/unlock', { pin: pinOf.nurse });
    const { outcomes } = (await send(nurse, [late, stopped(), closed()])).json;
    expect(outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['stored', 'stored', 'stored']);
    await nurse.post('/api/session/lock');
    expect((await nurse.get(url)).status).toBe(423);
  });
});

test('who read a course stands in the audit trail, without a word about the patient', async () => {
  const { as, stores } = await clinic();
  const nurse = await as('nurse');
  await send(nurse, [opened()]);
  await (await as('lead')).get(url);
  const rows = await stores.audit.read({ course: aCourse, after: 0 });
  expect(rows.map(({ person, action }) => [person, action])).toEqual([
    ['nurse', 'entries-added'],
    ['lead', 'course-read'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Ana|1972/);
});

test('the database that is gone is said, and nothing is taken for stored', async () => {
  const { as, stores, faults } = await clinic();
  const nurse = await as('nurse');
  const { StorageError } = await import('../src/storage/storage-error.ts');
  stores.database.kysely.transaction = () => {
    throw new StorageError(
      'disk-full',
      'There is no room left where the records are kept. Nothing of this was stored.',
    );
  };
  const answer = await send(nurse, [opened()]);
  expect(answer.status).toBe(507);
  expect(answer.json.title).toBe('Not saved');
  expect(faults).toEqual([]);
});

test('a device asks for the time on the clock of the server', async () => {
  const { browser } = await recordServer();
  expect((await browser().get('/api/server-time')).json).toEqual({ now: '2026-11-23T09:00:00.000Z' });
});

test('nothing of a course is written down but in the database', async () => {
  const { as } = await clinic();
  const nurse = await as('nurse');
  const written: unknown[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(chunk) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(chunk) > 0),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((...values) => void written.push(...values)),
    ),
  ];
  await send(nurse, [opened(), { ...opened(), data: { patient: 'Ana Sample' } }, note('Ana', { author: 'lead' })]);
  await nurse.get(url);
  await nurse.post(url, { events: 'Ana Sample' });
  for (const spy of spies) spy.mockRestore();
  expect(written).toEqual([]);
});
