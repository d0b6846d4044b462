import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, expectNoViolations, type OpenPage, openSample, startApp } from './app-under-test.ts';
import { checks, chooseBag, heroLine, openPlan, plan, seen } from './plan-under-test.ts';

/** What most plans leave as it is: units, which weight, what the bag is made up with, a rate for a concentration. */

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
  await openPlan(page);
  return async () => {
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  };
});

const rate = () => page.getByRole('textbox', { name: /^Rate/ });
const unit = (name: string) => page.getByRole('radio', { name, exact: true }).check();
const main = () => seen(page.getByRole('main'));

test('another unit of the rate is part of its label, empties it, and is undone', async () => {
  await plan(page, '0.5', '4');
  await page.getByText('More options').click();
  await unit('mg per hour');
  expect(await rate().inputValue()).toBe('');
  await page.getByRole('textbox', { name: 'Rate mg per hour' }).fill('35');
  await chooseBag(page);
  await expect.poll(() => heroLine(page)).toBe('35 mg per hour = 17.5 mL/h for 4 h');
  await unit('mcg/kg per minute');
  await page.getByRole('textbox', { name: 'Rate mcg/kg per minute' }).fill('20');
  await expect.poll(() => heroLine(page)).toMatch(/^84 mg per hour = 42 mL\/h/);
  await checks(page)
    .getByRole('button', { name: /^Use it: Run at 1 mg\/kg.per.hour/ })
    .click();
  await expect.poll(() => rate().inputValue()).toBe('16.66');
  await unit('mL/h');
  await page.getByRole('textbox', { name: 'Rate mL/h' }).fill('17.5');
  await expect.poll(() => heroLine(page)).toBe('35 mg per hour = 17.5 mL/h for 4 h');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Rate mcg/kg per minute' }).inputValue()).toBe('16.66');
});

test('a rate in mL/h waits for the bag', async () => {
  await page.getByText('More options').click();
  await unit('mL/h');
  await plan(page, '17.5', '4');
  await expect.poll(() => seen(checks(page))).toContain('Still to enter: bag.');
  await chooseBag(page);
  await expect.poll(() => heroLine(page)).toBe('35 mg per hour = 17.5 mL/h for 4 h');
});

test('which weight, its day and what the bag is made up with are kept with the plan', async () => {
  await chooseBag(page);
  await plan(page, '0.5', '4');
  await page.getByText('More options').click();
  await unit('Ideal');
  await page.getByLabel('Weighed on').fill('2026-11-02');
  await unit('0.9% sodium chloride');
  await page.getByText('made up with 0.9% sodium chloride').first().waitFor();
  await expect.poll(main).toMatch(/ideal, 2 Nov 2026/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('article').filter({ hasText: 'Infusion plan' });
  await expect.poll(() => seen(sheet)).toMatch(/Weight used: 70 kg, ideal, 2 Nov 2026/);
  expect(await seen(sheet)).toContain('made up with 0.9% sodium chloride');
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Weighed on').fill('2099-01-01');
  await page.getByText('Choose a day up to today').waitFor();
});

test('the model is asked for the rate of a concentration, and the plan takes it like any edit', async () => {
  await plan(page, '0.5', '4');
  await chooseBag(page);
  const estimate = page.getByRole('region', { name: /^Model estimate/ });
  await estimate.getByText('Rate for a concentration, and time above one').click();
  await expect.poll(() => seen(estimate)).toMatch(/Highest: 3\d\d ng\/mL at 4 h\./);
  await estimate.getByRole('textbox', { name: /^Reach/ }).fill('200');
  await estimate.getByRole('textbox', { name: 'After, hours' }).fill('2');
  await estimate.getByText(/reaches (19[789]|20[0123]).ng\/mL in plasma after 2.h, without a bolus/).waitFor();
  await estimate.getByRole('textbox', { name: /^Time above/ }).fill('100');
  await expect.poll(() => seen(estimate)).toMatch(/Above 100 ng\/mL for \d h/);
  await expectNoViolations(page, 'rate for a concentration');
  await estimate.getByRole('button', { name: /^Use 0\.\d+.mg\/kg.per.hour/ }).click();
  await expect.poll(() => rate().inputValue()).not.toBe('0.5');
  expect(await heroLine(page)).toMatch(/for 4 h$/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => rate().inputValue()).toBe('0.5');
  await estimate.getByRole('textbox', { name: /^Reach/ }).fill('8000');
  await estimate.getByText(/mg\/kg.per.hour\. This tool does not plan rates above/).waitFor();
  expect(await estimate.getByRole('button', { name: /^Use/ }).count()).toBe(0);
});

test('what the label says of a medicine on record is a note, with its source', async () => {
  await openSample(page, 'Carla Muster');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
  await plan(page, '0.5', '4');
  const note = checks(page)
    .getByRole('listitem')
    .filter({ hasText: /^Note\s*oxycodone/i });
  await expect.poll(() => seen(note)).toMatch(/on the medicine list/);
  expect(await seen(note)).toContain('Drug label');
});
