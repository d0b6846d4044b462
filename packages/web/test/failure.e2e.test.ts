import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, answer, expectNoViolations, openSample, startApp } from './app-under-test.ts';

/** When a part of the app cannot be loaded: a way back, a way on, and nothing lost. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test('a screen that cannot be loaded says so, keeps the answers, and comes with a reload, which asks first', async () => {
  const { page, context } = await app.open();
  await openSample(page, 'Ana Sample');
  await answer(page, 'How severe is the liver disease, if there is any?', 'None');
  await page.route('**/assets/guideline-screen-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Guideline' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'This screen could not be shown' }).waitFor();
  await expectNoViolations(page, 'after a failure');

  await page.getByRole('link', { name: 'Assess' }).first().click();
  await page.getByRole('heading', { level: 1, name: /evidence/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo: Liver disease' }).isVisible()).toBe(true);

  await page.getByRole('link', { name: 'Guideline' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'This screen could not be shown' }).waitFor();
  await page.unroute('**/assets/guideline-screen-*.js');
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Indications' }).waitFor();
  expect(asked).toBe(true);
  await context.close();
});

test('a reader that cannot be loaded gives one clear message, and is asked for again', async () => {
  const { page, context } = await app.open();
  const reader = '**/assets/record-reader*.js';
  await page.route(reader, (route) => route.abort());
  // Start asks for it ahead of time, once it has been read for a moment.
  const failed = page.waitForEvent('requestfailed');
  await page.goto('/');
  await failed;
  await page.getByRole('button', { name: 'Open Ana Sample' }).click();
  await page
    .getByRole('alert')
    .getByText(/could not be loaded/)
    .waitFor();
  await page.unroute(reader);
  await page.getByRole('button', { name: 'Open Ana Sample' }).click();
  await page.waitForURL('**/assess');
  await context.close();
});
