import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, startApp } from './app-under-test.ts';

/** The whole way from Start to a copied assessment without a mouse. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`${most} presses of Tab did not reach ${name}`);
}

test('Start, a sample patient, an answer, undo and a copy, by keys alone', async () => {
  const { page, context } = await app.open();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Open Ana Sample', 3);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/assess');
  // The new screen has the focus at its heading.
  await expect.poll(() => focusedName(page)).toMatch(/^Moderate evidence/);

  const radio = page.getByRole('group', { name: /liver disease/ }).first();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await radio.evaluate((group) => group.contains(document.activeElement))) break;
  }
  await page.keyboard.press('Space');
  expect(await radio.getByRole('radio', { name: 'None' }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await radio.getByRole('radio', { name: 'Mild' }).isChecked()).toBe(true);
  await page.keyboard.press('Control+z');
  expect(await radio.getByRole('radio', { name: 'None' }).isChecked()).toBe(true);

  await tabTo(page, 'Copy for chart');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Ana Sample');
  await context.close();
});

test('focus never hides behind the header or the action bar', async () => {
  const { page, context } = await app.open({ viewport: { width: 1280, height: 720 } });
  await page.goto('/assess');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const hidden: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const inBars = element.closest('header, [href="#main"], [aria-label="Patient"], [aria-label="Actions"]');
      if (inBars !== null) return undefined;
      const { top, bottom } = element.getBoundingClientRect();
      const header = document.querySelector('[aria-label="Patient"]')?.getBoundingClientRect().bottom ?? 0;
      const bar = document.querySelector('[aria-label="Actions"]')?.getBoundingClientRect().top ?? innerHeight;
      return top < header - 1 || bottom > bar + 1 ? element.outerHTML.slice(0, 120) : undefined;
    });
    if (name !== undefined) hidden.push(name);
  }
  expect(hidden).toEqual([]);
  await context.close();
});

test('a dialog keeps the focus, starts on the harmless choice, and gives the focus back', async () => {
  const { page, context } = await app.open();
  await page.goto('/assess');
  await page.getByRole('radio', { name: 'Headache' }).check();
  const clear = page.getByRole('button', { name: 'Clear answers' });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toBe('Keep them');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(['Keep them', 'Clear 1 answer']).toContain(await focusedName(page));
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedName(page)).toMatch(/^Clear/);
  await context.close();
});

test('the menu of a phone is opened, walked and closed by keys', async () => {
  const { page, context } = await app.open({ viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  const guideline = page.getByRole('menuitem', { name: 'Guideline' });
  await guideline.waitFor();
  const before = await page.getByRole('menuitem').allInnerTexts();
  for (const _ of before.slice(0, before.indexOf('Guideline') + 1)) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/guideline');
  await context.close();
});
