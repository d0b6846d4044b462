import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration } from './format-duration.ts';
import { InvalidValueError } from './invalid-value-error.ts';
import { quantity } from './quantity.ts';

test.each([
  [240, '4 h'],
  [138, '2 h 18 min'],
  [45, '45 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [0, '0 min'],
  [0.5, '0.5 min'],
  [90.25, '1 h 30.25 min'],
  [60_000, '1,000 h'],
  [-45, '\u221245 min'],
  [-138, '\u22122 h 18 min'],
])('%d minutes are written "%s", with no-break spaces', (minutes, text) => {
  expect(formatDuration(quantity(minutes, 'min'))).toBe(text.replaceAll(' ', '\u00a0'));
});

test('minutes are rounded before they are split', () => {
  expect(formatDuration(quantity(119.9999, 'min'))).toBe('2\u00a0h');
  expect(formatDuration(quantity(59.9, 'min'), { maximumFractionDigits: 0 })).toBe('1\u00a0h');
});

test('not across a limit', () => {
  expect(formatDuration(quantity(119.9999, 'min'), { neverCross: [120] })).toBe('1\u00a0h\u00a059.9999\u00a0min');
});

test('ASCII stays ASCII', () => {
  expect(formatDuration(quantity(-138, 'min'), { ascii: true })).toBe('-2 h 18 min');
});

test('reads back as the same number of minutes', () => {
  fc.assert(
    fc.property(fc.nat(59_999), (minutes) => {
      const text = formatDuration(quantity(minutes, 'min'), { ascii: true });
      const [, hours = '0', rest = '0'] = /^(?:([0-9]+) h)? ?(?:([0-9]+) min)?$/.exec(text) ?? [];
      expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
      expect(Number(rest)).toBeLessThan(60);
    }),
  );
});

test('what is no number is refused', () => {
  expect(() => formatDuration({ value: Number.NaN, unit: 'min' })).toThrow(InvalidValueError);
});
