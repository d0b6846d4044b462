import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';
import { type DecimalProblem, parseDecimal } from './parse-decimal.ts';

test.each([
  ['0', 0],
  ['5', 5],
  ['70', 70],
  ['0.5', 0.5],
  ['0.05', 0.05],
  ['17.5', 17.5],
  ['5.0', 5],
  [' 70 ', 70],
  ['\t0.5\u00a0', 0.5],
  ['1000', 1000],
  ['123456789012345', 123_456_789_012_345],
  ['0.123456789012345', 0.123456789012345],
])('%j is read as %d', (text, value) => {
  expect(parseDecimal(text)).toEqual({ ok: true, value });
});

test.each<[string, DecimalProblem, string]>([
  ['', 'empty', 'Write a number'],
  ['  ', 'empty', 'Write a number'],
  ['5.', 'unfinished', 'Finish the number: 5 or 5.5'],
  ['00.', 'unfinished', 'Finish the number: 0 or 0.5'],
  ['.5', 'no-leading-zero', 'Write a zero first: 0.5'],
  ['1,5', 'comma', 'Use a point: 1.5'],
  ['0,35', 'comma', 'Use a point: 0.35'],
  ['0,350', 'comma', 'Use a point: 0.350'],
  ['1,000', 'comma', 'Leave out the comma: 1000 or 1'],
  ['1,500', 'comma', 'Leave out the comma: 1500 or 1.5'],
  ['1,000,000', 'comma', 'Leave out the comma'],
  ['1,234.5', 'comma', 'Leave out the comma'],
  [',5', 'comma', 'Leave out the comma'],
  ['1e3', 'exponent', 'Write the number out: 1000, not 1e3'],
  ['2.5E-1', 'exponent', 'Write the number out: 1000, not 1e3'],
  ['00.5', 'leading-zeros', 'Leave out the extra zero: 0.5'],
  ['07', 'leading-zeros', 'Leave out the extra zero: 7'],
  ['00', 'leading-zeros', 'Leave out the extra zero: 0'],
  ['+1', 'plus-sign', 'Leave out the plus sign'],
  ['-1', 'negative', 'Write a number of 0 or more'],
  ['\u22120.5', 'negative', 'Write a number of 0 or more'],
  ['-0', 'negative', 'Write a number of 0 or more'],
  ['1.2.3', 'two-points', 'Use one point only'],
  ['1..5', 'two-points', 'Use one point only'],
  ['\u0661\u0662', 'other-digits', 'Use the digits 0 to 9'],
  ['\uff15', 'other-digits', 'Use the digits 0 to 9'],
  ['5\u00bd', 'other-digits', 'Use the digits 0 to 9'],
  ['1234567890123456', 'too-many-digits', 'Use at most 15 digits'],
  ['0.1234567890123456', 'too-many-digits', 'Use at most 15 digits'],
  ['--1', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['.', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['-', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['1 000', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['70 kg', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['0x10', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['NaN', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['Infinity', 'not-a-number', 'Write a number, like 5 or 0.5'],
  ['5\n6', 'not-a-number', 'Write a number, like 5 or 0.5'],
])('%j is refused: %s', (text, code, message) => {
  expect(parseDecimal(text)).toEqual({ ok: false, code, message });
});

test('a number too small to be kept is refused, not read as 0', () => {
  expect(parseDecimal(`0.${'0'.repeat(400)}1`)).toMatchObject({ ok: false, code: 'too-many-digits' });
});

describe('properties', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }), fc.nat(6))
    .map(([whole, fraction, places]) => (places === 0 ? `${whole}` : `${whole}.${`${fraction}`.padStart(6, '0')}`));

  test('a plain decimal is always read, as what it says', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(parseDecimal(text)).toEqual({ ok: true, value: Number(text) });
      }),
    );
  });

  test('two readings never come from different decimals: nothing that was typed is lost', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const parsed = parseDecimal(text);
        if (!parsed.ok) throw new Error(parsed.message);
        const shown = formatNumber(parsed.value, { maximumFractionDigits: 6 });
        expect(shown.replaceAll(',', '')).toBe(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
      }),
    );
  });

  test('whatever is typed gives a finite number of 0 or more, or a message', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-+e \u2212\u0660') }));
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseDecimal(text);
        if (parsed.ok) {
          expect(Number.isFinite(parsed.value) && parsed.value >= 0).toBe(true);
          expect(text.trim()).toMatch(/^[0-9.]+$/);
        } else {
          expect(parsed.message).not.toBe('');
          expect(parsed.message.length).toBeLessThan(100);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
