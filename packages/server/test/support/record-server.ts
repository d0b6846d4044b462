import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@ketaguide/course';
import { onTestFinished } from 'vitest';
import type { ServerOptions } from '../../src/index.ts';
import { type HashedPin, hashPin } from '../../src/people/pin.ts';
import type { SignIn } from '../../src/record-service.ts';
import { type RecordStores, recordStores } from '../../src/record-stores.ts';
import type { OidcSettings } from '../../src/sign-in/oidc-settings.ts';
import { createSessions } from '../../src/sign-in/session.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { serverUnderTest } from '../server-under-test.ts';
import { type Browser, browserAt } from './browser.ts';

type RecordServerOptions = { readonly signIn?: SignIn; readonly port?: number } & {
  readonly [Option in keyof ServerOptions]?: ServerOptions[Option] | undefined;
};

/** A real listening server that keeps what it is told, with a clock that stands until it is moved. */
export async function recordServer({ signIn = { mode: 'local' }, port = 0, ...options }: RecordServerOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ketaguide-record-'));
  const database = await openDatabase(join(folder, 'record.sqlite'));
  const stores = recordStores(database);
  const clock = { now: Date.parse('2026-11-23T09:00:00.000Z') };
  const faults: Error[] = [];
  const app = await serverUnderTest({
    record: { database, signIn },
    now: () => new Date(clock.now).toISOString(),
    onFault: (error) => void faults.push(error),
    ...options,
  } as ServerOptions);
  await app.listen({ port, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    app,
    stores,
    faults,
    origin,
    /** What the audit trail holds, oldest first. */
    acts: async () =>
      (await stores.audit.read({ after: 0 })).map(({ person, action, detail }) => ({ person, action, detail })),
    /** A browser of its own: nobody is signed in there. */
    browser: () => browserAt(origin),
    /** The id of a session of somebody, without a PIN. */
    signedInAs: (person: string): Promise<string> =>
      createSessions({ ...stores, now: () => new Date(clock.now).toISOString(), idleMinutes: 1 }).begin(person),
    /** Lets time pass. */
    pass(minutes: number): void {
      clock.now += minutes * 60_000;
    },
  };
}

const nowhere = new URL('http://127.0.0.1:1');

/** A sign-in provider that never answers. */
export const aProvider: OidcSettings = {
  issuer: nowhere,
  clientId: 'ketaguide',
  clientSecret: 'secret',
  publicUrl: nowhere,
  firstAdministrator: null,
};

export const pinOf = { prescriber: '1111', nurse: '2222', lead: '3333', admin: '4444' } as const;

/** One person of each role, named by it. */
export async function addPeople(
  { people }: RecordStores,
  accounts: readonly Partial<Person>[] = (['prescriber', 'nurse', 'lead', 'admin'] as const).map((role) => ({
    id: role,
    name: role,
    roles: [role],
  })),
  /** Since when they work here. */
  since = '2026-11-23T09:00:00.000Z',
): Promise<void> {
  for (const person of accounts) {
    const pin = pinOf[person.id as keyof typeof pinOf] ?? '9999';
    await people.put(
      {
        person: {
          id: 'somebody',
          name: 'Somebody',
          roles: [],
          profession: 'registered-nurse',
          training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
          active: true,
          ...person,
        },
        pin: await hashed(pin),
        email: null,
        oidcSubject: null,
      },
      (await people.read()).revision,
      { person: null, at: since },
    );
  }
}

/** A server with one person of each role; `as` gives a browser in which one of them is signed in. */
export async function clinic(since?: string) {
  const server = await recordServer();
  await addPeople(server.stores, undefined, since);
  const as = async (person: keyof typeof pinOf): Promise<Browser> => {
    const browser = server.browser();
    const { status } = await browser.signIn(person, pinOf[person]);
    if (status !== 200) throw new Error(`${person} could not sign in: ${status}`);
    return browser;
  };
  return { ...server, as };
}

/** Hashing is slow on purpose, so each PIN is hashed once for all tests of a file. */
const hashes = new Map<string, Promise<HashedPin>>();
function hashed(pin: string): Promise<HashedPin> {
  const hash = hashes.get(pin) ?? hashPin(pin);
  hashes.set(pin, hash);
  return hash;
}
