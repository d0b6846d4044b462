import { provenanceLabels } from '@ketaguide/guideline';
import { amountInWords, describeMaking, type PreparedBag } from '@ketaguide/planning';
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { writingLine } from './marks.ts';
import { checkPatientHeader, type PatientHeader } from './patient-header.ts';
import { printPdf } from './print-pdf.ts';
import { contentWidth, type SheetOptions, sheet } from './sheet.ts';
import { bold, type Paragraph, paragraph, type Run, words } from './words.ts';

export interface BagLabelOptions extends SheetOptions {
  readonly patient?: PatientHeader;
}

const title = 'Bag label';

/** 4 by 3 inches, the usual size of a label for a bag, in points. */
const label = { width: 288, height: 216, padding: 9 };
const inner = label.width - 2 * label.padding;

/** Drugs of a pain clinic that were given for ketamine, or are called nearly alike. */
const neighbours = 'Not ketorolac. Not ketoprofen. Not esketamine.';

/**
 * What stands on the bag: the drug, the total before the concentration, the patient, and lines for whoever makes and
 * checks it. How long a bag keeps is a line to write on: neither the guideline nor this tool knows it.
 *
 * @throws InvalidValueError for a name, identifier or time that cannot be printed
 */
export async function bagLabel(bag: PreparedBag, options: BagLabelOptions): Promise<Uint8Array> {
  const patient = checkPatientHeader(options.patient ?? {});
  return (await printPdf(labelPage(bag, patient, options))).bytes;
}

function labelPage(bag: PreparedBag, patient: PatientHeader, options: BagLabelOptions): TDocumentDefinitions {
  return sheet({
    ...options,
    title,
    scale: 1,
    headerHeight: 62,
    header: () => [
      paragraph([...bold(title), ...words('  4 by 3 inches, to cut out and stick on the bag')], { fontSize: 13 }),
    ],
    content: [
      {
        table: {
          widths: [inner],
          heights: [label.height - 2 * label.padding],
          body: [[{ stack: labelContent(bag, patient) }]],
        },
        layout: cutLine,
      },
      {
        margin: [0, 12, contentWidth(options.paper) - 380, 0],
        stack: [
          paragraph(
            words(
              'Whoever makes the bag writes time and expiry on it, as the pharmacy says; Ketaguide knows no time for which it keeps.',
            ),
          ),
          paragraph(
            words(
              `Similar names: ${provenanceLabels['tool-rule'].toLowerCase()}. Whoever checks the bag reads the vial, too.`,
            ),
            {
              margin: [0, 3, 0, 0],
            },
          ),
        ],
      },
    ],
  });
}

const cutLine = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineStyle: () => ({ dash: { length: 3, space: 2 } }),
  vLineStyle: () => ({ dash: { length: 3, space: 2 } }),
  paddingLeft: () => label.padding,
  paddingRight: () => label.padding,
  paddingTop: () => label.padding,
  paddingBottom: () => label.padding,
};

/** The total first: read per mL first, bags were given ten times over. */
function labelContent(bag: PreparedBag, patient: PatientHeader): Content[] {
  const { drug, volume, concentration, diluent } = bag;
  const [mg, ml, each] = [drug, volume, concentration].map((amount) => amountInWords(amount));
  const making = describeMaking(bag);
  const [one, two] = patient.identifiers ?? [];
  return [
    {
      columns: [
        paragraph(bold('ketamine'), { fontSize: 20, lineHeight: 0.95 }),
        paragraph(bold('Intravenous infusion, by pump'), { width: 'auto', fontSize: 9, margin: [0, 8, 0, 0] }),
      ],
    },
    paragraph([...bold(`${mg} in ${ml}`)], { fontSize: 20, lineHeight: 0.95 }),
    {
      columns: [
        paragraph(words(`${each}, mixed`), { width: 'auto', fontSize: 11 }),
        paragraph(bold(neighbours), { fontSize: 7.5, alignment: 'right', margin: [0, 3, 0, 0] }),
      ],
    },
    ...(making === '' ? [] : [paragraph(words(upperFirst(making)), { fontSize: 7.5, lineHeight: 1 })]),
    { margin: [0, 4, 0, 0], ...row([filled('Patient', words('Patient: '), patient.name, inner)]) },
    row([filled('Identifier 1', [], one, half), filled('Identifier 2', [], two, half)]),
    row([toWrite('Prepared by', half), toWrite('Checked by', half)]),
    row([toWrite('Prepared on, at', half), toWrite('Expires on, at', half)]),
    row([toWrite('Lot of the vials', half), ...(diluent === undefined ? [toWrite('Made up with', half)] : [])]),
  ];
}

const gap = 10;
const half = (inner - gap) / 2;

const row = (columns: Column[]) => ({ columnGap: gap, columns });

const lineTo = (text: Paragraph, width: number): Column => ({
  width,
  stack: [text, { ...writingLine(width), margin: [0, 0, 0, 3] }],
});

/** An identifier says itself what it is. */
function filled(name: string, before: readonly Run[], value: string | undefined, width: number): Column {
  if (value === undefined) return toWrite(name, width);
  // A long name takes smaller letters; all of it is printed.
  const fontSize = Math.max(4.5, Math.min(10, (1.75 * width) / value.length));
  return lineTo(paragraph([...before, ...bold(value)], { fontSize, lineHeight: 1 }), width);
}

const toWrite = (name: string, width: number): Column =>
  lineTo(paragraph(words(name), { fontSize: 6.5, lineHeight: 1, margin: [0, 1, 0, 11] }), width);

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
