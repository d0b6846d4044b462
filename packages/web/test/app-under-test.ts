import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { createServer } from '@ketaguide/server';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { sharedBrowser } from '../../../test/browser.ts';

export const webRoot = join(import.meta.dirname, '../dist');

/** The built app behind the real server, and a browser to use it with. */
export interface AppUnderTest {
  readonly address: string;
  /** A page of its own context; what goes wrong in its console is collected. */
  readonly open: (options?: OpenOptions) => Promise<OpenPage>;
  /** Closes every page that was opened, and nothing that other files use. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly theme?: 'day' | 'room';
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console, and uncaught errors. */
  readonly complaints: readonly string[];
}

export const desktop = { width: 1440, height: 1000 };
export const phone = { width: 390, height: 844 };

export async function startApp(): Promise<AppUnderTest> {
  const [{ address }, pages] = await Promise.all([sharedServer(), pagesOfOneFile()]);
  return { address, open: (options) => pages.open(address, options), close: pages.close };
}

let server: Promise<{ readonly address: string }> | undefined;

/** It keeps nothing of what it is asked, so all files of a worker use one, which ends with the worker. */
function sharedServer(): Promise<{ readonly address: string }> {
  server ??= (async () => {
    if (!existsSync(join(webRoot, 'index.html'))) {
      throw new Error('The web app is not built: run "npx vite build packages/web" first.');
    }
    const app = await createServer({ today: () => new Date().toISOString().slice(0, 10), webRoot });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    app.server.unref();
    return { address };
  })();
  return server;
}

/** The pages of one test file in the browser that all share: those still open are closed together at its end. */
export async function pagesOfOneFile() {
  const browser = await sharedBrowser();
  const contexts = new Set<BrowserContext>();
  return {
    open: async (address: string, options?: OpenOptions): Promise<OpenPage> => {
      const opened = await openPage(browser, address, options);
      contexts.add(opened.context);
      opened.context.on('close', () => contexts.delete(opened.context));
      return opened;
    },
    close: async (): Promise<void> => {
      await Promise.all([...contexts].map((context) => context.close()));
    },
  };
}

/** A page of its own context, with what goes wrong in its console. */
async function openPage(
  browser: Browser,
  address: string,
  { theme = 'day', ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: desktop,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...options,
  });
  // Only where the test asks for another theme than the one a new device shows: it must be remembered by itself.
  if (theme === 'room') {
    await context.addInitScript(() => localStorage.setItem('ketaguide.theme', 'room'));
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isOurs = !message.text().includes('Service Worker registration blocked');
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

/** Opens a sample patient from Start, as a person does. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL('**/assess');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Answers a question by its words. */
export async function answer(page: Page, question: string, choice: string): Promise<void> {
  await page.getByRole('group', { name: question }).first().getByRole('radio', { name: choice, exact: true }).check();
}

/** Every rule of axe, best practices included, finds nothing. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  await settled(page);
  // In one go on the page itself, which has no frames: through a page of its own, as axe would do it, takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `  ${target}`).join('\n')}`,
  );
  expect(found, where).toEqual([]);
}

/** Colours are measured once they stay: what moves has arrived, and what was changed is painted. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The text of a part as a person sees it. */
export const seen = (part: Locator): Promise<string> => part.innerText();

/** Nothing makes the page wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}
