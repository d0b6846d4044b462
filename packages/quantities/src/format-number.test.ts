import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';
import { InvalidValueError } from './invalid-value-error.ts';

const read = (text: string): number => Number(text.replaceAll(',', '').replace('\u2212', '-'));

describe('by the rules for display', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [5, '5'],
    [0.5, '0.5'],
    [17.5, '17.5'],
    [100, '100'],
    [999, '999'],
    [1000, '1,000'],
    [1234.5, '1,234.5'],
    [1_234_567, '1,234,567'],
    [999.9996, '1,000'],
    [25 / 3, '8.333'],
    [0.0001234, '0.000123'],
    [0.00125, '0.00125'],
    [0.0951234, '0.0951'],
    [0.35, '0.35'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [1.5e-7, '0.00000015'],
    [-3, '\u22123'],
    [-1234.5, '\u22121,234.5'],
  ])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

  test('ASCII has a plain hyphen', () => expect(formatNumber(-3, { ascii: true })).toBe('-3'));

  test.each([
    [78.75, 0, '79'],
    [78.75, 1, '78.8'],
    [78.75, 2, '78.75'],
    [2.5, 0, '3'],
    [-2.5, 0, '\u22123'],
    [1.005, 2, '1.01'],
    [0.4, 0, '0'],
    [-0.4, 0, '0'],
    [5, 2, '5'],
    [0.5, 20, '0.5'],
  ])('%d to at most %d places is %s', (value, maximumFractionDigits, text) => {
    expect(formatNumber(value, { maximumFractionDigits })).toBe(text);
  });
});

describe('never rounded across a limit', () => {
  test.each([
    [79.6, 80, '79.6'],
    [79.96, 80, '79.96'],
    [78.75, 80, '79'],
    [80.4, 80, '80.4'],
    [80, 80, '80'],
    [29.6, 30, '29.6'],
    [30.04, 30, '30.04'],
    [29.999999999999996, 30, '29.999999999999996'],
    [8.333333333333334, 8.33, '8.333'],
    [0.4, 0, '0.4'],
    [-29.6, -30, '\u221229.6'],
  ])('%d against %d is written %s', (value, limit, text) => {
    expect(formatNumber(value, { maximumFractionDigits: 0, neverCross: [limit] })).toBe(text);
  });

  test('several limits count together', () => {
    expect(formatNumber(79.96, { maximumFractionDigits: 0, neverCross: [79.9, 80] })).toBe('79.96');
  });
});

describe('refused', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d', (value) => {
    expect(() => formatNumber(value)).toThrow(InvalidValueError);
  });

  test.each([-1, 1.5, Number.NaN, 21])('%d places', (maximumFractionDigits) => {
    expect(() => formatNumber(1, { maximumFractionDigits })).toThrow('maximumFractionDigits');
  });

  test('a limit that is no number', () => {
    expect(() => formatNumber(1, { neverCross: [Number.NaN] })).toThrow(InvalidValueError);
  });
});

describe('properties', () => {
  const places = fc.integer({ min: 0, max: 6 });
  const clinical = fc.oneof(
    fc.double({ min: -10_000, max: 10_000, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1_000),
  );
  const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

  test('the shape: no bare point, no zero too many, commas in threes', () => {
    fc.assert(
      fc.property(anyNumber, fc.option(places, { nil: undefined }), (value, maximumFractionDigits) => {
        const text = formatNumber(value, maximumFractionDigits === undefined ? {} : { maximumFractionDigits });
        expect(text).toMatch(/^\u2212?(0|[1-9][0-9]{0,2}(,[0-9]{3})*)(\.[0-9]*[1-9])?$/);
        expect(text).not.toBe('\u22120');
      }),
    );
  });

  test('reads back within half a unit of the last place', () => {
    fc.assert(
      fc.property(clinical, places, (value, maximumFractionDigits) => {
        const shown = read(formatNumber(value, { maximumFractionDigits }));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -maximumFractionDigits + 1e-9);
      }),
    );
  });

  test('by default reads back to three digits at least, so never ten times too much or too little', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const shown = read(formatNumber(value));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * 0.005 + Number.MIN_VALUE);
        expect(Math.sign(shown)).toBe(Math.sign(value === 0 ? 0 : value));
      }),
    );
  });

  test('compares with every limit as the number itself does', () => {
    // Limits close by, where rounding could do harm.
    const nearby = clinical.chain((limit) =>
      fc.tuple(
        fc.oneof(
          clinical,
          fc.double({ min: -1, max: 1, noNaN: true }).map((by) => limit + by),
          fc.constantFrom(limit, limit + 1e-9, limit - 1e-9),
        ),
        fc.uniqueArray(clinical, { maxLength: 2 }).map((others) => [limit, ...others]),
      ),
    );
    fc.assert(
      fc.property(nearby, places, ([value, neverCross], maximumFractionDigits) => {
        const shown = read(formatNumber(value, { maximumFractionDigits, neverCross }));
        for (const limit of neverCross) expect(Math.sign(shown - limit) || 0).toBe(Math.sign(value - limit) || 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a larger number is never shown as a smaller one', () => {
    fc.assert(
      fc.property(clinical, clinical, places, (a, b, maximumFractionDigits) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(read(formatNumber(low, { maximumFractionDigits }))).toBeLessThanOrEqual(
          read(formatNumber(high, { maximumFractionDigits })),
        );
      }),
    );
  });
});
