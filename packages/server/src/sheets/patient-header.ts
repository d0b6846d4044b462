import type { Column, ContentColumns } from 'pdfmake/interfaces.js';
import { printableLine } from './typeface.ts';
import { bold, paragraph, words } from './words.ts';

/** Whose sheet it is. What is left out is a line to write on. */
export interface PatientHeader {
  readonly name?: string;
  /** Two of them, such as a record number and a date of birth. */
  readonly identifiers?: readonly string[];
}

const longestName = 120;
const longestIdentifier = 60;

/** @throws InvalidValueError for a name or identifier that cannot be printed as it is */
export const checkPatientHeader = ({ name, identifiers = [] }: PatientHeader): PatientHeader => ({
  ...(name === undefined ? {} : { name: printableLine('patient.name', name, longestName) }),
  identifiers: identifiers.map((identifier, index) =>
    printableLine(`patient.identifiers[${index}]`, identifier, longestIdentifier),
  ),
});

/** Name and two identifiers, on every page. A long name takes smaller letters, and a second line if it must. */
export function patientHeader({ name, identifiers = [] }: PatientHeader, width: number): ContentColumns {
  const [nameWidth, identifierWidth] = [width * 0.44, width * 0.26];
  return {
    columnGap: width * 0.02,
    columns: [
      field('Patient', name, nameWidth, 34),
      field('Identifier 1', identifiers[0], identifierWidth, 20),
      field('Identifier 2', identifiers[1], identifierWidth, 20),
    ],
  };
}

function field(label: string, value: string | undefined, width: number, usualLength: number): Column {
  const length = value?.length ?? 0;
  const fontSize = length <= usualLength ? 11 : length <= 2 * usualLength ? 8 : 6.5;
  return {
    width,
    stack: [
      paragraph(words(label), { fontSize: 7.5 }),
      {
        // Of one height whether it is filled in or not, so that nothing below moves.
        table: {
          widths: [width],
          heights: [17],
          body: [[paragraph(bold(value ?? ''), { fontSize, lineHeight: 1, border: [false, false, false, true] })]],
        },
        layout: {
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 0,
          paddingBottom: () => 0,
          hLineWidth: () => 0.6,
          vLineWidth: () => 0,
        },
      },
    ],
  };
}
