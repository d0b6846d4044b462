import type { Locator, Page } from 'playwright-core';
import { openSample, seen as seenWithJoins } from './app-under-test.ts';

/** Plan as a person uses it. */

/** What a person sees, with plain spaces where number and unit are joined. */
export const seen = async (part: Locator): Promise<string> => (await seenWithJoins(part)).replaceAll('\u00a0', ' ');

/** The plan of the first sample patient, 70 kg, with nothing entered. */
export async function openPlan(page: Page): Promise<void> {
  await openSample(page, 'Ana Sample');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('textbox', { name: /^Rate/ }).waitFor();
}

export async function plan(page: Page, perHour: string, forHours: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Rate/ }).fill(perHour);
  await page.getByRole('textbox', { name: 'Duration, hours' }).fill(forHours);
}

export const chooseBag = (page: Page): Promise<void> => page.getByRole('radio', { name: /^500.mg in 250.mL$/ }).check();

export const heroLine = async (page: Page): Promise<string> =>
  (await seen(page.getByRole('heading', { level: 1 }))).replace(/\s+/g, ' ');

export const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks' });
