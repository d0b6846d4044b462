import { samplePatients } from '@ketaguide/fhir/sample-patients';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AppUnderTest, answer, type OpenPage, seen, startApp } from './app-under-test.ts';

/** A record of one's own: dropped or chosen, read in the browser, and gone nowhere. */

let app: AppUnderTest;
let opened: OpenPage;
let page: Page;
let requests: Request[];
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  opened = await app.open();
  page = opened.page;
  requests = [];
  page.on('request', (request) => requests.push(request));
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return () => opened.context.close();
});

const today = new Date().toISOString().slice(0, 10);
const [ana, ben] = samplePatients;
if (ana === undefined || ben === undefined) throw new Error('there are no sample patients');
const anaJson = JSON.stringify(ana.bundle(today));

async function drop(...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await page.evaluate((list) => {
    const carried = new DataTransfer();
    for (const { name, text } of list) carried.items.add(new File([text], name, { type: 'application/json' }));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }));
    }
  }, files);
}

const choose = (name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What lies in each part of the journal, by its keys. */
const journal = (): Promise<Readonly<Record<string, readonly unknown[]>>> =>
  page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('ketaguide-journal'));
    const stores = database.transaction([...database.objectStoreNames]);
    const keys = [...database.objectStoreNames].map(
      async (name) => [name, await settled(stores.objectStore(name).getAllKeys())] as const,
    );
    const parts = Object.fromEntries(await Promise.all(keys));
    database.close();
    return parts;
  });

const patient = () => page.getByRole('region', { name: 'Patient', exact: true });

describe('a record', () => {
  test('is read when it is dropped on the page, and leaves it by no request', async () => {
    await drop({ name: 'ana.json', text: anaJson });
    await patient().getByText('Ana Sample').waitFor();
    expect(await page.getByText('Sample, not a real person.').count()).toBe(0);
    await answer(page, 'How severe is the liver disease, if there is any?', 'None');
    await page.getByRole('button', { name: 'Copy for chart' }).click();

    for (const request of requests) {
      expect(request.method()).toBe('GET');
      expect(request.postData()).toBeNull();
      expect(new URL(request.url()).origin).toBe(app.address);
      expect(request.url()).not.toMatch(/ana|40-118/i);
    }
    expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/assess');
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: {}, session: {}, databases: ['ketaguide-journal'], cookies: '' });
    // The journal is there for cases. Without one it holds no entry, only its key and who is signed in: nobody.
    expect(await journal()).toEqual({ keys: ['journal'], outbox: [], pages: [], values: ['session'] });
  });

  test('shows where it is to be dropped', async () => {
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['{}'], 'a.json'));
      document.body.dispatchEvent(
        new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: carried }),
      );
    });
    await page.getByText('Drop the record to read it here').waitFor();
  });

  test('can be chosen as a file, as NDJSON and as an array too', async () => {
    await choose('ana.json', anaJson);
    await patient().getByText('Ana Sample').waitFor();

    const resources = (ben.bundle(today).entry ?? []).map(({ resource }) => resource);
    await page.getByRole('link', { name: 'Start' }).first().click();
    await choose('ben.ndjson', resources.map((resource) => JSON.stringify(resource)).join('\n'));
    await patient().getByText('Ben Example').waitFor();

    await page.getByRole('link', { name: 'Start' }).first().click();
    await choose('ana-list.json', JSON.stringify((ana.bundle(today).entry ?? []).map(({ resource }) => resource)));
    await patient().getByText('Ana Sample').waitFor();
  });

  test('of many megabytes is read without freezing the page', async () => {
    const longestFrame = await page.evaluate(async (json) => {
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const bundle = JSON.parse(json);
      for (let index = 0; index < 40_000; index += 1) {
        bundle.entry.push({
          resource: {
            resourceType: 'Observation',
            id: `surplus-${index}`,
            status: 'final',
            code: { text: 'x'.repeat(100) },
            subject: { reference: 'Patient/ana-sample' },
          },
        });
      }
      const file = new File([JSON.stringify(bundle)], 'big.json', { type: 'application/json' });
      if (file.size < 8_000_000) throw new Error('the record is not big enough to mean anything');
      const carried = new DataTransfer();
      carried.items.add(file);
      let last = await nextFrame();
      let longest = 0;
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
      while (location.pathname !== '/assess') {
        const now = await nextFrame();
        longest = Math.max(longest, now - last);
        last = now;
      }
      return longest;
    }, anaJson);
    await patient().getByText('Ana Sample').waitFor();
    const receipt = page.getByRole('row', { name: /^Observations/ });
    expect(await seen(receipt)).toMatch(/40,0\d\d/);
    // Reading it takes seconds; the page goes on all the while. The bound leaves room for a busy machine.
    expect(longestFrame).toBeLessThan(500);
  });
});

describe('what is no record', () => {
  test.each([
    ['text', 'hello', /not JSON/],
    ['JSON but not FHIR', '{"a":1}', /not FHIR/],
    ['nothing', '', /empty/],
    ['no patient', '{"resourceType":"Bundle","type":"collection","entry":[]}', /Patient/],
    ['two patients', '[{"resourceType":"Patient","id":"1"},{"resourceType":"Patient","id":"2"}]', /2 patients/],
  ])('%s gets one clear message, and the patient who is open stays', async (_, text, message) => {
    await choose('ana.json', anaJson);
    await patient().getByText('Ana Sample').waitFor();
    await drop({ name: 'wrong.json', text });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await seen(alert)).toMatch(/wrong\.json was not opened\./);
    expect(await seen(alert)).toMatch(message);
    expect(await seen(patient())).toContain('Ana Sample');
    await alert.getByRole('button', { name: 'Close' }).click();
    expect(await alert.count()).toBe(0);
  });

  test('several files at once are refused', async () => {
    await drop({ name: 'a.json', text: anaJson }, { name: 'b.json', text: anaJson });
    await page
      .getByRole('alert')
      .getByText(/one file at a time/)
      .waitFor();
  });
});
