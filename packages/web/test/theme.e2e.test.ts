import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, startApp } from './app-under-test.ts';

/** One tap to the other theme, remembered by the device, and harmless where the device remembers nothing. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test('the theme is switched by one tap and remembered', async () => {
  const { page, context } = await app.open();
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Switch to the Room theme' }).click();
  expect(await background()).toBe('rgb(11, 18, 32)');
  await page.reload();
  expect(await background()).toBe('rgb(11, 18, 32)');
  await page.getByRole('button', { name: 'Switch to the Day theme' }).click();
  expect(await background()).toBe('rgb(255, 255, 255)');
  await context.close();
});

test('a browser that keeps nothing still shows the app and both themes', async () => {
  const { page, context, complaints } = await app.open();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to the Room theme' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('room');
  expect(complaints).toEqual([]);
  await context.close();
});
