import { citation, rulesDate, rulesVersion, validationNotice } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Paper, papers } from './paper.ts';
import { creationDate, dayAndTime } from './printed-at.ts';
import { typefaceName } from './typeface.ts';
import { bold, paragraph, words } from './words.ts';

/** What every printed sheet has. */
export interface SheetOptions {
  readonly paper: Paper;
  /** When it is printed: a day, or a day and time as on the clock of whoever prints, such as 2026-11-24T14:05. */
  readonly printedAt: string;
}

/** The usual size of text, in points. */
export const textSize = 9;

/** Left and right of every sheet, in points. */
const sideMargin = 40;

export const contentWidth = (paper: Paper): number => papers[paper].width - 2 * sideMargin;

interface SheetParts extends SheetOptions {
  readonly title: string;
  readonly scale: number;
  /** Above the text of every page, `headerHeight` points high. */
  readonly header: (page: number, pages: number) => Content;
  readonly headerHeight: number;
  readonly content: Content;
  /** What the foot says besides the versions, such as the policy. */
  readonly versions?: readonly string[];
}

/** A sheet with head and foot on every page: rules version, source, time of printing, page n of m, and the notice. */
export function sheet(parts: SheetParts): TDocumentDefinitions {
  const { title, paper, printedAt, scale, header, headerHeight, content, versions = [] } = parts;
  const printed = dayAndTime(printedAt, 'printedAt');
  return {
    pageSize: papers[paper],
    pageMargins: [sideMargin, headerHeight, sideMargin, 50],
    defaultStyle: { font: typefaceName, fontSize: textSize * scale, lineHeight: 1.1, color: '#000000' },
    language: 'en',
    displayTitle: true,
    info: { title, creator: 'Ketaguide', producer: 'Ketaguide', creationDate: creationDate(printedAt) },
    header: (page, pages) => ({ margin: [sideMargin, 28, sideMargin, 0], stack: [header(page, pages)] }),
    footer: (page, pages) => ({
      margin: [sideMargin, 6, sideMargin, 0],
      fontSize: 7.5,
      stack: [
        rule(contentWidth(paper)),
        {
          margin: [0, 4, 0, 0],
          columnGap: 8,
          columns: [
            paragraph(words([`Rules ${rulesVersion} (${formatDate(rulesDate)})`, ...versions].join(' · '))),
            paragraph(bold(`Printed ${printed} · Page ${page} of ${pages}`), { width: 172, alignment: 'right' }),
          ],
        },
        {
          columnGap: 8,
          columns: [
            paragraph(words(`${validationNotice} This informs a decision; it makes none.`)),
            paragraph(words(citation), { width: 172, alignment: 'right' }),
          ],
        },
      ],
    }),
    content,
  };
}

const rule = (width: number, lineWidth = 0.6): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor: '#000000' }],
});
