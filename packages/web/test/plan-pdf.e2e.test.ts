import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, answer, type OpenPage, startApp } from './app-under-test.ts';
import { downloadPdf, openPaper } from './pdf-under-test.ts';
import { checks, chooseBag, openPlan, plan, seen } from './plan-under-test.ts';

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

const plainText = (text: string): string => text.replace(/\s+/g, '');

test('a plan with all that is known comes as one page, the checks of the screen on it, on either paper', async () => {
  await openPlan(page);
  await openPaper(page);
  await page.getByText('Once the plan is entered.').waitFor();
  await plan(page, '0.5', '4');
  await chooseBag(page);
  const asked = page.waitForRequest('**/api/sheets/plan');
  const { name, pages } = await downloadPdf(page, 'Plan sheet, A4');
  expect(name).toBe('ketaguide-plan.pdf');
  expect(pages).toHaveLength(1);
  const body = (await asked).postDataJSON();
  expect(body).toMatchObject({ paper: 'a4', patient: { name: 'Ana Sample' }, policy: { id: 'default' } });
  expect(body).not.toHaveProperty('record');
  expect((await asked).url()).not.toContain('Ana');

  const sheet = plainText(pages[0] ?? '');
  const shown = checks(page)
    .getByRole('listitem')
    .filter({ hasText: /Stop|Reason needed|Note/ });
  const facts = await shown.locator('p:nth-of-type(2)').allInnerTexts();
  expect(facts.length).toBeGreaterThan(3);
  for (const fact of facts) expect(sheet).toContain(plainText(fact));
  expect(sheet).toContain(plainText(`Checks: ${facts.length}`));
  expect((await downloadPdf(page, 'Plan sheet, Letter')).pages).toHaveLength(1);
  const label = await downloadPdf(page, 'Bag label, Letter');
  expect(label.name).toBe('ketaguide-bag-label.pdf');
  expect(label.pages[0]).toMatch(/^ketamine .*500 mg in 250 mL.*Ana Sample/);
});

test('a plan without a patient too, one of several rates and days, and one whose answers are entered by hand', async () => {
  await page.goto('/plan/scratchpad');
  await page.getByRole('textbox', { name: /^Weight/ }).fill('80');
  await plan(page, '0.5', '4');
  await openPaper(page);
  expect((await downloadPdf(page, 'Plan sheet, A4')).pages[0]).toContain('Not checked');
  await page.getByRole('link', { name: 'Assess' }).first().click();
  await answer(page, 'How severe is the liver disease, if there is any?', 'Moderate');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('textbox', { name: /^Weight/ }).fill('80');
  await plan(page, '0.5', '4');
  await openPaper(page);
  const { pages } = await downloadPdf(page, 'Plan sheet, A4');
  expect(pages[0]).toContain('Liver disease: moderate.');
  // Nobody has a name here: it is a line to write on.
  expect(pages[0]).not.toContain('No record open');
});

test('blank sheet and pocket card are on Start and Guideline; without the server the page says so', async () => {
  await page.goto('/');
  expect((await downloadPdf(page, 'Pocket card, Letter')).name).toBe('ketaguide-pocket-card.pdf');
  await page.getByRole('link', { name: 'Guideline', exact: true }).first().click();
  expect((await downloadPdf(page, 'Blank infusion sheet, A4')).name).toBe('ketaguide-infusion-sheet.pdf');
  await opened.context.setOffline(true);
  await button('Pocket card, A4').click();
  await expect
    .poll(() => seen(page.getByRole('main')))
    .toContain('A PDF needs the server, which does not answer. Printing from the browser works without it.');
});
