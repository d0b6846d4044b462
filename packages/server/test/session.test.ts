import { describe, expect, test } from 'vitest';
import { addPeople, pinOf, recordServer } from './support/record-server.ts';

const firstPerson = { name: 'Dr. Vera Lang', pin: '482913', profession: 'physician' };

describe('local mode', () => {
  test('the first person sets themselves up and is signed in; a second first person is refused', async () => {
    const { browser } = await recordServer();
    const vera = browser();
    expect((await vera.get('/api/session')).json).toEqual({
      mode: 'local',
      person: null,
      locked: false,
      unlockBy: null,
      needsFirstPerson: true,
      people: [],
    });
    const { status, json } = await vera.post('/api/first-person', firstPerson);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      needsFirstPerson: false,
      unlockBy: 'pin',
      person: { name: 'Dr. Vera Lang', roles: ['prescriber', 'lead', 'admin'], profession: 'physician', active: true },
    });
    expect(json.people).toEqual([{ id: json.person.id, name: 'Dr. Vera Lang' }]);
    expect((await vera.get('/api/session')).json.person).toEqual(json.person);
    expect((await browser().post('/api/first-person', { ...firstPerson, name: 'Mallory' })).status).toBe(409);
  });

  test('two first persons at once: there is one', async () => {
    const { browser, stores } = await recordServer();
    const answers = await Promise.all([1, 2, 3].map(() => browser().post('/api/first-person', firstPerson)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await stores.people.read()).accounts).toHaveLength(1);
  });

  test.each([
    ['three digits', { pin: '123' }, 'pin'],
    ['letters', { pin: '12a4' }, 'pin'],
    ['thirteen digits', { pin: '1234567890123' }, 'pin'],
    ['one digit only', { pin: '0000' }, 'pin'],
    ['digits that count', { pin: '4321' }, 'pin'],
    ['a number for a PIN', { pin: 482913 }, 'pin'],
    ['no name', { name: '  ' }, 'name'],
    ['a line break in a name', { name: 'A\nB' }, 'name'],
    ['an unknown profession', { profession: 'wizard' }, 'profession'],
    ['a role of their own choice', { roles: ['admin'] }, 'roles'],
  ])('%s is refused', async (_what, change, field) => {
    const { browser } = await recordServer();
    const { status, json } = await browser().post('/api/first-person', { ...firstPerson, ...change });
    expect(status).toBe(400);
    expect(json.field).toBe(field);
    if ('pin' in change && typeof change.pin === 'string') expect(json.detail).not.toContain(change.pin);
  });

  test('a PIN signs in its person and nobody else', async () => {
    const { browser, stores, acts } = await recordServer();
    await addPeople(stores);
    const here = browser();
    expect((await here.signIn('nurse', pinOf.lead)).json).toEqual({
      title: 'Wrong PIN',
      status: 403,
      detail: 'That is not the PIN of this person.',
    });
    expect((await here.get('/api/session')).json.person).toBeNull();
    expect((await here.signIn('nurse', pinOf.nurse)).json.person).toMatchObject({ id: 'nurse', roles: ['nurse'] });
    expect((await acts()).slice(-2)).toEqual([
      { person: null, action: 'sign-in-refused', detail: { by: 'pin', person: 'nurse' } },
      { person: 'nurse', action: 'signed-in', detail: {} },
    ]);
  });

  test('somebody who is not there gets the same answer as a wrong PIN, and waits as long', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    for (const person of ['nurse', 'nobody']) {
      const answers = [];
      for (let tries = 0; tries < 4; tries += 1) answers.push((await here.signIn(person, '0000')).text);
      expect(answers[0]).toContain('That is not the PIN of this person.');
      expect(answers[3]).toContain('Wait 2 seconds');
    }
  });

  test('somebody who left, or has no PIN, is neither listed nor let in', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores, [
      { id: 'nurse', name: 'Still here', roles: ['nurse'] },
      { id: 'lead', name: 'Gone', roles: ['lead'], active: false },
    ]);
    expect((await browser().get('/api/session')).json.people).toEqual([{ id: 'nurse', name: 'Still here' }]);
    expect((await browser().signIn('lead', pinOf.lead)).status).toBe(403);
  });

  test('tries at once get no further than one after the other', async () => {
    const { browser, stores, pass } = await recordServer();
    await addPeople(stores);
    const pins = Array.from({ length: 20 }, (_, index) => String(1_000 + index));
    const answers = await Promise.all(pins.map((pin) => browser().signIn('nurse', pin)));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
    const refused = await browser().signIn('nurse', pinOf.nurse);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    pass(1);
    expect((await browser().signIn('nurse', pinOf.nurse)).status).toBe(200);
  });
});

