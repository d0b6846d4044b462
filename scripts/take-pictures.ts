/**
 * Takes the pictures of docs/pictures anew, from the built app and the sample patient, on a day that stays the same.
 *
 * `npm run pictures` builds the app first when it has changed.
 */
import { join } from 'node:path';
import { createServer } from '@ketaguide/server';
import type { Browser, Page } from 'playwright-core';
import { openSampleInfuse } from '../packages/web/test/sample-case.ts';
import { launchBrowser } from '../test/browser.ts';

interface Picture {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly theme: 'day' | 'room';
  /** From an empty page to what is to be seen. */
  readonly reach: (page: Page) => Promise<void>;
}

const root = join(import.meta.dirname, '..');
const day = '2026-11-24';
const morning = new Date(`${day}T09:00:00Z`);
const desktop = { width: 1400, height: 900 };

const pictures: readonly Picture[] = [
  { name: 'assess', viewport: desktop, theme: 'day', reach: openAssess },
  { name: 'plan', viewport: desktop, theme: 'day', reach: planFourHours },
  { name: 'infuse', viewport: { width: 1180, height: 820 }, theme: 'room', reach: replayTwoHours },
  { name: 'respond', viewport: desktop, theme: 'day', reach: respond },
];

async function openAssess(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open Ana Sample' }).click();
  await page.getByRole('button', { name: /^Enter the \d+ answers/ }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function planFourHours(page: Page): Promise<void> {
  await openAssess(page);
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('button', { name: /^Confirm 70/ }).click();
  await page.getByRole('textbox', { name: /^Rate/ }).fill('0.5');
  await page.getByRole('textbox', { name: 'Duration, hours' }).fill('4');
  await page.getByRole('radio', { name: /^500.mg in 250.mL$/ }).check();
  await page.getByRole('slider', { name: 'Time to read off' }).waitFor();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function replayTwoHours(page: Page): Promise<void> {
  await openSampleInfuse(page);
  await page.getByRole('button', { name: 'Replay 4 h in 20 s' }).click();
  // 12 min pass in each second of the replay.
  await page.clock.runFor(11_500);
}

async function respond(page: Page): Promise<void> {
  await page.goto('/course/sample/respond');
  await page.getByRole('textbox', { name: /^After/ }).fill('5');
  await page.getByRole('button', { name: 'Save score after' }).click();
  await page
    .getByRole('group', { name: /satisfied/ })
    .getByRole('radio', { name: 'Yes', exact: true })
    .check();
  await page.getByText('Positive response', { exact: true }).waitFor();
}

async function take(browser: Browser, baseURL: string, { name, viewport, theme, reach }: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  await context.addInitScript((chosen) => localStorage.setItem('ketaguide.theme', chosen), theme);
  const page = await context.newPage();
  await page.clock.install({ time: morning });
  await reach(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.clock.runFor(1_000);
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
  await context.close();
}

const server = await createServer({ today: () => day, webRoot: join(root, 'packages/web/dist') });
const address = await server.listen({ port: 0, host: '127.0.0.1' });
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, address, picture);
} finally {
  await browser.close();
  await server.close();
}
