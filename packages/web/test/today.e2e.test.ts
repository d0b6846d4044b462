import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, expectNoSidewaysScroll, expectNoViolations, phone } from './app-under-test.ts';
import { firstPerson, nurse, type RecordUnderTest, signIn, startCase, startRecord } from './record-under-test.ts';

/** Who is next, and is anything waiting for me? */

let record: RecordUnderTest;
beforeAll(async () => {
  record = await startRecord();
});
afterAll(() => record?.close());

const types = async () => (await record.stored()).map(({ type }) => type);
const meanwhile = (page: Page) => page.getByRole('region', { name: 'Meanwhile' });
/** Waits for what the next sync brings, and lets it come at once. */
const heard = (page: Page, words: RegExp) =>
  expect
    .poll(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      return meanwhile(page).getByText(words).count();
    })
    .toBeGreaterThan(0);
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a case is started by name, answered, listed by what is next, and found again on another device', async () => {
  const { page, context, complaints } = await record.open();
  await page.goto('/today');
  await signIn(page, firstPerson);
  await page.getByText('No infusions today. Start a case.').waitFor();
  await startCase(page, 'Bea Byname');
  await page.waitForURL('**/assess');
  await answer(page, 'How severe is the liver disease, if there is any?', 'None');
  await expect.poll(types).toContain('finding-answered');

  await page.getByRole('link', { name: 'Today' }).first().click();
  expect(await row(page, 'Bea Byname').innerText()).toMatch(/today[\s\S]*Plan and sign[\s\S]*unknowns/);
  await expectNoViolations(page, 'Today');
  expect(complaints).toEqual([]);

  const other = await record.open({ viewport: phone, theme: 'room' });
  await other.page.goto('/today');
  await signIn(other.page, nurse);
  // A nurse sees checks and running cases first.
  await other.page.getByText('Nothing waits here.').waitFor();
  await other.page.getByRole('radio', { name: 'All', exact: true }).check();
  await row(other.page, 'Bea Byname').waitFor();
  await expectNoViolations(other.page, 'Today in the Room theme on a phone');
  await expectNoSidewaysScroll(other.page);

  // Both have it open in Assess now: what one answers appears with the other.
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await other.page.goto(new URL(page.url()).pathname);
  await answer(other.page, 'Is there active substance abuse?', 'No');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Assess' }).waitFor();
  await heard(page, /Sam Nurse answered: .*: No, \d\d:\d\d/);
  await page.getByRole('button', { name: 'Put away' }).click();
  expect(await meanwhile(page).count()).toBe(0);
  // Neither knows of the other's: both are shown, and somebody chooses.
  await other.context.setOffline(true);
  await answer(other.page, 'Is there an active psychosis?', 'Yes');
  await answer(page, 'Is there an active psychosis?', 'No');
  await expect.poll(async () => (await types()).filter((type) => type === 'finding-answered').length).toBe(3);
  await other.context.setOffline(false);
  await heard(other.page, /two answers\./);
  await expectNoSidewaysScroll(other.page);
  await expectNoViolations(other.page, 'Two answers on a phone');
  await heard(page, /two answers\./);
  await page.getByRole('button', { name: 'Keep Yes' }).click();
  await expect.poll(() => meanwhile(page).count()).toBe(0);
  await expect.poll(async () => (await types()).filter((type) => type === 'finding-answered').length).toBe(5);
  await expect
    .poll(() =>
      page
        .getByRole('group', { name: 'Is there an active psychosis?' })
        .first()
        .getByRole('radio', { name: 'Yes' })
        .isChecked(),
    )
    .toBe(true);
  await context.close();
  await other.context.close();
});

test('what the record says and what was answered in Assess comes along', async () => {
  const { page, context } = await record.open();
  await page.goto('/today');
  await signIn(page, firstPerson);
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('link', { name: 'Start', exact: true }).first().click();
  await page.getByRole('button', { name: 'Ana Sample' }).first().click();
  await page.waitForURL('**/assess');
  await answer(page, 'How severe is the liver disease, if there is any?', 'None');
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: 'Start a case' }).click();
  expect(await page.getByLabel('Name').inputValue()).toBe('Ana Sample');
  await page.getByRole('button', { name: 'Start the case' }).click();
  await page.waitForURL('**/plan');
  await expect.poll(async () => (await types()).filter((type) => type === 'record-read')).toHaveLength(1);

  // The page is loaded again: everything comes from the record.
  await page.reload();
  await page.getByRole('banner').getByText('Sample, not a real person.').waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Assess' }).click();
  await page.getByRole('heading', { level: 1, name: /evidence/ }).waitFor();
  const liver = page.getByRole('group', { name: 'How severe is the liver disease' }).first();
  await expect
    .poll(async () => (await liver.count()) === 0 || (await liver.getByRole('radio', { name: 'None' }).isChecked()))
    .toBe(true);
  await context.close();
});
