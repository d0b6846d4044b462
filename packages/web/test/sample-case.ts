import type { Page } from 'playwright-core';
import { confirmAll, enterVitals, readBack, startInfusion } from './case-steps.ts';

/** The sample course on this page: everybody in it has the same PIN. */
export const sampleNurse = { name: 'Kim Example', pin: '0000' } as const;

export async function openSampleCheck(page: Page): Promise<void> {
  await page.goto('/course/sample/check');
  await page.getByRole('heading', { level: 1, name: /Check: 17.5/ }).waitFor();
}

/** From Check to the running infusion. */
export async function openSampleInfuse(page: Page): Promise<void> {
  await openSampleCheck(page);
  await confirmAll(page);
  await page.getByRole('button', { name: 'Record baseline vitals' }).click();
  await enterVitals(page, ['132', '76', '72', '98']);
  await readBack(page, sampleNurse, ['500', '250', '17.5']);
  await startInfusion(page);
}
