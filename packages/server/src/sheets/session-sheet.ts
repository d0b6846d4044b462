import { type Provenance, provenanceLabels } from '@ketaguide/guideline';
import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { checkPatientHeader, type PatientHeader, patientHeader } from './patient-header.ts';
import { printToFit } from './print-pdf.ts';
import { ruledRows } from './ruled-rows.ts';
import { contentWidth, type SheetOptions, sheet } from './sheet.ts';
import { bold, paragraph, words } from './words.ts';

/** One line of the record: its time as on the clock of the clinic, what it says, and whose it is. */
export interface SessionLine {
  readonly time?: string;
  readonly text: string;
  readonly provenance: Provenance;
  readonly note?: string;
}

/** The record of one infusion, as the course sums it up. */
export interface SessionRecord {
  readonly title: string;
  /** "Record closed by …", or that it is a draft. */
  readonly status: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly SessionLine[] }[];
}

export interface SessionSheetOptions extends SheetOptions {
  readonly patient?: PatientHeader;
}

/** What a monitor does and this does not; nobody may rely on paper for it. */
const noMonitor = 'This record does not monitor the patient.';

/** The record of one infusion, on one page or two, with the patient on every page. */
export async function sessionSheet(record: SessionRecord, options: SessionSheetOptions): Promise<Uint8Array> {
  const patient = checkPatientHeader(options.patient ?? {});
  const { bytes } = await printToFit((scale) => sessionDocument(record, { ...options, patient }, scale), {
    scales: [1, 0.92, 0.86, 0.8],
    pages: 2,
  });
  return bytes;
}

function sessionDocument(
  { title, status, sections }: SessionRecord,
  options: SessionSheetOptions,
  scale: number,
): TDocumentDefinitions {
  const width = contentWidth(options.paper);
  return sheet({
    ...options,
    title,
    scale,
    headerHeight: 104,
    header: () => [
      {
        columns: [
          paragraph(bold(title), { fontSize: 13 }),
          paragraph(bold(noMonitor), { width: 'auto', fontSize: 10 }),
        ],
      },
      paragraph(bold(status), { fontSize: 10, margin: [0, 2, 0, 0] }),
      { ...patientHeader(options.patient ?? {}, width), margin: [0, 4, 0, 0] },
    ],
    content: {
      table: {
        widths: [width * 0.16, '*'],
        dontBreakRows: true,
        body: sections.flatMap((section) => sectionRows(section)),
      },
      layout: ruledRows(3 * scale),
    },
  });
}

/** As many lines as an hour of vital signs every 5 min has. */
const linesInRow = 12;

/** A long section in several rows, each named, so that no page begins with lines that belong to nothing. */
function sectionRows({ title, lines }: SessionRecord['sections'][number]): readonly TableCell[][] {
  return Array.from({ length: Math.ceil(lines.length / linesInRow) }, (_, index): TableCell[] => {
    const part = lines.slice(index * linesInRow, (index + 1) * linesInRow);
    const [first] = part;
    const goesOn = first?.time === undefined ? ', continued' : ` from ${first.time}`;
    const name = index === 0 ? bold(title) : [...bold(title), ...words(goesOn)];
    return [paragraph(name, { margin: [0, 0, 6, 0] }), { stack: part.map((line) => paragraph(lineWords(line))) }];
  });
}

function lineWords({ time, text, provenance, note }: SessionLine) {
  const from = provenance === 'entered' ? [] : [`(${provenanceLabels[provenance]})`];
  const rest = [text, ...(note === undefined ? [] : [`(${note})`]), ...from].join(' ');
  return time === undefined ? words(rest) : [...bold(`${time} `), ...words(rest)];
}
