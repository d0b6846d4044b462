import { extractText, getDocumentProxy } from 'unpdf';

/** A PDF as somebody else's program reads it. */
export interface ReadPdf {
  /** The text of each page, white space as single spaces. */
  readonly pages: readonly string[];
  /** Every stretch of text with its place in points, from the left and from the top of its page. */
  readonly placed: readonly PlacedText[];
  readonly size: { readonly width: number; readonly height: number };
}

export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const placed: PlacedText[] = [];
  let size = { width: 0, height: 0 };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    size = { width, height };
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const left = Number(item.transform[4]);
      const baseline = height - Number(item.transform[5]);
      placed.push({ text: item.str, page: number, left, right: left + item.width, baseline });
    }
  }
  return { pages: text.map((page) => page.replace(/\s+/g, ' ')), placed, size };
}
