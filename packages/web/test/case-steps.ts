import type { Page } from 'playwright-core';

/** What people do on Check, Infuse and Close, as steps of several tests. */

/** Yes to every line of every list that is not answered yet. */
export async function confirmAll(page: Page): Promise<void> {
  const answers = page.getByRole('listitem').getByRole('radio', { name: 'Yes', exact: true });
  await answers.first().waitFor();
  for (const yes of await answers.all()) if (!(await yes.isChecked())) await yes.check();
}

/** Both pressures, pulse and SpO2, typed one after the other, then saved. */
export async function enterVitals(page: Page, numbers: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: /^Systolic/ }).click();
  for (const [index, number] of numbers.entries()) {
    await page.keyboard.type(number);
    if (index < numbers.length - 1) await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Save vitals' }).click();
  await page.getByRole('button', { name: 'Save vitals' }).waitFor({ state: 'detached' });
}

/** The second person takes the device, says who they are, and writes what they read. */
export async function readBack(
  page: Page,
  { name, pin }: { readonly name: string; readonly pin: string },
  [drug, volume, rate]: readonly [drug: string, volume: string, rate: string],
): Promise<void> {
  await page.getByRole('button', { name: /^Second person reads|^Read again/ }).click();
  await page.getByRole('radio', { name }).check();
  await page.getByLabel('Own PIN').fill(pin);
  await page.getByRole('button', { name: 'Go on to the reading' }).click();
  await page.getByLabel(/ketamine in all/).fill(drug);
  await page.getByLabel(/Label: volume/).fill(volume);
  await page.getByLabel(/Pump: rate/).fill(rate);
  await page.getByRole('button', { name: 'Submit and compare' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export async function startInfusion(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start infusion at/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Start infusion at/ })
    .click();
  await page.getByText('This record does not monitor the patient.').waitFor();
}
