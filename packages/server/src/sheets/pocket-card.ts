import {
  grading,
  overview,
  type Recommendation,
  recommendations,
  rulesDate,
  rulesVersion,
  type Section,
  sections,
  validationNotice,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { figures } from './card/figures.ts';
import { graded } from './graded.ts';
import { papers } from './paper.ts';
import { printPdf } from './print-pdf.ts';
import { creationDate, dayAndTime } from './printed-at.ts';
import type { SheetOptions } from './sheet.ts';
import { typefaceName } from './typeface.ts';
import { bold, paragraph, words } from './words.ts';

/** The whole guideline in our words on one page, in eight panels of a pocket's size: four across, two down. */
export const pocketCard = async (options: SheetOptions): Promise<Uint8Array> => (await printPdf(card(options))).bytes;

const [across, down] = [4, 2];
/** Room for what a printer cannot reach, and for the folds. */
const padding = 16;
const textSize = 8.1;

function card({ paper, printedAt }: SheetOptions): TDocumentDefinitions {
  const { width: height, height: width } = papers[paper];
  const panel = { width: width / across, height: height / down };
  const panels = [cover(printedAt), ...sections.map((section) => sectionPanel(section, panel.width - 2 * padding))];
  return {
    pageSize: { width, height },
    pageMargins: 0,
    defaultStyle: { font: typefaceName, fontSize: textSize, lineHeight: 1.08, color: '#000000' },
    language: 'en',
    displayTitle: true,
    info: {
      title: `${overview.title}, pocket card`,
      creator: 'Ketaguide',
      producer: 'Ketaguide',
      creationDate: creationDate(printedAt),
    },
    background: [folds(width, height)],
    content: panels.map((content, index) => ({
      absolutePosition: {
        x: (index % across) * panel.width + padding,
        y: Math.floor(index / across) * panel.height + padding,
      },
      columns: [{ width: panel.width - 2 * padding, stack: [content] }],
    })),
  };
}

/** Where to fold. */
const folds = (width: number, height: number): Content => {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    ({ type: 'line', x1, y1, x2, y2, lineWidth: 0.5, dash: { length: 2, space: 3 }, lineColor: '#000000' }) as const;
  return {
    canvas: [
      line(0, height / 2, width, height / 2),
      ...[1, 2, 3].map((column) => line((column * width) / across, 0, (column * width) / across, height)),
    ],
  };
};

function cover(printedAt: string): Content {
  const { title, organizations, citation, publicationDate, lastUpdated, lastUpdatedNote, currency } = overview;
  const dates = lastUpdated.map(({ date, place }) => `${formatDate(date)} (${place})`).join(', ');
  const part = (text: string): Content => paragraph(words(text), { margin: [0, 4, 0, 0] });
  const stack: Content[] = [
    paragraph(bold(title), { fontSize: 14, lineHeight: 1 }),
    ...organizations.map((name, index) => paragraph(words(name), { margin: [0, index === 0 ? 6 : 1, 0, 0] })),
    part(`${citation}. Published ${formatDate(publicationDate)}.`),
    part(`Last updated ${dates}. ${lastUpdatedNote}`),
    paragraph(bold(currency), { margin: [0, 4, 0, 0] }),
    paragraph(bold(`${validationNotice} In our own words. This informs a decision; it makes none.`), {
      margin: [0, 4, 0, 0],
    }),
    part(
      `Rules ${rulesVersion} (${formatDate(rulesDate)}). Printed ${dayAndTime(printedAt, 'printedAt')}. Page 1 of 1. Fold along the dots.`,
    ),
  ];
  return { fontSize: 7.6, stack };
}

function sectionPanel({ id, title }: Section, width: number): Content {
  const members = recommendations.filter(({ section }) => section === id);
  return [
    paragraph(bold(title), { fontSize: 10.5 }),
    { canvas: [{ type: 'line', x1: 0, y1: 1, x2: width, y2: 1, lineWidth: 0.8, lineColor: '#000000' }] },
    ...members.flatMap(statement),
    ...(id === 'follow-on' ? howToReadGrades() : []),
  ];
}

/** The limit large, the statement, and how it is graded. */
const statement = (recommendation: Recommendation): Content[] => [
  ...figures(recommendation.id).map(({ figure, meaning }, index) =>
    paragraph([...bold(figure), ...words(' '), ...words(meaning).map((run) => ({ ...run, fontSize: textSize }))], {
      fontSize: 15,
      lineHeight: 1,
      margin: [0, index === 0 ? 5 : 1, 0, 0],
    }),
  ),
  paragraph(words(recommendation.statement), { margin: [0, figures(recommendation.id).length === 0 ? 5 : 1, 0, 0] }),
  paragraph(bold(graded(recommendation)), { fontSize: 7.6, margin: [0, 0.5, 0, 0] }),
];

const howToReadGrades = (): Content[] => [
  paragraph(bold('Grade and certainty'), { fontSize: 10.5, margin: [0, 12, 0, 0] }),
  ...grading.cautions.map((caution) => paragraph(words(caution), { margin: [0, 2, 0, 0] })),
];
