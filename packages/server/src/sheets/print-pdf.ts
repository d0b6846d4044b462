import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { typeface, typefaceFiles, typefaceName } from './typeface.ts';

// A sheet is made of text: it loads nothing from the network, and no file but the typeface.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => typefaceFiles.includes(path));
pdfmake.setFonts({ [typefaceName]: typeface });

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** A document as PDF. Every call with the same document gives the same bytes. */
export async function printPdf(document: TDocumentDefinitions): Promise<Printed> {
  let pageCount = 0;
  const { footer } = document;
  const bytes = await pdfmake
    .createPdf({
      ...document,
      footer: (page, pages, size) => {
        pageCount = pages;
        return typeof footer === 'function' ? footer(page, pages, size) : footer;
      },
    })
    .getBuffer();
  return { bytes, pageCount };
}

/**
 * The largest type in which a document has no more pages than it may have; when even the smallest needs more, the document
 * in the smallest. `scale` is what all sizes are multiplied by.
 */
export async function printToFit(
  documentAt: (scale: number) => TDocumentDefinitions,
  { scales, pages = 1 }: { readonly scales: readonly number[]; readonly pages?: number },
): Promise<Printed> {
  let printed: Printed | undefined;
  for (const scale of scales) {
    printed = await printPdf(documentAt(scale));
    if (printed.pageCount <= pages) return printed;
  }
  if (printed === undefined) throw new Error('no scale to print in');
  return printed;
}
