import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, answer, openSample, startApp } from './app-under-test.ts';

/** Once opened, the app needs no network: not for its late parts, and not to be opened again. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test('every part works without a network after the first visit', async () => {
  const { page, context } = await app.open({ serviceWorkers: 'allow' });
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);

  await openSample(page, 'Ana Sample');
  await answer(page, 'How severe is the liver disease, if there is any?', 'None');
  await page.getByRole('link', { name: 'Guideline' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Indications' }).waitFor();
  await page.getByRole('searchbox').fill('bolus');
  await page.locator('mark').first().waitFor();
  await page.goto('/about/trace');
  await page.getByText('cardiovascular-disease-suspected-or-high-risk').first().waitFor();
  await page.goto('/guideline/statement/dosing.bolus');
  await page.getByRole('heading', { level: 1, name: 'Bolus' }).waitFor();
  expect(await page.getByText('Content not yet validated by a clinician.').isVisible()).toBe(true);
  await context.close();
});
