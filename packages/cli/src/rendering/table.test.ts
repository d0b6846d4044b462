import { expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { table } from './table.ts';

const heading = ['', 'rate', 'volume'];
const rows = [
  ['Infusion', '17.5 mL/h', '70 mL'],
  ['Bolus', '', '7 mL'],
];

test('each column is as wide as it needs', () => {
  expect(table(plain(), heading, rows, 1)).toBe(
    ['            rate       volume', '  Infusion  17.5 mL/h  70 mL', '  Bolus                7 mL'].join('\n'),
  );
});

test('where the terminal is too narrow, each row is a list of its own, and nothing is lost', () => {
  const text = table(plain(20), heading, rows);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(20);
  for (const cell of rows.flat()) expect(text.replace(/\s+/g, ' ')).toContain(cell);
});
