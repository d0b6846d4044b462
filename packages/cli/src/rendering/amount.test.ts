import { limits } from '@ketaguide/guideline';
import { formatNumber, quantity } from '@ketaguide/quantities';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount, concentration, duration, moment } from './amount.ts';

const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [amount(quantity(142.857, 'mg')), '142.9 mg'],
  [amount(quantity(1.2345, 'mg')), '1.235 mg'],
  [amount(quantity(17.5, 'mL/h')), '17.5 mL/h'],
  [duration(quantity(138, 'min')), '2 h 18 min'],
  [concentration(quantity(312.47, 'ng/mL')), '312 ng/mL'],
  [concentration(quantity(31.247, 'ng/mL')), '31.2 ng/mL'],
  [concentration(quantity(5_818.4, 'ng/mL')), '5,818 ng/mL'],
  [concentration(quantity(0, 'ng/mL')), '0 ng/mL'],
  [moment(quantity(1.6432, 'min')), '1.6 min'],
  [moment(quantity(241.4, 'min')), '4 h 1 min'],
])('%s', (text, expected) => {
  expect(plainSpaces(text)).toBe(expected);
});

test.each([
  [limits.totalDoseMinimum, 'mg'],
  [limits.durationToExceed, 'min'],
] as const)('nothing is rounded across %j', (limit, unit) => {
  const shown =
    unit === 'mg'
      ? (value: number) => amount(quantity(value, 'mg'))
      : (value: number) => duration(quantity(value, 'min'));
  const atLimit = shown(limit.value);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.boolean(), (distance, isBelow) => {
      const value = limit.value + (isBelow ? -distance : distance);
      fc.pre(value !== limit.value);
      expect(shown(value), formatNumber(value)).not.toBe(atLimit);
    }),
  );
});
