import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, expectNoSidewaysScroll, expectNoViolations, phone, startApp } from './app-under-test.ts';

/** Respond by use: two parts make a positive response, and what may follow waits for it. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const hero = (page: Page) => page.getByRole('heading', { level: 1 });
const option = (page: Page, name: string) =>
  page.getByRole('region', { name: 'What may follow' }).getByRole('radio', { name });
const satisfied = (page: Page, answer: string) =>
  page.getByRole('group', { name: /satisfied/ }).getByRole('radio', { name: answer, exact: true });

test('8 to 5 alone is not a positive response; with satisfaction it is, and the options open', async () => {
  const { page, context, complaints } = await app.open();
  await page.goto('/course/sample/respond');
  await hero(page).waitFor();
  expect(await hero(page).innerText()).toContain('8 → —');
  expect(await option(page, 'Oral ketamine or dextromethorphan').isDisabled()).toBe(true);
  expect(await option(page, 'Stop here').isDisabled()).toBe(false);
  await page.getByText(/can be read, not chosen/).waitFor();
  await expectNoViolations(page, 'Respond before a score');

  await page.getByRole('textbox', { name: /^After/ }).fill('11');
  await page.getByText(/Write a number from 0 to 10/).waitFor();
  await page.getByRole('textbox', { name: /^After/ }).fill('5');
  await page.getByRole('button', { name: 'Save score after' }).click();
  await expect.poll(() => hero(page).innerText()).toMatch(/8 → 5\s+38% lower/);
  await page.getByText('Satisfaction not recorded.').waitFor();
  await page.getByText('Not known yet whether it is a positive response').waitFor();
  expect(await option(page, 'Intranasal ketamine').isDisabled()).toBe(true);

  await satisfied(page, 'Yes').check();
  await page.getByText('Positive response', { exact: true }).waitFor();
  await expect.poll(() => option(page, 'Intranasal ketamine').isEnabled()).toBe(true);
  await option(page, 'Intranasal ketamine').check();
  const note = page.getByLabel('Note to this choice');
  await note.fill('Prefers to come less often');
  await note.press('Enter');
  await page.getByText(/Chosen by Dr\. Robin Example/).waitFor();
  await expect.poll(() => note.inputValue()).toBe('Prefers to come less often');
  const basis = (await page.getByRole('region', { name: 'Basis' }).innerText()).replaceAll('\u00a0', ' ');
  expect(basis).toMatch(/Follow-up\s+5\s+\d+ \w+ \d+, Dr\. Robin Example/);
  expect(basis).toMatch(/Duration of benefit[\s\S]*not known yet/i);
  expect(basis).toMatch(/Carried forward[\s\S]*Liver disease: none/);
  await expectNoViolations(page, 'Respond with a positive response');

  await satisfied(page, 'No').check();
  await page.getByText('Not a positive response').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('the two options keep their own certainty, and nothing is cut off on a phone', async () => {
  const { page, context } = await app.open({ viewport: phone, theme: 'room' });
  await page.goto('/course/sample/respond');
  await hero(page).waitFor();
  const words = await page.getByRole('region', { name: 'What may follow' }).innerText();
  expect(words).toMatch(
    /Oral ketamine[\s\S]*Grade B · certainty low[\s\S]*Intranasal[\s\S]*Grade B · certainty moderate/,
  );
  expect(words).not.toMatch(/\d+\s?mg/);
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page, 'Respond on a phone in the Room theme');
  await context.close();
});
