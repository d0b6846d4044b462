import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(() => {
  vi.unstubAllEnvs();
});

async function pictureOf(text: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 300, height: 60 } });
  try {
    await page.goto(`data:text/html;charset=utf-8,<body style="font: 24px sans-serif">${encodeURIComponent(text)}`);
    return (await page.screenshot()).toString('base64');
  } finally {
    await page.close();
  }
}

test('a page is loaded and its letters are drawn', async () => {
  // Without a font every character is the same empty box, or nothing.
  const pictures = await Promise.all(['', '0.35 mg/kg', '0.85 mg/kg', '≥ 30%', '≤ 30%'].map(pictureOf));
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('a browser that is named but missing is an error that says so', async () => {
  vi.stubEnv('KETAGUIDE_CHROMIUM', '/nowhere/chromium');
  await expect(launchBrowser()).rejects.toThrow('KETAGUIDE_CHROMIUM names /nowhere/chromium, which does not exist');
});
