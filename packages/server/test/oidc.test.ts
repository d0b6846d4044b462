import { describe, expect, test } from 'vitest';
import type { PersonAccount } from '../src/people/people-store.ts';
import { callbackPath } from '../src/sign-in/oidc-client.ts';
import type { Browser } from './support/browser.ts';
import { addPeople, pinOf, recordServer } from './support/record-server.ts';
import {
  clientId,
  clientSecret,
  freePort,
  type Logins,
  providerBrowser,
  signInAtProvider,
  signInProvider,
} from './support/sign-in-provider.ts';

const logins: Logins = {
  nia: { email: 'Nia@clinic.example', email_verified: true, name: 'Nia Obi' },
  unverified: { email: 'nia@clinic.example', email_verified: false },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  boss: { email: 'boss@clinic.example', email_verified: true, name: 'Bo Boss' },
  silent: {},
};

async function clinicWithProvider() {
  const port = await freePort();
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  const { issuer, server } = await signInProvider(new URL(callbackPath, publicUrl).href, logins);
  const time = { offset: 0 };
  const failures: unknown[] = [];
  const record = await recordServer({
    port,
    now: () => new Date(Date.now() + time.offset).toISOString(),
    onSignInFailure: (error) => void failures.push(error),
    signIn: {
      mode: 'oidc',
      provider: {
        issuer: new URL(issuer),
        clientId,
        clientSecret,
        publicUrl,
        firstAdministrator: 'boss@clinic.example',
      },
    },
  });
  const there = () => providerBrowser(issuer);
  const comeBack = async (here: Browser, login: string, start = '/api/session/oidc/start') =>
    here.get((await signInAtProvider(here, there(), login, start)).href);
  return { ...record, provider: server, there, comeBack, failures, time };
}

const person = { id: 'nurse', name: 'Nia Obi', roles: ['nurse'] } as const;

async function withNia() {
  const clinic = await clinicWithProvider();
  await addPeople(clinic.stores, [person]);
  const { people } = clinic.stores;
  const [account] = (await people.read()).accounts;
  if (account === undefined) throw new Error('nobody was added');
  await people.put({ ...account, email: 'nia@clinic.example' }, 1);
  return clinic;
}

const nobodyIn = async (here: Browser) => expect((await here.get('/api/session')).json.person).toBeNull();

