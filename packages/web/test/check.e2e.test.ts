import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, expectNoSidewaysScroll, expectNoViolations, phone, startApp } from './app-under-test.ts';
import { confirmAll, enterVitals, readBack } from './case-steps.ts';
import { openSampleCheck, sampleNurse } from './sample-case.ts';

/** Check by use: nothing is ticked for anyone, the second person reads blind, and a difference stops the start. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const start = (page: Page) => page.getByRole('button', { name: /^Start infusion at/ });
const actions = (page: Page) => page.getByRole('region', { name: 'Actions' });
const row = (page: Page, words: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: words });

test('the start waits for every line, for baseline vitals and for the second person, and says which', async () => {
  const { page, context, complaints } = await app.open();
  await openSampleCheck(page);
  await expectNoViolations(page, 'Check');
  expect(await start(page).isDisabled()).toBe(true);
  expect(await actions(page).innerText()).toContain('A second person reads bag and pump before the start.');

  const consent = row(page, 'Consent for off-label use').first();
  await consent.getByRole('radio', { name: 'Cannot confirm' }).click();
  await consent.getByRole('button', { name: 'Specialist advice' }).click();
  await consent.getByText('Specialist advice', { exact: true }).waitFor();
  await confirmAll(page);
  await page.getByRole('button', { name: 'Record baseline vitals' }).click();
  await enterVitals(page, ['132', '76', '72', '98']);
  expect(await start(page).isDisabled()).toBe(true);

  await readBack(page, sampleNurse, ['500', '250', '17.5']);
  await expect.poll(() => start(page).isEnabled()).toBe(true);
  await start(page).click();
  const dialog = page.getByRole('dialog');
  const words = (await dialog.innerText()).replaceAll('\u00a0', ' ');
  for (const part of ['Ana Sample', 'Record 40-118-22', 'ketamine, IV', '140 mg in 4 h', '17.5 mL/h']) {
    expect(words).toContain(part);
  }
  await expectNoViolations(page, 'the dialog of the start');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
  await context.close();
});

test('the second person sees nothing of the plan, and 175 for 17.5 is a stop in words until it is read again', async () => {
  const { page, context } = await app.open({ theme: 'room' });
  await openSampleCheck(page);
  await page.getByRole('button', { name: 'Second person reads bag and pump' }).click();
  const cover = page.getByRole('dialog');
  // Nobody checks themselves.
  expect(await cover.getByRole('radio').count()).toBe(1);
  await cover.getByRole('radio', { name: sampleNurse.name }).check();
  await cover.getByLabel('Own PIN').fill('9999');
  await cover.getByRole('button', { name: 'Go on to the reading' }).click();
  await cover.getByRole('alert').waitFor();
  await cover.getByLabel('Own PIN').fill(sampleNurse.pin);
  await cover.getByRole('button', { name: 'Go on to the reading' }).click();
  await cover.getByLabel(/Pump: rate/).waitFor();
  expect(await cover.innerText()).not.toMatch(/17\.5|500|250/);
  const box = await cover.boundingBox();
  expect(box).toMatchObject({ width: page.viewportSize()?.width, height: page.viewportSize()?.height });
  await expectNoViolations(page, 'the blind reading');
  await cover.getByRole('button', { name: 'Leave without reading' }).click();

  await readBack(page, sampleNurse, ['500', '250', '175']);
  await page
    .getByRole('region', { name: 'Second check' })
    .getByText(/That is 10.times higher/)
    .waitFor();
  expect(await start(page).isDisabled()).toBe(true);
  await expectNoViolations(page, 'a difference, in the Room theme');
  await readBack(page, sampleNurse, ['500', '250', '17.5']);
  await expect.poll(() => page.getByText(/10.times higher/).count()).toBe(0);
  await context.close();
});

test('without a second person the clinic takes a reason, which stays in the record', async () => {
  const { page, context } = await app.open({ viewport: phone });
  await openSampleCheck(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'No second person…' }).click();
  await page.getByRole('button', { name: 'Second person not available' }).click();
  await page.getByText('No second person: Second person not available.').waitFor();
  await actions(page).getByText('No second person before the start. Reason: Second person not available.').waitFor();

  // Whoever cannot give a PIN says why, and that stands out beside the start.
  await page.getByRole('button', { name: 'Second person reads bag and pump' }).click();
  const cover = page.getByRole('dialog');
  expect(await cover.getByRole('button', { name: 'Cannot give a PIN…' }).count()).toBe(0);
  await cover.getByRole('radio', { name: sampleNurse.name }).check();
  await cover.getByRole('button', { name: 'Cannot give a PIN…' }).click();
  await expectNoViolations(page, 'a reading without a proof');
  await cover.getByRole('button', { name: 'PIN not at hand' }).click();
  await cover.getByLabel(/ketamine in all/).fill('500');
  await cover.getByLabel(/Label: volume/).fill('250');
  await cover.getByLabel(/Pump: rate/).fill('17.5');
  await cover.getByRole('button', { name: 'Submit and compare' }).click();
  await actions(page)
    .getByText('Second person at the start: Kim Example, identity not proved. Reason: PIN not at hand.')
    .waitFor();
  await expectNoSidewaysScroll(page);
  await context.close();
});
