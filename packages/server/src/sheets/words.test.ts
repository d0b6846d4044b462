import { describe, expect, test } from 'vitest';
import { printableLine, printableText } from './typeface.ts';
import { words } from './words.ts';

const s = '\u00a0';

test('a number and its unit are one run that never breaks, and so is a unit with a slash', () => {
  expect(words('Rates of up to 7 mg/kg per hour, 80 mg at least.')).toEqual([
    { text: 'Rates of up to ' },
    { text: `7${s}mg/kg${s}per${s}hour,`, noWrap: true },
    { text: ' ' },
    { text: `80${s}mg`, noWrap: true },
    { text: ' at least.' },
  ]);
  expect(words('mg/kg')).toEqual([{ text: 'mg/kg', noWrap: true }]);
  expect(words('')).toEqual([]);
});

test('the text is kept as it is, but for spaces inside amounts', () => {
  const text = 'One of: none / mild. (≥ 30% lower) 1 day, 2 days; 250 mL';
  const printed = words(text)
    .map((run) => run.text)
    .join('');
  expect(printed.replaceAll(s, ' ')).toBe(text);
});

describe('letters', () => {
  test('that cannot be printed are shown as such, and control characters as spaces', () => {
    expect(printableText('a\u0000b\n王≥')).toBe('a b \ufffd≥');
  });

  test('of a name are printed as written or refused', () => {
    expect(printableLine('name', ' Zoe\u0308 Łukasz Жанна ', 60)).toBe('Zoë Łukasz Жанна');
    expect(() => printableLine('name', 'a\u202eb', 60)).toThrow('letters that can be printed');
    expect(() => printableLine('name', 'a\nb', 60)).toThrow('letters that can be printed');
  });
});
