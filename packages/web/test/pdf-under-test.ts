import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

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
  const pdf = await getDocumentProxy(Uint8Array.from(await readFile(await download.path())));
  const { text } = await extractText(pdf, { mergePages: false });
  return { name: download.suggestedFilename(), pages: text.map((page) => page.replace(/\s+/g, ' ')) };
}

/** The sheets of Plan, unfolded. */
export const openPaper = (page: Page): Promise<void> => page.locator('summary', { hasText: 'On paper' }).click();
