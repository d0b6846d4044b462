import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { beforeStart } from './form/before-start.ts';
import { band, blanks, grid, type Labelled, sideBySide } from './form/form-parts.ts';
import type { Paper } from './paper.ts';
import { patientHeader } from './patient-header.ts';
import { printPdf } from './print-pdf.ts';
import { contentWidth, type SheetOptions, sheet } from './sheet.ts';
import { bold, paragraph, words } from './words.ts';

const title = 'Infusion record';

/** What a monitor does and this does not; nobody may rely on paper for it. */
const noMonitor = 'This record does not monitor the patient.';

/** A blank form to keep a record by hand, for when there is no computer. One page. */
export const blankInfusionSheet = async (options: SheetOptions): Promise<Uint8Array> =>
  (await printPdf(blankForm(options))).bytes;

function blankForm(options: SheetOptions): TDocumentDefinitions {
  const { paper } = options;
  const width = contentWidth(paper);
  return sheet({
    ...options,
    title: `${title}, blank`,
    scale: 0.82,
    headerHeight: 86,
    header: () => [
      {
        columns: [
          paragraph([...bold(title), ...words('  IV ketamine for chronic pain')], { fontSize: 13 }),
          paragraph(bold(noMonitor), { width: 'auto', fontSize: 10 }),
        ],
      },
      { ...patientHeader({}, width), margin: [0, 4, 0, 0] },
    ],
    content: [
      blanks(width, orderFields),
      beforeStart(width),
      band('During the infusion', 'Vital signs every ______ min. The guideline sets no interval.', 'clinic-policy'),
      grid(width, vitalColumns, vitalRows[paper]),
      sideBySide(
        width,
        (column) => [band('Events'), grid(column, eventColumns, bottomRows)],
        (column) => [band('Bags'), grid(column, bagColumns, bottomRows)],
      ),
      sideBySide(
        width,
        (column) => [band('Waste'), blanks(column, wasteFields)],
        (column) => [band('End'), blanks(column, endFields)],
      ),
      blanks(width, signatureFields),
    ],
  });
}

const orderFields: readonly Labelled[] = [
  ['Date', 0.14],
  ['Weight, kg, and its date', 0.2],
  ['Ordered: rate, mg per hour', 0.18],
  ['Pump rate, mL/h', 0.14],
  ['Time', 0.12],
  ['Total, mg', 0.11],
  ['Bolus, mg', 0.11],
];

const vitalColumns: readonly Labelled[] = [
  ['Time', 0.08],
  ['BP', 0.1],
  ['HR', 0.065],
  ['SpO2', 0.065],
  ['Breaths', 0.065],
  ['Sedation', 0.085],
  ['Pain', 0.065],
  ['Rate, mL/h', 0.1],
  ['Given so far, mg', 0.125],
  ['Note, initials', 0.25],
];

const signatureFields: readonly Labelled[] = [
  ['Supervising clinician: name, signature, time', 0.5],
  ['Administering clinician: name, signature, time', 0.5],
];

const eventColumns: readonly Labelled[] = [
  ['Time', 0.17],
  ['What happened', 0.43],
  ['What was done', 0.4],
];

const bagColumns: readonly Labelled[] = [
  ['Time', 0.15],
  ['Total mg in mL', 0.27],
  ['Lot', 0.2],
  ['Expiry', 0.16],
  ['Made, checked', 0.22],
];

const wasteFields: readonly Labelled[] = [
  ['Time', 0.16],
  ['mg', 0.16],
  ['mL', 0.14],
  ['Wasted by', 0.27],
  ['Witness', 0.27],
];

const endFields: readonly Labelled[] = [
  ['Stop time', 0.2],
  ['Total given, mg', 0.24],
  ['Volume, mL', 0.2],
  ['Why it was stopped', 0.36],
];

const bottomRows = 3;

/** As many as leave room to write; A4 is the longer paper. */
const vitalRows: Readonly<Record<Paper, number>> = { a4: 15, letter: 12 };
