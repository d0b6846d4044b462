import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, expectNoViolations } from './app-under-test.ts';
import { firstPerson, type RecordUnderTest, signIn, startCase, startRecord } from './record-under-test.ts';

/** A case goes on without a network and without a server; nothing is lost, nothing is stored twice. */

let record: RecordUnderTest;
beforeEach(async () => {
  record = await startRecord();
});
afterEach(() => record?.close());

const answers = async () =>
  (await record.stored()).flatMap((event) => (event.type === 'finding-answered' ? [event.data.value] : []));
const pill = (page: Page) => page.getByRole('button', { name: /Saved|Not saved|On this page only/ });
const liver = 'How severe is the liver disease, if there is any?';

async function inAssess() {
  const opened = await record.open({ serviceWorkers: 'allow' });
  const { page } = opened;
  await page.goto('/today');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await signIn(page, firstPerson);
  await startCase(page, 'Oda Offline');
  await page.waitForURL('**/assess');
  await expect.poll(async () => (await record.stored()).length).toBe(2);
  // The server has it, and this browser knows.
  await page.getByText(/Saved and sent/).waitFor();
  return opened;
}

test('the network is cut in the middle: entries are kept over a reload, and sent once each in order', async () => {
  const { page, context } = await inAssess();
  await answer(page, liver, 'Moderate');
  await expect.poll(answers).toEqual(['moderate']);
  await page.getByText(/Saved and sent/).waitFor();

  await context.setOffline(true);
  await answer(page, liver, 'Severe');
  await answer(page, liver, 'None');
  await page.getByText(/Saved on this device · 2 items not yet sent · last sent/).waitFor();
  await pill(page).click();
  await page.getByRole('dialog').getByText('Answer').first().waitFor();
  await expect
    .poll(() =>
      page
        .getByRole('dialog')
        .getByText(/Next try at/)
        .count(),
    )
    .toBe(1);
  await expectNoViolations(page, 'what is not sent');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  // The page is closed and opened without a network: the case is there, with everything.
  await page.reload();
  await page.getByText(/Saved on this device · 2 items not yet sent/).waitFor();
  expect(await page.getByText('Oda Offline').first().isVisible()).toBe(true);
  await page.goto('/today');
  await page.getByRole('listitem').filter({ hasText: 'Oda Offline' }).getByText('2 items not yet sent').waitFor();
  // New cases are allowed.
  await startCase(page, 'Nia New');
  await page.waitForURL('**/assess');

  await context.setOffline(false);
  await expect.poll(async () => (await record.stored()).length, { timeout: 20_000 }).toBe(7);
  expect(await answers()).toEqual(['moderate', 'severe', 'none']);
  await page.getByText(/Saved and sent/).waitFor();
  await context.close();
});

test('the server is stopped and started again: entries wait, and arrive once each in order', async () => {
  const { page, context } = await inAssess();
  await record.stop();
  await answer(page, liver, 'Moderate');
  await answer(page, liver, 'Severe');
  await page.getByText(/2 items not yet sent/).waitFor();
  await record.start();
  await expect.poll(answers, { timeout: 20_000 }).toEqual(['moderate', 'severe']);
  await page.getByText(/Saved and sent/).waitFor();
  await context.close();
});

test('signing out with entries that are not sent says what would be lost, and keeps them', async () => {
  const { page, context } = await inAssess();
  await context.setOffline(true);
  await answer(page, liver, 'Severe');
  await page.getByText(/1 item not yet sent/).waitFor();
  await page.getByRole('button', { name: firstPerson.name }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page
    .getByRole('dialog')
    .getByText(/1 entry is on this device only/)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay signed in' }).click();
  await context.setOffline(false);
  await expect.poll(answers, { timeout: 20_000 }).toEqual(['severe']);
  await context.close();
});

test('two tabs show the same, and each entry is sent once', async () => {
  const { page, context } = await inAssess();
  const second = await context.newPage();
  await second.goto('/today');
  await second.getByRole('listitem').filter({ hasText: 'Oda Offline' }).waitFor();
  await context.setOffline(true);
  await answer(page, liver, 'Moderate');
  await second
    .getByText(/1 item not yet sent/)
    .first()
    .waitFor();
  await context.setOffline(false);
  await expect.poll(answers, { timeout: 20_000 }).toEqual(['moderate']);
  await second.getByText(/Saved and sent/).waitFor();
  await context.close();
});

test('a browser that keeps nothing says so, and still sends', async () => {
  const { page, context } = await record.open();
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.goto('/today');
  await signIn(page, firstPerson);
  await page.getByText('This browser will not keep your work after you close it.').waitFor();
  await startCase(page, 'Paula Private');
  await expect.poll(async () => (await record.stored()).length).toBe(2);
  await context.close();
});

test('a full device says "Not saved", keeps saying so, and gives a file', async () => {
  const { page, context } = await record.open();
  await page.goto('/today');
  await signIn(page, firstPerson);
  await startCase(page, 'Fay Full');
  await page.waitForURL('**/assess');
  await expect.poll(async () => (await record.stored()).length).toBe(2);
  await page.getByText(/Saved and sent/).waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await context.setOffline(true);
  await answer(page, liver, 'Severe');
  await page.getByRole('button', { name: 'Not saved. Export or print now.' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await downloading).createReadStream();
  const lines = (await file.toArray()).join('');
  expect(lines).toContain('"severe"');
  await context.setOffline(false);
  await expect.poll(answers, { timeout: 20_000 }).toEqual(['severe']);
  await context.close();
});
