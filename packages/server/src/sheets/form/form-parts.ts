import { type Provenance, provenanceLabels } from '@ketaguide/guideline';
import type { Column, Content, ContentColumns, ContentTable } from 'pdfmake/interfaces.js';
import { bold, paragraph, words } from '../words.ts';

/** A column or field with its share of the width. */
export type Labelled = readonly [label: string, share: number];

const labelSize = 7;
const rowHeight = 14;

/** The heading of a part of the form, a few words beside it, and whose rule it is. */
export const band = (text: string, beside = '', provenance?: Provenance): Content => ({
  margin: [0, 5, 0, 1],
  columnGap: 6,
  columns: [
    paragraph(bold(text), { width: 'auto', fontSize: 9.5 }),
    paragraph(words(beside), { width: 'auto', margin: [0, 1.2, 0, 0] }),
    ...(provenance === undefined ? [] : [chip(provenance)]),
  ],
});

/** Where a rule comes from, in a small frame. */
const chip = (provenance: Provenance): Column => ({
  width: 'auto',
  margin: [0, 0.5, 0, 0],
  table: { body: [[paragraph(words(provenanceLabels[provenance]), { fontSize: labelSize, lineHeight: 1 })]] },
  layout: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 0.5,
    paddingBottom: () => 0.5,
  },
});

/** Empty rows to fill in, under the names of their columns. */
export const grid = (width: number, columns: readonly Labelled[], rows: number): ContentTable => ({
  table: {
    widths: widths(width, columns),
    heights: (row) => (row === 0 ? 9 : rowHeight),
    body: [
      columns.map(([label]) => paragraph(words(label), { fontSize: labelSize, lineHeight: 1 })),
      ...Array.from({ length: rows }, () => columns.map(() => '')),
    ],
  },
  layout: framed,
});

/** Fields in one row, each to write in under its name. */
export const blanks = (width: number, fields: readonly Labelled[]): ContentTable => ({
  margin: [0, 2, 0, 0],
  table: {
    widths: widths(width, fields),
    heights: [23],
    body: [fields.map(([label]) => paragraph(words(label), { fontSize: labelSize, lineHeight: 1 }))],
  },
  layout: framed,
});

const padding = 2;

const framed = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 1,
  paddingBottom: () => 0,
};

const widths = (width: number, columns: readonly Labelled[]): number[] =>
  columns.map(([, share]) => share * (width - 0.5) - 2 * padding - 0.5);

/** Two parts beside each other. */
export function sideBySide(
  width: number,
  left: (width: number) => Content[],
  right: (width: number) => Content[],
): ContentColumns {
  const gap = 12;
  const column = (width - gap) / 2;
  return { columnGap: gap, columns: [left, right].map((part) => ({ width: column, stack: part(column) })) };
}
