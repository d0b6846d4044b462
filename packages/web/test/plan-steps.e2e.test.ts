import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AppUnderTest,
  expectNoSidewaysScroll,
  expectNoViolations,
  type OpenPage,
  phone,
  startApp,
} from './app-under-test.ts';
import { checks, chooseBag, heroLine, openPlan, plan, seen } from './plan-under-test.ts';

/** Plans of several steps, and courses of several days. */

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

const add = (what: string, on = page) => on.getByRole('button', { name: what, exact: true }).click();
const steps = () => page.getByRole('list', { name: 'Steps of the infusion' });
const step = (place: number, on = page) => on.getByRole('group', { name: new RegExp(`^${place}`) });
const rateOf = (place: number) => step(place).getByRole('textbox', { name: /^Rate/ });
const undo = () => page.getByRole('button', { name: /^Undo/ }).click();
const main = () => seen(page.getByRole('main'));

/** 0.3 for 1 h, a pause of 15 min, 0.6 for 2 h; typed as a person does, without the mouse in between. */
async function threeSteps(on: Page): Promise<void> {
  await plan(on, '0.3', '1');
  await add('Add a step', on);
  await on.keyboard.type('0.6');
  await on.keyboard.press('Tab');
  await on.keyboard.type('2');
  await add('Add a pause', on);
  await on.keyboard.press('Tab');
  await on.keyboard.type('15');
  await on.getByRole('button', { name: 'Move step 3 up' }).click();
}

describe('several steps', () => {
  test('are behind a quiet button; hero line, checks, program and sheet follow', async () => {
    expect(await steps().count()).toBe(0);
    await chooseBag(page);
    await threeSteps(page);
    await expect.poll(() => heroLine(page)).toBe('21, then 42 mg per hour = 10.5, then 21 mL/h for 3 h');
    expect(await main()).toMatch(/Total 105 mg \(52\.5 mL\)/);
    expect(await main()).toContain('1 h at 10.5 mL/h, 15 min pause, 2 h at 21 mL/h.');
    expect(await seen(checks(page))).toMatch(/105 mg over 3 h\. At least 80 mg/);
    expect(await seen(checks(page))).toMatch(/105 mg needs 52\.5 mL/);
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('article').filter({ hasText: 'Infusion plan' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(4);
    expect(await seen(rows.nth(2))).toMatch(/Pause\s+1 h\s+15 min/);
  });

  test('are moved by keys, keep the focus, and every change is undone', async () => {
    await threeSteps(page);
    await rateOf(3).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => rateOf(2).inputValue()).toBe('0.6');
    expect(await rateOf(2).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => rateOf(1).inputValue()).toBe('0.6');
    await undo();
    await undo();
    await expect.poll(() => rateOf(3).inputValue()).toBe('0.6');
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await expect.poll(() => steps().getByRole('listitem').count()).toBe(2);
    expect(await rateOf(2).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Remove step 1' }).click();
    await expect.poll(() => steps().count()).toBe(0);
    const only = page.getByRole('textbox', { name: /^Rate/ });
    expect(await only.inputValue()).toBe('0.6');
    expect(await only.evaluate((field) => field === document.activeElement)).toBe(true);
    await undo();
    await expect.poll(() => steps().getByRole('listitem').count()).toBe(2);
  });

  test('say by their place what is missing', async () => {
    await plan(page, '0.5', '2');
    await add('Add a step');
    await expect.poll(() => seen(checks(page))).toContain('Still to enter: rate of step 2, duration of step 2.');
    expect(await heroLine(page)).toMatch(/^— mg per hour = — mL\/h/);
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await add('Add a step');
    await add('Add a pause');
    await page.getByRole('button', { name: 'Move step 3 up' }).click();
    await page.getByRole('button', { name: 'Move step 2 up' }).click();
    await page.getByText('A pause cannot come first').waitFor();
  });

  test('a way out changes the last of them', async () => {
    await chooseBag(page);
    await plan(page, '0.3', '1');
    await add('Add a step');
    await page.keyboard.type('0.5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await checks(page)
      .getByRole('button', { name: /^Use it: 2.h.42.min/ })
      .click();
    await expect.poll(() => heroLine(page)).toMatch(/for 2 h 42 min$/);
    expect(await step(2).getByRole('textbox', { name: 'Duration, minutes' }).inputValue()).toBe('42');
    expect(await main()).toMatch(/Total 80\.5 mg/);
  });
});

test('a course keeps each infusion and the whole apart, and its days are drawn one by one', async () => {
  await chooseBag(page);
  await plan(page, '0.35', '4');
  await page.getByText('More options').click();
  await page.getByRole('textbox', { name: /^Repeat on/ }).fill('10');
  await expect.poll(() => heroLine(page)).toBe('24.5 mg per hour ≈ 12.3 mL/h for 4 h on 10 days');
  expect(await main()).toMatch(/Total 98 mg \(49\.2 mL\) in each infusion/);
  expect(await main()).toContain('10 days, one infusion a day: 980 mg (492 mL) in all.');
  const estimate = page.getByRole('region', { name: /^Model estimate/ });
  await expect.poll(() => seen(estimate)).toMatch(/At 4 h: median \d+ ng\/mL/);
  await estimate.getByLabel('Day', { exact: true }).selectOption('10');
  await estimate.getByText(/lies outside/).waitFor();
  await page.getByRole('textbox', { name: 'Duration, hours' }).fill('20');
  await page.getByText(/Only what takes less than 20.h is repeated/).waitFor();
  expect(await heroLine(page)).toMatch(/^— mg per hour/);
});

test.each([
  ['day', 'on a desk'],
  ['room', 'on a phone'],
] as const)('axe finds nothing and nothing moves sideways, in the %s theme %s', async (theme, where) => {
  const { page: themed, context } = await app.open({ theme });
  await openPlan(themed);
  await threeSteps(themed);
  await themed.getByText('More options').click();
  if (where === 'on a phone') await themed.setViewportSize(phone);
  await expectNoSidewaysScroll(themed);
  await expectNoViolations(themed, where);
  await context.close();
});
