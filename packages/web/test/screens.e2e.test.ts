import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AppUnderTest,
  answer,
  desktop,
  expectNoSidewaysScroll,
  expectNoViolations,
  openSample,
  phone,
  startApp,
} from './app-under-test.ts';

/** Every screen and its states, in both themes, on a desk and on a phone: sound, complete, and accessible. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Screen {
  readonly name: string;
  readonly title: string;
  readonly heading: string | RegExp;
  readonly go: (page: Page, isPhone: boolean) => Promise<unknown>;
}

const at =
  (path: string) =>
  (page: Page): Promise<unknown> =>
    page.goto(path);

const screens: readonly Screen[] = [
  { name: 'Start', title: 'Ketaguide', heading: /beside the record/, go: at('/') },
  { name: 'Assess without a record', title: 'Assess', heading: 'Which pain is to be treated?', go: at('/assess') },
  {
    name: 'Assess with a sample patient',
    title: 'Assess',
    heading: /evidence/i,
    go: (page) => openSample(page, 'Ana Sample'),
  },
  {
    name: 'Assess with answers, everything folded out',
    title: 'Assess',
    heading: /evidence/i,
    go: async (page) => {
      await openSample(page, 'Ana Sample');
      await answer(page, 'How severe is the liver disease, if there is any?', 'Moderate');
      await answer(page, 'Is there an active psychosis?', 'Unknown');
      for (const summary of await page.locator('summary').all()) if (await summary.isVisible()) await summary.click();
      await page.getByRole('button', { name: 'Change: Pregnancy' }).click();
      await answer(page, 'Is the patient pregnant?', 'Yes');
      await page.getByRole('button', { name: 'Change: Weight' }).click();
    },
  },
  {
    name: 'Assess with the basis of another statement',
    title: 'Assess',
    heading: /evidence/i,
    go: async (page, isPhone) => {
      await openSample(page, 'Ana Sample');
      await page.getByRole('button', { name: 'Baseline ECG' }).first().click();
      if (isPhone) await page.getByRole('dialog', { name: 'Basis' }).waitFor();
    },
  },
  {
    name: 'Assess, asking before answers are cleared',
    title: 'Assess',
    heading: /evidence/i,
    go: async (page) => {
      await openSample(page, 'Ana Sample');
      await answer(page, 'How severe is the liver disease, if there is any?', 'None');
      await page.getByRole('button', { name: 'Clear answers' }).click();
      await page.getByRole('dialog', { name: 'Clear 1 answer?' }).waitFor();
    },
  },
  {
    name: 'Assess of a patient who has died',
    title: 'Assess',
    heading: /./,
    go: (page) => openSample(page, 'Rosa Muster'),
  },
  { name: 'Guideline', title: 'Indications', heading: 'Indications', go: at('/guideline') },
  { name: 'Guideline, dosing', title: 'Dosing range', heading: 'Dosing range', go: at('/guideline/dosing') },
  { name: 'Guideline, grading', title: 'Grading', heading: 'Grading', go: at('/guideline/grading') },
  { name: 'Guideline, overview', title: 'Overview', heading: 'Overview', go: at('/guideline/overview') },
  {
    name: 'Guideline, search',
    title: 'Search',
    heading: /statements of 19/,
    go: async (page) => {
      await page.goto('/guideline');
      await page.getByRole('searchbox').fill('liver');
    },
  },
  {
    name: 'Guideline, nothing found',
    title: 'Search',
    heading: 'Nothing found',
    go: async (page) => {
      await page.goto('/guideline');
      await page.getByRole('searchbox').fill('zebra');
    },
  },
  {
    name: 'A statement by its address',
    title: 'Positive response',
    heading: 'Positive response',
    go: at('/guideline/statement/response.positive'),
  },
  { name: 'About', title: 'About', heading: 'About Ketaguide', go: at('/about') },
  {
    name: 'Trace, with a search for codes',
    title: 'Trace',
    heading: 'Trace',
    go: async (page) => {
      await page.goto('/about/trace');
      await page.getByRole('searchbox').fill('glaucoma');
      await page.getByText('Sources').first().waitFor();
    },
  },
  { name: 'No such page', title: 'Not found', heading: 'There is no such page', go: at('/nowhere') },
  { name: 'No such section', title: 'Not found', heading: 'There is no such section', go: at('/guideline/nowhere') },
];

describe.each([
  ['on a desk', desktop],
  ['on a phone', phone],
] as const)('%s', (_, viewport) => {
  test.each(screens)('$name', async ({ title, heading, go }) => {
    const { page, context, complaints } = await app.open({ viewport });
    await go(page, viewport === phone);
    await page.getByRole('heading', { level: 1, name: heading, includeHidden: true }).first().waitFor();
    await expect.poll(() => page.title()).toBe(title === 'Ketaguide' ? title : `${title} · Ketaguide`);
    expect(await page.getByText('Content not yet validated by a clinician.').first().isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
    for (const theme of ['day', 'room']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      await expectNoViolations(page, theme);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('between phone and desk', () => {
  test.each([
    [768, 1024],
    [1024, 768],
    [1180, 820],
    [320, 640],
  ])('nothing is cut off at %i wide', async (width, height) => {
    const { page, context } = await app.open({ viewport: { width, height } });
    await openSample(page, 'Ana Sample');
    await expectNoSidewaysScroll(page);
    await page.goto('/guideline/contraindications');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto('/about/trace');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
    await context.close();
  });
});
