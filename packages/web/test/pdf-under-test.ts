import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readPdf } from '../../server/src/sheets/test-support/read-pdf.ts';

/** A file that came for a click, as somebody else's program reads it. */
export interface DownloadedPdf {
  readonly name: string;
  readonly pages: readonly string[];
}

/** The PDF behind a button, by the beginning of its name, such as "Plan sheet, A4". */
export async function downloadPdf(page: Page, button: string): Promise<DownloadedPdf> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: new RegExp(`^${button}`) })
      .first()
      .click(),
  ]);
  const { pages } = await readPdf(await readFile(await download.path()));
  return { name: download.suggestedFilename(), pages: pages.map((text) => text.replaceAll('\u00a0', ' ')) };
}

/** The sheets of Plan, unfolded. */
export const openPaper = (page: Page): Promise<void> => page.locator('summary', { hasText: 'On paper' }).click();
