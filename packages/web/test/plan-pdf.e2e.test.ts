import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, answer, type OpenPage, startApp } from './app-under-test.ts';
import { chooseBag, openPlan, plan, seen } from './plan-under-test.ts';

/** Sheets as PDF: drawn by the server, so the app says what can be done without one. */

let app: AppUnderTest;
let opened: OpenPage;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  opened = await app.open();
  page = opened.page;
  return () => opened.context.close();
});

const button = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first();

/** The file that comes for a click: one PDF of one page. */
async function pdfOf(get: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), get.click()]);
  const bytes = (await readFile(await download.path())).toString('latin1');
  expect(bytes.slice(0, 5)).toBe('%PDF-');
  expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  return download.suggestedFilename();
}

test('a plan with its record and answers comes as one page, on either paper', async () => {
  await openPlan(page);
  await page.locator('summary', { hasText: 'On paper' }).click();
  await page.getByText('Once the plan is entered.').waitFor();
  await plan(page, '0.5', '4');
  await chooseBag(page);
  const asked = page.waitForRequest('**/api/sheets/plan');
  expect(await pdfOf(button('Plan sheet, A4'))).toBe('ketaguide-plan.pdf');
  const body = (await asked).postDataJSON();
  expect(body).toMatchObject({ paper: 'a4', patient: { name: 'Ana Sample' }, record: { resourceType: 'Bundle' } });
  expect((await asked).url()).not.toContain('Ana');
  expect(await pdfOf(button('Plan sheet, Letter'))).toBe('ketaguide-plan.pdf');
});

test('a plan without a patient too, and one whose answers are entered by hand', async () => {
  await page.goto('/plan/scratchpad');
  await page.getByRole('textbox', { name: /^Weight/ }).fill('80');
  await plan(page, '0.5', '4');
  await page.locator('summary', { hasText: 'On paper' }).click();
  expect(await pdfOf(button('Plan sheet, A4'))).toBe('ketaguide-plan.pdf');
  await page.getByRole('link', { name: 'Assess' }).first().click();
  await answer(page, 'How severe is the liver disease, if there is any?', 'Moderate');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('textbox', { name: /^Weight/ }).fill('80');
  await plan(page, '0.5', '4');
  await page.locator('summary', { hasText: 'On paper' }).click();
  const asked = page.waitForRequest('**/api/sheets/plan');
  await pdfOf(button('Plan sheet, A4'));
  expect((await asked).postDataJSON().answers).toEqual({ 'hepatic-disease': 'moderate' });
});

test('blank sheet and pocket card are on Start and Guideline; without the server the page says so', async () => {
  await page.goto('/');
  expect(await pdfOf(button('Pocket card, Letter'))).toBe('ketaguide-pocket-card.pdf');
  await page.getByRole('link', { name: 'Guideline', exact: true }).first().click();
  expect(await pdfOf(button('Blank infusion sheet, A4'))).toBe('ketaguide-infusion-sheet.pdf');
  await opened.context.setOffline(true);
  await button('Pocket card, A4').click();
  await expect
    .poll(() => seen(page.getByRole('main')))
    .toContain('A PDF needs the server, which does not answer. Printing from the browser works without it.');
});
