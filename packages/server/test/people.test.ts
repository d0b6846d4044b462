import { describe, expect, test } from 'vitest';
import { addPeople, clinic, pinOf } from './support/record-server.ts';

const newNurse = { name: ' Noor Haddad ', roles: ['nurse'], profession: 'registered-nurse', pin: '7071' };

describe('people', () => {
  test('an administrator adds somebody, who can then sign in', async () => {
    const { as, browser } = await clinic();
    const { status, json } = await (await as('admin')).post('/api/people', newNurse);
    expect(status).toBe(200);
    expect(json).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Noor Haddad',
      roles: ['nurse'],
      profession: 'registered-nurse',
      training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
      active: true,
      email: null,
      hasPin: true,
    });
    expect((await browser().signIn(json.id, '7071')).json.person.name).toBe('Noor Haddad');
  });

  test('everybody sees who works here; e-mail and whether there is a PIN only administrators', async () => {
    const { as } = await clinic();
    const seenBy = async (person: 'nurse' | 'admin') => (await (await as(person)).get('/api/people')).json.people;
    expect(await seenBy('nurse')).toHaveLength(4);
    expect(Object.keys((await seenBy('nurse'))[0])).toEqual([
      'id',
      'name',
      'profession',
      'active',
      'roles',
      'training',
      'changedIn',
    ]);
    expect((await seenBy('admin'))[0]).toMatchObject({ email: null, hasPin: true });
  });

  test('the list says by the number of a change who was changed: a role, a PIN, leaving', async () => {
    const { as } = await clinic();
    const [admin, nurse] = [await as('admin'), await as('nurse')];
    const changes = async () => {
      const { people } = (await (await as('lead')).get('/api/people')).json;
      return people.map(({ id, changedIn }: { id: string; changedIn: number }) => [id, changedIn]);
    };
    const asAdded = await changes();
    expect(asAdded).toEqual([
      ['admin', 4],
      ['lead', 3],
      ['nurse', 2],
      ['prescriber', 1],
    ]);
    await nurse.put('/api/session/pin', { pin: '606060', currentPin: pinOf.nurse });
    await admin.put('/api/people/prescriber', { active: false });
    expect(await changes()).toEqual([
      ['admin', 4],
      ['lead', 3],
      ['nurse', 5],
      ['prescriber', 6],
    ]);
  });

  test('what is sent of somebody changes, the rest stays', async () => {
    const { as, acts } = await clinic();
    const admin = await as('admin');
    const training = { aclsUntil: '2027-06-30', sedationUntil: null, experiencedWithKetamine: 'yes' };
    expect((await admin.put('/api/people/prescriber', { training })).json).toMatchObject({
      training,
      roles: ['prescriber'],
      hasPin: true,
    });
    expect((await admin.put('/api/people/prescriber', { roles: ['prescriber', 'lead'] })).json).toMatchObject({
      training,
      roles: ['prescriber', 'lead'],
    });
    expect(
      (await acts()).filter(({ action, person }) => action === 'people-changed' && person === 'admin'),
    ).toHaveLength(2);
  });

  test('a role that was taken away is gone at once, and so is who left', async () => {
    const { as } = await clinic();
    const [admin, lead] = [await as('admin'), await as('lead')];
    expect((await lead.get('/api/audit')).status).toBe(200);
    await admin.put('/api/people/lead', { roles: ['nurse'] });
    expect((await lead.get('/api/audit')).status).toBe(403);
    await admin.put('/api/people/lead', { active: false });
    expect((await lead.get('/api/session')).json.person).toBeNull();
    expect((await lead.signIn('lead', pinOf.lead)).status).toBe(403);
  });

  test('a new PIN ends every session of its person, and lets them in at once', async () => {
    const { as, browser, acts } = await clinic();
    const [admin, nurse] = [await as('admin'), await as('nurse')];
    for (let tries = 0; tries < 4; tries += 1) await browser().signIn('nurse', '0000');
    await admin.put('/api/people/nurse', { pin: '818181' });
    expect(await acts()).toContainEqual({
      person: 'admin',
      action: 'people-changed',
      detail: { person: 'nurse', pin: 'set by an administrator' },
    });
    expect((await nurse.get('/api/session')).json.person).toBeNull();
    expect((await browser().signIn('nurse', '818181')).status).toBe(200);
    expect((await browser().signIn('nurse', pinOf.nurse)).status).toBe(403);
  });

  test('people change their own PIN with the one they have', async () => {
    const { as, browser } = await clinic();
    const nurse = await as('nurse');
    expect((await nurse.put('/api/session/pin', { pin: '606060' })).status).toBe(403);
    expect((await nurse.put('/api/session/pin', { pin: '606060', currentPin: pinOf.nurse })).status).toBe(204);
    expect((await browser().signIn('nurse', '606060')).status).toBe(200);
  });

  test('a PIN that everybody tries first is refused, and so is the one before', async () => {
    const { as } = await clinic();
    const [admin, nurse] = [await as('admin'), await as('nurse')];
    for (const pin of ['1111', '1234', '87654', pinOf.nurse]) {
      const asked = [
        await nurse.put('/api/session/pin', { pin, currentPin: pinOf.nurse }),
        await admin.put('/api/people/nurse', { pin }),
        await admin.post('/api/people', { ...newNurse, pin: pin === pinOf.nurse ? '0000' : pin }),
      ];
      for (const { status, json } of asked) {
        expect([status, json.field]).toEqual([400, 'pin']);
        expect(json.detail).not.toContain(pin);
      }
    }
    await admin.put('/api/people/nurse', { pin: '606060' });
    expect((await admin.put('/api/people/nurse', { pin: '606060' })).json.detail).toBe(
      'pin: That is the PIN until now. Choose another one.',
    );
    expect((await as('admin').then((again) => again.put('/api/session/pin', { pin: '5555' }))).status).toBe(403);
  });

  test.each([
    ['loses the role', { roles: ['nurse'] }],
    ['leaves', { active: false }],
    ['loses the PIN', { pin: null }],
  ])('the last administrator stays one: %s', async (_how, change) => {
    const { as, stores } = await clinic();
    const admin = await as('admin');
    const refused = await admin.put('/api/people/admin', change);
    expect(refused.status).toBe(409);
    expect(refused.json.detail).toContain('Somebody has to be an administrator');
    await addPeople(stores, [{ id: 'second', name: 'Second', roles: ['admin'] }]);
    expect((await admin.put('/api/people/admin', change)).status).toBe(200);
  });

  test('two administrators who take the role from each other at once: one stays', async () => {
    const { as, stores, browser } = await clinic();
    await addPeople(stores, [{ id: 'second', name: 'Second', roles: ['admin'] }]);
    const [admin, second] = [await as('admin'), browser()];
    await second.signIn('second', '9999');
    const answers = await Promise.all([
      admin.put('/api/people/second', { roles: ['nurse'] }),
      second.put('/api/people/admin', { roles: ['nurse'] }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { accounts } = await stores.people.read();
    expect(accounts.filter(({ person }) => person.roles.includes('admin'))).toHaveLength(1);
  });

  test('a change of a list that was changed meanwhile is refused when it says what it was based on', async () => {
    const { as } = await clinic();
    const admin = await as('admin');
    const { revision } = (await admin.get('/api/people')).json;
    expect((await admin.put('/api/people/nurse', { name: 'Nia', basedOn: revision })).status).toBe(200);
    expect((await admin.put('/api/people/nurse', { name: 'Nora', basedOn: revision })).status).toBe(409);
  });

  test.each([
    ['an unknown role', { roles: ['king'] }, 'roles.0'],
    ['a role twice', { roles: ['nurse', 'nurse'] }, 'roles'],
    [
      'a day that is none',
      { training: { aclsUntil: '2027-02-30', sedationUntil: null, experiencedWithKetamine: 'no' } },
      'training.aclsUntil',
    ],
    ['half a training', { training: { aclsUntil: null } }, 'training.sedationUntil'],
    ['a short PIN', { pin: '12' }, 'pin'],
    ['no address', { email: 'nobody' }, 'email'],
    ['an id of their own choice', { id: 'me' }, 'id'],
  ])('%s is refused', async (_what, change, field) => {
    const { as } = await clinic();
    const { status, json } = await (await as('admin')).put('/api/people/nurse', change);
    expect(status).toBe(400);
    expect(json.field).toBe(field);
  });

  test('an e-mail address belongs to one person', async () => {
    const { as } = await clinic();
    const admin = await as('admin');
    expect((await admin.put('/api/people/nurse', { email: ' Nia@Clinic.example' })).json.email).toBe(
      'nia@clinic.example',
    );
    expect((await admin.post('/api/people', { ...newNurse, email: 'NIA@clinic.example' })).status).toBe(409);
  });

  test('nobody is not there', async () => {
    const { as } = await clinic();
    expect((await (await as('admin')).put('/api/people/nobody', { name: 'X' })).status).toBe(404);
  });
});
