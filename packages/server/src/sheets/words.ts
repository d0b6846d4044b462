import { noBreakSpace, units } from '@ketaguide/quantities';
import type { ColumnProperties, ContentText, TableCellProperties } from 'pdfmake/interfaces.js';
import { printableText } from './typeface.ts';

/** A stretch of text in one style; `noWrap` keeps it on one line. */
export interface Run {
  readonly text: string;
  readonly noWrap?: true;
  readonly bold?: boolean;
}

/**
 * A text as it is printed: a number and its unit never part, and no line breaks after the slash of a unit. Characters
 * that the typeface lacks are shown as such.
 */
export const words = (text: string, style: Pick<Run, 'bold'> = {}): Run[] =>
  keepUnits(printableText(text))
    .split(/((?<=^|[^\S\u00a0])\S*[\u00a0/](?:\S|\u00a0)*)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, ...(/[\u00a0/]/.test(part) ? { noWrap: true } : {}), ...style }));

export const bold = (text: string): Run[] => words(text, { bold: true });

/** A text of its own, also as a column or the cell of a table. */
export type Paragraph = ContentText & ColumnProperties & TableCellProperties;

export const paragraph = (
  runs: readonly Run[],
  style: Partial<Omit<Paragraph, 'text' | 'bold' | 'noWrap'>> = {},
): Paragraph => ({ text: [...runs], ...style });

const unitWords = [...new Set(Object.values(units).flatMap(({ one, other }) => [one, other]))]
  .filter((word) => word !== units['%'].other)
  .toSorted((left, right) => right.length - left.length)
  .join('|');

const amount = new RegExp(`(\\d) (${unitWords})(?![A-Za-z/])`, 'g');

/** Statements and messages are plain text; printed, a number and its unit stay on one line. */
const keepUnits = (text: string): string =>
  text.replace(
    amount,
    (_, digit: string, unit: string) => `${digit}${noBreakSpace}${unit.replaceAll(' ', noBreakSpace)}`,
  );
