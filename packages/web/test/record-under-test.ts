import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '@ketaguide/course';
import { createServer } from '@ketaguide/server';
import { openDatabase } from '@ketaguide/server/storage';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type OpenOptions, type OpenPage, pagesOfOneFile, webRoot } from './app-under-test.ts';

/** The app behind a server that keeps a record in a file, and that can be stopped and started again. */
export interface RecordUnderTest {
  readonly address: string;
  readonly open: (options?: OpenOptions & BrowserContextOptions) => Promise<OpenPage>;
  /** The server goes away in the middle of whatever happens. */
  readonly stop: () => Promise<void>;
  /** It comes back at the same address, with what it had stored. */
  readonly start: () => Promise<void>;
  /** All entries of all courses, as the server has them. */
  readonly stored: () => Promise<readonly StoredEvent[]>;
  readonly close: () => Promise<void>;
}

export const firstPerson = { name: 'Dr Ada First', pin: '2580' } as const;
export const nurse = { name: 'Sam Nurse', pin: '7391' } as const;

/** A server in local mode; with people set up unless the test is about setting them up. */
export async function startRecord({ people = true } = {}): Promise<RecordUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'ketaguide-web-record-'));
  const file = join(folder, 'record.sqlite');
  let port = 0;
  const boot = async () => {
    const database = await openDatabase(file);
    const server = await createServer({
      today: () => new Date().toISOString().slice(0, 10),
      webRoot,
      record: { database, signIn: { mode: 'local' } },
    });
    await server.listen({ port, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
    return { server, database };
  };
  let running: Awaited<ReturnType<typeof boot>> | undefined = await boot();
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await running?.server.close();
    await running?.database.close();
    running = undefined;
  };
  const cookie = people ? await setUpPeople(address) : undefined;
  const pages = await pagesOfOneFile();
  return {
    address,
    open: (options) => pages.open(address, options),
    stop,
    start: async () => {
      running = await boot();
    },
    stored: async () => {
      const ask = async (path: string) =>
        (await fetch(`${address}${path}`, { headers: { cookie: cookie ?? '' } })).json();
      const { courses } = (await ask('/api/courses')) as { courses: readonly { readonly course: string }[] };
      const all = await Promise.all(
        courses.map(
          async ({ course }) =>
            ((await ask(`/api/courses/${course}/events`)) as { events: readonly StoredEvent[] }).events,
        ),
      );
      return all.flat();
    },
    close: async () => {
      await pages.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first person and a nurse. Returns the cookie of the first person's session. */
async function setUpPeople(address: string): Promise<string> {
  const post = (path: string, body: unknown, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ketaguide': '1', cookie },
      body: JSON.stringify(body),
    });
  const first = await post('/api/first-person', { ...firstPerson, profession: 'physician' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  await post('/api/people', { ...nurse, roles: ['nurse'], profession: 'registered-nurse' }, cookie);
  return cookie;
}

/** Signs in with the keypad's field, as a person does. */
export async function signIn(
  page: Page,
  { name, pin }: { readonly name: string; readonly pin: string },
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByLabel(`PIN of ${name}`).fill(pin);
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
}

/** Starts a case for somebody new, from Today. */
export async function startCase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Start a case' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Date of birth').fill('1972-05-03');
  await page.getByRole('button', { name: 'Start the case' }).click();
}
