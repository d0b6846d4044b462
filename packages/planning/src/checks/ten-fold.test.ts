import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOf, planOf } from '../test-support/plans.ts';
import { tenFold } from './ten-fold.ts';

const rate = (value: number) => ({ value, unit: 'mL/h' }) as const;

describe('ten times, within five percent', () => {
  it.each([
    [175, 17.5, 'ten-times-higher'],
    [17.5, 175, 'ten-times-lower'],
    [4.17, 41.7, 'ten-times-lower'],
    [950, 95, 'ten-times-higher'],
    // 9.5 and 10.5 times are the ends, 0.095 and 0.105 of the other.
    [9.5, 1, 'ten-times-higher'],
    [10.5, 1, 'ten-times-higher'],
    [9.49, 1, undefined],
    [10.51, 1, undefined],
    [0.095, 1, 'ten-times-lower'],
    [0.105, 1, 'ten-times-lower'],
    [0.094, 1, undefined],
    [0.106, 1, undefined],
    [17.5, 17.5, undefined],
    [35, 17.5, undefined],
    [0, 17.5, undefined],
    [17.5, 0, undefined],
  ])('%d against %d: %s', (value, reference, slip) => {
    expect(tenFold(rate(value), rate(reference))).toBe(slip);
  });
});

describe('properties', () => {
  const amount = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000);
  it('a moved decimal point never slips through, in floating point either', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(tenFold(rate(value * 10), rate(value))).toBe('ten-times-higher');
        expect(tenFold(rate(value / 10), rate(value))).toBe('ten-times-lower');
      }),
    );
  });
  it('a value typed within five percent of the slip is caught, and the two ways are mirrored', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 95, max: 105 }), (value, percent) => {
        const typed = Math.round(value * percent * 100) / 1000;
        fc.pre(Math.abs(typed / value - 10) < 0.5);
        expect(tenFold(rate(typed), rate(value))).toBe('ten-times-higher');
      }),
    );
  });
  it('up to nine times and from eleven on it is silent', () => {
    fc.assert(
      fc.property(
        amount,
        fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 11, max: 90 })),
        (value, times) => {
          expect(tenFold(rate(value * times), rate(value))).toBeUndefined();
        },
      ),
    );
  });
});

describe('a plan against the last one', () => {
  it('says in words that the rate is ten times the last one', () => {
    const plan = planOf({ rate: 2 }, { previous: { rate: { value: 0.2, unit: 'mg/kg/h' } } });
    expect(checkOf(plan, 'ten-fold.rate')).toMatchObject({
      level: 'note',
      provenance: 'tool-rule',
      recommendation: null,
    });
    expect(checkOf(plan, 'ten-fold.rate').message).toBe(
      'Rate: 2 mg/kg per hour. The last one was 0.2 mg/kg per hour. That is 10 times higher. Read both again.',
    );
  });
  it('compares only what it is told, and says nothing of an ordinary change', () => {
    const previous = { duration: { value: 24, unit: 'min' }, rate: { value: 0.4, unit: 'mg/kg/h' } } as const;
    expect(planOf({}, { previous }).checks.map(({ id }) => id)).toEqual(['ten-fold.duration']);
  });
});
