import { stripVTControlCharacters, styleText } from 'node:util';
import { expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { definitions, page, paragraph, section, sides } from './layout.ts';

test('a paragraph wraps at the width and keeps its indent', () => {
  expect(paragraph(plain(40), 'one two three four five six seven eight nine ten', 1)).toBe(
    '  one two three four five six seven\n  eight nine ten',
  );
});

test('what follows a lead hangs under its text', () => {
  expect(paragraph(plain(40), 'one two three four five six seven eight nine', 0, '1. ')).toBe(
    '1. one two three four five six seven\n   eight nine',
  );
});

test('a number and its unit are never parted', () => {
  expect(paragraph(plain(40), 'the total dose should be no less than 80\u00a0mg')).toBe(
    'the total dose should be no less than\n80\u00a0mg',
  );
});

test('two sides share a line when they fit, whatever their style', () => {
  expect(sides(plain(40), 'Liver disease', 'Grade C')).toBe(`Liver disease${' '.repeat(20)}Grade C`);
  const bold = styleText('bold', 'Liver disease', { validateStream: false });
  expect(stripVTControlCharacters(sides(plain(40), bold, 'Grade C'))).toHaveLength(40);
});

test('two sides that do not fit take a line each', () => {
  expect(sides(plain(40), 'Cardiovascular disease, pregnancy', 'Grade B')).toBe(
    `Cardiovascular disease, pregnancy\n  Grade B`,
  );
});

test('the texts of definitions begin in one column', () => {
  expect(
    definitions(plain(40), [
      ['id', 'dosing.bolus'],
      ['source', 'one two three four five six seven eight'],
    ]),
  ).toBe('id      dosing.bolus\nsource  one two three four five six\n        seven eight');
});

test('a section without a body is nothing, and a page leaves nothings out', () => {
  expect(section(plain(40), 'Tests', ['', ''])).toBe('');
  expect(section(plain(40), 'Tests', ['', 'ECG'])).toBe('Tests\nECG');
  expect(page(['a', '', 'b'])).toBe('a\n\nb');
});