describe('the cookie', () => {
  test('no script reads it, no other site sends it, and the database does not hold it', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    const { headers } = await here.signIn('nurse', pinOf.nurse);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^ketaguide-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const id = here.cookies.get('ketaguide-session') ?? '';
    expect(await stores.sessions.find(id)).toBeUndefined();
  });

  test('every sign-in gets another, and the one before is worth nothing', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    const before = here.cookies.get('ketaguide-session') ?? '';
    await here.signIn('lead', pinOf.lead);
    expect(here.cookies.get('ketaguide-session')).not.toBe(before);
    const thief = browser();
    thief.cookies.set('ketaguide-session', before);
    expect((await thief.get('/api/session')).json.person).toBeNull();
  });

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5_000), '%00'])(
    'an id that nobody was given is nobody: %#',
    async (id) => {
      const { browser, stores } = await recordServer();
      await addPeople(stores);
      const thief = browser();
      thief.cookies.set('ketaguide-session', id);
      expect((await thief.get('/api/session')).json.person).toBeNull();
      expect((await thief.post('/api/session/lock')).status).toBe(401);
    },
  );

  test('signing out ends it for good', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    const id = here.cookies.get('ketaguide-session') ?? '';
    expect((await here.delete('/api/session')).status).toBe(204);
    expect(here.cookies.size).toBe(0);
    here.cookies.set('ketaguide-session', id);
    expect((await here.get('/api/session')).json.person).toBeNull();
  });
});

describe('a session', () => {
  test('locks when nobody does anything for ten minutes, stays visible, and opens with the PIN', async () => {
    const { browser, stores, pass } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    pass(9);
    expect((await here.post('/api/session/use')).status).toBe(204);
    pass(9);
    // Asking who is there, as the app does by itself, is no use.
    expect((await here.get('/api/session')).json.locked).toBe(false);
    pass(1);
    expect((await here.get('/api/session')).json).toMatchObject({ locked: true, person: { id: 'nurse' } });
    const refused = await here.post('/api/session/use');
    expect(refused.status).toBe(423);
    expect(refused.json.title).toBe('The session is locked');
    expect((await here.post('/api/session/unlock', { pin: pinOf.lead })).status).toBe(403);
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).json).toMatchObject({ locked: false });
    expect((await here.get('/api/session')).json.locked).toBe(false);
  });

  test('locks when it is told to', async () => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    expect((await here.post('/api/session/lock')).json.locked).toBe(true);
    expect((await here.post('/api/session/use')).status).toBe(423);
  });

  test('ends after twelve hours, however much it is used', async () => {
    const { browser, stores, pass } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    for (let minutes = 0; minutes < 12 * 60; minutes += 5) {
      expect((await here.post('/api/session/use')).status).toBe(204);
      pass(5);
    }
    // It is locked now, and signing in anew gets another session.
    expect((await here.get('/api/session')).json).toMatchObject({ locked: true, unlockBy: 'pin' });
    expect((await here.post('/api/session/use')).status).toBe(423);
    const before = here.cookies.get('ketaguide-session');
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).json.locked).toBe(false);
    expect(here.cookies.get('ketaguide-session')).not.toBe(before);
    expect((await here.post('/api/session/use')).status).toBe(204);
  });

  test('is gone twelve hours after its end', async () => {
    const { browser, stores, pass } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    pass(24 * 60 - 1);
    expect((await here.get('/api/session')).json).toMatchObject({ locked: true, person: { id: 'nurse' } });
    pass(1);
    expect((await here.get('/api/session')).json.person).toBeNull();
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).status).toBe(401);
  });
});

describe('a page elsewhere', () => {
  test.each([
    ['without the header of our own page', { 'x-ketaguide': '' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('cannot change anything: %s', async (_how, headers) => {
    const { browser, stores } = await recordServer();
    await addPeople(stores);
    const here = browser();
    await here.signIn('nurse', pinOf.nurse);
    expect((await here.send('DELETE', '/api/session', undefined, headers)).status).toBe(403);
    expect((await here.post('/api/session', { person: 'lead', pin: pinOf.lead }, headers)).status).toBe(403);
    expect((await here.get('/api/session')).json.person.id).toBe('nurse');
  });
});

test('where nothing is kept, nobody signs in', async () => {
  const { browser } = await recordServer({ record: undefined });
  expect((await browser().get('/api/session')).json).toMatchObject({ mode: 'none', person: null });
  expect((await browser().signIn('nurse', pinOf.nurse)).status).toBe(404);
});