describe('signing in at the provider', () => {
  test('anew ends the session before', async () => {
    const { browser, comeBack } = await withNia();
    const [here, elsewhere] = [browser(), browser()];
    await comeBack(here, 'nia');
    elsewhere.cookies.set('ketaguide-session', here.cookies.get('ketaguide-session') ?? '');
    expect((await elsewhere.get('/api/session')).json.person?.id).toBe('nurse');
    await comeBack(here, 'nia');
    expect((await here.get('/api/session')).json.person?.id).toBe('nurse');
    await nobodyIn(elsewhere);
  });

  test('finds the person by the verified e-mail address once, then by the subject', async () => {
    const { browser, comeBack, stores } = await withNia();
    const here = browser();
    expect((await here.get('/api/session')).json).toEqual({
      mode: 'oidc',
      person: null,
      locked: false,
      unlockBy: null,
      needsFirstPerson: false,
    });
    const back = await comeBack(here, 'nia', '/api/session/oidc/start?returnTo=/today%3Fview%3Dmine');
    expect([back.status, back.headers.get('location')]).toEqual([302, '/today?view=mine']);
    expect((await here.get('/api/session')).json.person).toMatchObject({ id: 'nurse', roles: ['nurse'] });
    const list = await stores.people.read();
    expect(list.accounts[0]?.oidcSubject?.subject).toBe('nia');
    // From now on the address does not matter.
    await stores.people.put({ ...(list.accounts[0] as PersonAccount), email: null }, list.revision);
    const again = browser();
    await comeBack(again, 'nia');
    expect((await again.get('/api/session')).json.person.id).toBe('nurse');
  });

  test.each([
    ['a stranger', 'stranger', 'no administrator of Ketaguide has added stranger@elsewhere.example'],
    ['an address that is not verified', 'unverified', 'does not say that your e-mail address is verified'],
    ['somebody without an address', 'silent', 'does not say that your e-mail address is verified'],
  ])('%s is told so on a page, and is not signed in', async (_who, login, said) => {
    const { browser, comeBack, acts } = await withNia();
    const here = browser();
    const back = await comeBack(here, login);
    expect(back.status).toBe(403);
    expect(back.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(back.text).toContain('Nobody here knows you yet');
    expect(back.text).toContain(said);
    await nobodyIn(here);
    expect((await acts()).at(-1)).toEqual({
      person: null,
      action: 'sign-in-refused',
      detail: { by: 'oidc', why: 'unknown' },
    });
  });

  test('the first administrator is whoever the clinic named, and only while there is nobody', async () => {
    const { browser, comeBack, stores } = await clinicWithProvider();
    expect((await comeBack(browser(), 'stranger')).status).toBe(403);
    const here = browser();
    await comeBack(here, 'boss');
    expect((await here.get('/api/session')).json.person).toMatchObject({ name: 'Bo Boss', roles: ['lead', 'admin'] });
    const other = await withNia();
    expect((await other.comeBack(other.browser(), 'boss')).status).toBe(403);
    expect((await stores.people.read()).accounts).toHaveLength(1);
  });

  test('somebody who left, and an address that another has taken over, get nothing', async () => {
    const { browser, comeBack, stores } = await withNia();
    const read = () => stores.people.read();
    const [account] = (await read()).accounts;
    if (account === undefined) throw new Error('nobody there');
    const before = { issuer: 'http://127.0.0.1:1', subject: 'the one before' };
    await stores.people.put({ ...account, oidcSubject: before }, (await read()).revision);
    expect((await comeBack(browser(), 'nia')).status).toBe(403);
    const left = { ...account, person: { ...account.person, active: false } };
    await stores.people.put(left, (await read()).revision);
    expect((await comeBack(browser(), 'nia')).status).toBe(403);
  });

  test('there is no PIN to sign in with, and no first person to set up', async () => {
    const { browser } = await withNia();
    expect((await browser().signIn('nurse', '9999')).status).toBe(403);
    const first = { name: 'Mallory', pin: '1234', profession: 'physician' };
    expect((await browser().post('/api/first-person', first)).status).toBe(403);
  });

  test('whoever has a PIN unlocks with it; others sign in again', async () => {
    const { browser, comeBack, stores, time } = await withNia();
    const here = browser();
    await comeBack(here, 'nia');
    time.offset += 11 * 60_000;
    expect((await here.get('/api/session')).json).toMatchObject({ locked: true, unlockBy: 'pin' });
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).json.locked).toBe(false);
    time.offset += 13 * 3_600_000;
    expect((await here.get('/api/session')).json).toMatchObject({ locked: true, unlockBy: 'sign-in' });
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).json.title).toBe('The session has ended');
    time.offset -= 13 * 3_600_000;
    const list = await stores.people.read();
    await stores.people.put({ ...(list.accounts[0] as PersonAccount), pin: null }, list.revision);
    expect((await here.get('/api/session')).json.unlockBy).toBe('sign-in');
    expect((await here.post('/api/session/unlock', { pin: pinOf.nurse })).status).toBe(403);
  });
});

