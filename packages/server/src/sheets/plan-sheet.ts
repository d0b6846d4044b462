import {
  type CheckDocument,
  type Plan,
  type PlanDocument,
  planDocument,
  type SignedPlan,
  signPlan,
} from '@ketaguide/planning';
import { toNumber } from '@ketaguide/quantities';
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { checkPatientHeader, type PatientHeader, patientHeader } from './patient-header.ts';
import { checkRows } from './plan/check-rows.ts';
import { doseFacts } from './plan/dose-facts.ts';
import { hero } from './plan/hero.ts';
import { metInShort, metStatements } from './plan/met-statements.ts';
import { peopleAndSetting } from './plan/people-and-setting.ts';
import { pumpTable } from './plan/pump-table.ts';
import { signatures } from './plan/signatures.ts';
import { printPdf, printToFit } from './print-pdf.ts';
import { contentWidth, type SheetOptions, sheet, textSize } from './sheet.ts';
import { printableLine } from './typeface.ts';
import { bold, paragraph, words } from './words.ts';

export interface PlanSheetOptions extends SheetOptions {
  readonly patient?: PatientHeader;
  /** Who signed, and when. Left out: a draft, and the sheet says so. */
  readonly signature?: { readonly author: string; readonly signedAt: string };
}

const title = 'Infusion plan';
const longestAuthor = 120;

/** From the largest type to the smallest that can still be read on paper. */
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.72];
/** Below this size the statements that are met stand by name, not word for word. */
const inFull = 0.94;
const smallest = Math.min(...scales);

/**
 * The plan on one page. What does not fit in the smallest type goes to a second page, and the first says how much.
 *
 * @throws InvalidValueError for a name, identifier or time that cannot be printed; SigningError for a signature under a
 *   plan that cannot be signed
 */
export async function planSheet(plan: Plan, options: PlanSheetOptions): Promise<Uint8Array> {
  const { patient = {}, signature } = options;
  const checked = { ...options, patient: checkPatientHeader(patient) };
  const signed =
    signature && signPlan(plan, { ...signature, author: printableLine('author', signature.author, longestAuthor) });
  const document = planDocument(plan);
  const { checks } = document;
  const parts = { plan, document, signed, options: checked };

  const printed = await printToFit((scale) => planPages({ ...parts, scale, first: checks }), { scales });
  if (printed.pageCount === 1) return printed.bytes;

  const split = (count: number) => ({ ...parts, scale: smallest, first: checks.slice(0, count) });
  const count = await mostThatFit(
    checks.length,
    async (candidate) => (await printPdf(planPages(split(candidate)))).pageCount === 1,
  );
  // A pump program too long for a page by itself runs over as many as it takes.
  if (count === undefined) return printed.bytes;
  const onTwoPages = (scale: number) => planPages({ ...split(count), next: { checks: checks.slice(count), scale } });
  return (await printToFit(onTwoPages, { scales, pages: 2 })).bytes;
}

/** The most for which it holds, of 0 to below `total`; undefined when it holds for none. */
async function mostThatFit(total: number, fits: (count: number) => Promise<boolean>): Promise<number | undefined> {
  let [low, high] = [-1, total];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle;
  }
  return low < 0 ? undefined : low;
}

interface PlanPages {
  readonly plan: Plan;
  readonly document: PlanDocument;
  readonly signed: SignedPlan | undefined;
  readonly options: SheetOptions & { readonly patient: PatientHeader };
  readonly scale: number;
  /** The checks of the first page; where they are not all, it says how many follow. */
  readonly first: readonly CheckDocument[];
  /** Those of the second page, in type of their own size. */
  readonly next?: { readonly checks: readonly CheckDocument[]; readonly scale: number };
}

function planPages(parts: PlanPages): TDocumentDefinitions {
  const { plan, document, signed, options, scale, first, next } = parts;
  const width = contentWidth(options.paper);
  const { policy } = plan.context;
  const count = document.checks.length;
  const moreCount = count - first.length;
  return sheet({
    ...options,
    title,
    scale,
    headerHeight: 88,
    header: () => [
      {
        columns: [
          paragraph([...bold(title), ...words('  IV ketamine for chronic pain')], { fontSize: 13 }),
          status(signed),
        ],
      },
      { ...patientHeader(options.patient, width), margin: [0, 4, 0, 0] },
    ],
    versions: [`Policy "${policy.name}" (${policy.id}), version ${policy.version}`],
    content: [
      hero(plan, scale),
      { margin: [0, 3 * scale, 0, 0], stack: [doseFacts(document, hasOneRate(plan), width, scale)] },
      pumpTable(document, width, scale),
      checkRows(`Checks: ${count}`, first, document, width, scale),
      ...(moreCount === 0 ? [] : [paragraph(bold(`${moreCount} more on page 2`), { margin: [0, 3, 0, 0] })]),
      scale < inFull ? metInShort(plan, scale) : metStatements(plan, width, scale),
      ...document.notices.map(({ text }) => paragraph(words(text), { margin: [0, 3 * scale, 0, 0] })),
      peopleAndSetting(plan, width, scale),
      signatures(signed, width, scale),
      ...(next === undefined ? [] : [nextPage(next, document, width)]),
    ],
  });
}

function nextPage({ checks, scale }: NonNullable<PlanPages['next']>, document: PlanDocument, width: number): Content {
  const title = `Checks, continued: ${checks.length} of ${document.checks.length}`;
  return {
    pageBreak: 'before',
    fontSize: textSize * scale,
    stack: [checkRows(title, checks, document, width, scale)],
  };
}

/** Nobody takes a draft for an order: it says so in a frame on every page. */
const status = (signed: SignedPlan | undefined): Column => ({
  width: 'auto',
  table: { body: [[paragraph(bold(signed === undefined ? 'Draft, not signed' : 'Signed'), { fontSize: 10 })]] },
  layout: { paddingTop: () => 1, paddingBottom: () => 0, paddingLeft: () => 6, paddingRight: () => 6 },
});

/** Do all infusions of the plan run at one and the same rate? */
const hasOneRate = ({ infusions }: Plan): boolean =>
  new Set(infusions.flatMap(({ session }) => session.segments.map(({ rate }) => rate && toNumber(rate)))).size <= 1;
