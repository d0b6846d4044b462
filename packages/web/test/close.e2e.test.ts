import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, expectNoSidewaysScroll, expectNoViolations, phone, startApp } from './app-under-test.ts';
import { confirmAll, enterVitals } from './case-steps.ts';
import { openSampleInfuse } from './sample-case.ts';

/** Close by use: what is missing is added or left with a reason, then the record is signed; nothing is lost on paper. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const close = (page: Page) => page.getByRole('button', { name: 'Sign and close the record' });
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const missing = (page: Page) => page.getByRole('region', { name: 'Missing' });

async function stopAndGoToClose(page: Page): Promise<void> {
  await openSampleInfuse(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('radio', { name: 'Adverse event' }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Stop infusion at/ })
    .click();
  await page.getByRole('link', { name: 'Go to Close' }).click();
  await page.getByRole('heading', { level: 1, name: /^Close/ }).waitFor();
}

test('nothing is closed while something is missing without a reason; the summary says what was not done', async () => {
  const { page, context, complaints } = await app.open();
  await stopAndGoToClose(page);
  await expectNoViolations(page, 'Close');
  expect(await close(page).isDisabled()).toBe(true);
  const rows = missing(page).getByRole('listitem');
  // The pump's volume was not read, nothing was discarded, and the clinic's list is open.
  expect(await missing(page).innerText()).toMatch(/own volume[\s\S]*left over[\s\S]*Recovery vital signs/);

  await page.getByRole('button', { name: 'Record recovery vitals' }).click();
  await enterVitals(page, ['128', '75', '70', '99']);
  await page.getByRole('button', { name: /^Correct .*128\/75/ }).click();
  await page.getByRole('textbox', { name: /^Systolic/ }).fill('138');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Read wrong' }).click();
  await page.getByRole('button', { name: /^Correct .*138\/75/ }).waitFor();
  await confirmAll(page);
  await expect.poll(() => rows.count()).toBe(2);
  for (const words of ['own volume', 'left over']) {
    const row = rows.filter({ hasText: words });
    await row.getByRole('button', { name: /^Not done/ }).click();
    await row.getByRole('button', { name: 'Not possible' }).click();
  }
  await expect.poll(() => close(page).isEnabled()).toBe(true);
  await close(page).click();
  await page.getByRole('heading', { level: 1, name: /^Closed/ }).waitFor();
  const summary = await page.getByRole('region', { name: /^Intravenous ketamine infusion/ }).innerText();
  expect(summary).toMatch(/Not recorded or not done[\s\S]*own volume[\s\S]*not done/);
  expect(summary.replaceAll('\u00a0', ' ')).toMatch(/\(Read wrong\): Systolic pressure from 128 mmHg to 138 mmHg/);
  await expectNoViolations(page, 'a closed record');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('ketaguide-infusion.pdf');
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('button', { name: 'Open again' }).click();
  await page.getByRole('heading', { level: 1, name: /^Close:/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('on paper stands the summary alone; on a phone nothing is cut off', async () => {
  const { page, context } = await app.open({ viewport: phone, theme: 'room' });
  await page.goto('/course/sample/close');
  await page.getByRole('region', { name: 'What Close will ask for' }).getByText('Recovery vital signs').waitFor();
  await expectNoSidewaysScroll(page);
  await stopAndGoToClose(page);
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page, 'Close on a phone in the Room theme');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('region', { name: 'Missing' }).count()).toBe(0);
  expect(await page.getByText('Draft: the record is not closed yet.').last().isVisible()).toBe(true);
  expect(await page.getByText('Pump', { exact: true }).first().isVisible()).toBe(true);
  // A short record is one page: nothing pushes it to a second one.
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  // The running infusion prints the same record, not its buttons.
  await page.emulateMedia({ media: null });
  await page.goBack();
  await page.getByRole('link', { name: 'Go to Close' }).waitFor();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  await context.close();
});