describe('an answer that does not fit', () => {
  const didNotWork = 'Signing in did not work';

  async function brokenBy(change: (url: URL) => void) {
    const clinic = await withNia();
    const here = clinic.browser();
    const url = await signInAtProvider(here, clinic.there(), 'nia', '/api/session/oidc/start');
    change(url);
    const back = await here.get(url.href);
    expect([back.status, back.text.includes(didNotWork)]).toEqual([400, true]);
    await nobodyIn(here);
    return clinic;
  }

  test('another state', () => brokenBy((url) => url.searchParams.set('state', 'x'.repeat(43))));
  test('no state', () => brokenBy((url) => url.searchParams.delete('state')));
  test('another code', () => brokenBy((url) => url.searchParams.set('code', 'made-up')));
  test('another issuer', () => brokenBy((url) => url.searchParams.set('iss', 'https://evil.example')));
  test('an error of the provider', () => brokenBy((url) => url.searchParams.set('error', 'access_denied')));

  test('a code that comes twice', async () => {
    const { browser, there, failures } = await withNia();
    const here = browser();
    const url = await signInAtProvider(here, there(), 'nia', '/api/session/oidc/start');
    const cookies = new Map(here.cookies);
    expect((await here.get(url.href)).status).toBe(302);
    // Once more, with everything that the browser had: what it was tied to is used up.
    const again = browser();
    for (const [name, value] of cookies) again.cookies.set(name, value);
    expect((await again.get(url.href)).status).toBe(400);
    await nobodyIn(again);
    expect(failures).toEqual([]);
  });

  test('a code of one sign-in in the answer to another', async () => {
    const { browser, there } = await withNia();
    const [here, thief] = [browser(), browser()];
    const stolen = await signInAtProvider(here, there(), 'nia', '/api/session/oidc/start');
    const own = await signInAtProvider(thief, there(), 'stranger', '/api/session/oidc/start');
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect((await thief.get(own.href)).status).toBe(400);
    await nobodyIn(thief);
  });

  test('an ID token that was made for another request', async () => {
    const { browser, there, failures } = await withNia();
    const here = browser();
    // The browser is sent on with another nonce than the one that the server remembers.
    const start = here.get;
    const tampered = {
      ...here,
      get: async (path: string, headers?: Record<string, string>) => {
        const answer = await start(path, headers);
        const location = new URL(answer.headers.get('location') ?? '');
        location.searchParams.set('nonce', 'another-nonce');
        return { ...answer, headers: new Headers({ location: location.href }) };
      },
    };
    const url = await signInAtProvider(tampered, there(), 'nia', '/api/session/oidc/start');
    expect((await here.get(url.href)).status).toBe(400);
    expect(failures[0]).toMatchObject({ cause: { cause: { claim: 'nonce' } } });
    await nobodyIn(here);
  });

  test('another browser than the one that left', async () => {
    const { browser, there } = await withNia();
    const url = await signInAtProvider(browser(), there(), 'nia', '/api/session/oidc/start');
    const other = browser();
    expect((await other.get(url.href)).status).toBe(400);
    await nobodyIn(other);
  });

  test('an answer after ten minutes', async () => {
    const { browser, there, time } = await withNia();
    const here = browser();
    const url = await signInAtProvider(here, there(), 'nia', '/api/session/oidc/start');
    time.offset += 600_000;
    expect((await here.get(url.href)).status).toBe(400);
    await nobodyIn(here);
  });

  test('a sign-in at the provider that is old: there is nobody at the desk any more', async () => {
    const { browser, there, time, failures } = await withNia();
    const here = browser();
    const url = await signInAtProvider(here, there(), 'nia', '/api/session/oidc/start');
    time.offset += 400_000;
    expect((await here.get(url.href)).status).toBe(400);
    expect((failures[0] as Error).message).toBe('That sign-in is too old.');
  });
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/api/export',
  'http://x:y@',
])('nobody is sent on to %s', async (returnTo) => {
  const { browser, comeBack } = await withNia();
  const back = await comeBack(browser(), 'nia', `/api/session/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
  expect(back.headers.get('location')).toBe('/');
});

test('a provider that does not answer is said, and found again once it does', async () => {
  const { browser, provider, failures } = await withNia();
  const { port } = provider.address() as { port: number };
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
  const away = await browser().get('/api/session/oidc/start');
  expect([away.status, away.json.title]).toEqual([503, 'The sign-in provider does not answer']);
  expect(failures).toHaveLength(1);
  await new Promise<void>((resolve) => provider.listen(port, '127.0.0.1', resolve));
  expect((await browser().get('/api/session/oidc/start')).status).toBe(302);
});
