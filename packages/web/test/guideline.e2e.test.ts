import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, type OpenPage, seen, startApp } from './app-under-test.ts';

/** The guideline by use: reading, searching, narrowing, citing. */

let app: AppUnderTest;
let opened: OpenPage;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  opened = await app.open();
  page = opened.page;
  await page.goto('/guideline');
  await page.getByRole('heading', { level: 1, name: 'Indications' }).waitFor();
  return () => opened.context.close();
});

test('the nine tiles lead to all nineteen statements, the grading and the overview', async () => {
  const tiles = page.getByRole('navigation', { name: 'Topics' }).getByRole('link');
  expect(await tiles.count()).toBe(9);
  let statements = 0;
  for (let tile = 0; tile < 7; tile += 1) {
    await tiles.nth(tile).click();
    await expect.poll(() => tiles.nth(tile).getAttribute('aria-current')).toBe('page');
    statements += await page.getByRole('article').count();
  }
  expect(statements).toBe(19);
  await tiles.nth(7).click();
  await page.getByText('own modified wording is not in the summary').first().waitFor();
  await tiles.nth(8).click();
  const overview = page.getByRole('main');
  await overview.getByRole('heading', { name: 'Overview' }).waitFor();
  for (const fact of ['14 Mar 2022', '6 Jul 2022', 'D000072716', 'The society planned a 2023 review']) {
    expect(await seen(overview)).toContain(fact);
  }
});

test('a search marks what it found, as fast as it is typed', async () => {
  const box = page.getByRole('searchbox');
  await box.pressSequentially('dextro');
  await page.getByRole('heading', { level: 1, name: '1 statement of 19' }).waitFor();
  expect((await seen(page.locator('mark').first())).toLowerCase()).toBe('dextromethorphan');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByRole('heading', { level: 1, name: 'Indications' }).waitFor();
});

test('a search without a hit suggests the seven topics', async () => {
  await page.getByRole('searchbox').fill('zebra');
  await page.getByRole('heading', { level: 1, name: 'Nothing found' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Positive response' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Positive response' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('grade, certainty and step narrow the statements together', async () => {
  await page.getByLabel('Grade').selectOption('B');
  await page.getByRole('heading', { level: 1, name: '4 statements of 19' }).waitFor();
  await page.getByLabel('Certainty').selectOption('moderate');
  await page.getByRole('heading', { level: 1, name: '1 statement of 19' }).waitFor();
  expect(await seen(page.getByRole('article'))).toContain('intranasal');
  await page.getByLabel('Step').selectOption('plan');
  await page.getByRole('heading', { level: 1, name: 'Nothing found' }).waitFor();
});

test('a citation is copied, and said to be', async () => {
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('article').nth(1).getByRole('button', { name: 'Copy citation' }).click();
  await page.getByRole('status').filter({ hasText: 'Citation copied.' }).waitFor({ state: 'attached' });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Grade B, certainty low to moderate.');
  expect(text).toContain('Reg Anesth Pain Med 2018;43:521–546');
});

test('a statement has an address of its own that can be reloaded', async () => {
  await page.getByRole('link', { name: 'indications.crps' }).click();
  await page.waitForURL('**/guideline/statement/indications.crps');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /Complex regional pain syndrome/ }).waitFor();
  await page.getByRole('link', { name: /From the source to the code/ }).click();
  await page.waitForURL('**/about/trace#indications.crps');
  await expect
    .poll(() => page.locator('[id="indications.crps"]').evaluate((e) => Math.abs(e.getBoundingClientRect().top)))
    .toBeLessThan(200);
});

test('the trace page holds source, words, rule, code and tests of every statement, and the codes', async () => {
  await page.goto('/about/trace');
  const traces = page.getByRole('article');
  await traces.first().waitFor();
  expect(await traces.count()).toBe(19);
  const text = await seen(traces.nth(7));
  for (const part of [
    'Source',
    'Our words',
    'Applies when',
    'choiceIs(hepatic-disease',
    'Code',
    'Tests',
    'packages/guideline/src',
  ]) {
    expect(text).toContain(part);
  }
  await page.getByRole('searchbox').fill('F20.9');
  await page
    .getByText(/raises the question/)
    .first()
    .waitFor();
});
