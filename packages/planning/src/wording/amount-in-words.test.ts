import { limits } from '@ketaguide/guideline';
import { noBreakSpace } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, amountWithoutUnit, durationInWords, volumeInWords } from './amount-in-words.ts';

const ascii = { ascii: true } as const;

describe('an amount in words', () => {
  it.each([
    [{ value: 70, unit: 'mg' }, '70 mg'],
    [{ value: 87.54, unit: 'mg' }, '87.5 mg'],
    [{ value: 9.876, unit: 'mg' }, '9.876 mg'],
    [{ value: 36.75, unit: 'mg/h' }, '36.8 mg per hour'],
    [{ value: 17.5, unit: 'mL/h' }, '17.5 mL/h'],
    [{ value: 1234.5, unit: 'mg' }, '1,234.5 mg'],
    [{ value: 0.5, unit: 'mg/kg/h' }, '0.5 mg/kg per hour'],
    // Beside a limit of the guideline as many digits as it takes.
    [{ value: 79.96, unit: 'mg' }, '79.96 mg'],
    [{ value: 80.004, unit: 'mg' }, '80.004 mg'],
    [{ value: 80, unit: 'mg' }, '80 mg'],
    [{ value: 1.0004, unit: 'mg/kg/h' }, '1.0004 mg/kg per hour'],
    [{ value: 0.35004, unit: 'mg/kg' }, '0.35004 mg/kg'],
  ] as const)('%j is %s', (value, words) => {
    expect(amountInWords(value, ascii)).toBe(words);
    expect(amountInWords(value)).toBe(words.replaceAll(' ', noBreakSpace));
  });
  it('is not rounded across what it is read against', () => {
    const clinic = { against: [{ value: 200, unit: 'mg' }], ...ascii } as const;
    expect(amountInWords({ value: 200.04, unit: 'mg' }, clinic)).toBe('200.04 mg');
    expect(amountInWords({ value: 200.04, unit: 'mg' }, ascii)).toBe('200 mg');
    // Another unit is another thing.
    expect(amountInWords({ value: 200.04, unit: 'mg/h' }, clinic)).toBe('200 mg per hour');
  });
  it('without its unit is the same number', () => {
    expect(amountWithoutUnit({ value: 79.96, unit: 'mg' })).toBe('79.96');
    expect(amountWithoutUnit({ value: 140.04, unit: 'mg' })).toBe('140');
  });
  it('lies on the side of each limit on which the amount lies', () => {
    const limit = fc.constantFrom(...Object.values(limits)).filter(({ unit }) => unit !== 'wk');
    fc.assert(
      fc.property(limit, fc.double({ min: -0.2, max: 0.2, noNaN: true }), ({ value, unit }, off) => {
        const amount = Math.max(0, value + off);
        const shown = Number(amountWithoutUnit({ value: amount, unit }).replace(',', ''));
        expect(Math.sign(shown - value)).toBe(Math.sign(amount - value));
      }),
    );
  });
});

describe('a duration in words', () => {
  it.each([
    [240, '4 h'],
    [138, '2 h 18 min'],
    [120, '2 h'],
    [120.0004, '2 h 0.0004 min'],
  ])('%f min is %s', (value, words) => {
    expect(durationInWords({ value, unit: 'min' }, ascii)).toBe(words);
  });
});

it('a volume in the bag is told to a tenth', () => {
  expect(volumeInWords({ value: 43.75, unit: 'mL' })).toBe(`43.8${noBreakSpace}mL`);
});
