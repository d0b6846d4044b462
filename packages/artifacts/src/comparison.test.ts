import { describe, expect, test } from 'vitest';
import { comparisonOf, type Term } from './comparison.ts';

const value = (finding: Extract<Term, { kind: 'value' }>['finding']): Term => ({ kind: 'value', finding });
const number = (amount: number): Term => ({ kind: 'number', value: amount });
const product = (...of: readonly Term[]): Term => ({ kind: 'product', of });
const limit = { kind: 'limit', limit: { value: 80, unit: 'mg', provenance: 'guideline' } } as const;
const score = (finding: 'pain-score-baseline' | 'pain-score-follow-up') => ({ kind: 'value-of', finding }) as const;

describe('A comparison is multiplied out', () => {
  test('hours become minutes on the other side', () => {
    const hours = { kind: 'in-hours', minutes: { kind: 'value-of', finding: 'planned-duration' } } as const;
    expect(comparisonOf({ kind: 'compare', left: hours, relation: 'more-than', right: limit })).toEqual({
      kind: 'compared',
      left: value('planned-duration'),
      relation: 'more-than',
      right: product(number(80), number(60)),
      divisors: [],
    });
  });

  test('a percent decrease is multiplied by its baseline, which must not be 0', () => {
    const decrease = {
      kind: 'percent-decrease',
      baseline: score('pain-score-baseline'),
      followUp: score('pain-score-follow-up'),
    } as const;
    expect(comparisonOf({ kind: 'compare', left: decrease, relation: 'at-least', right: limit })).toEqual({
      kind: 'compared',
      left: product(number(100), {
        kind: 'difference',
        from: value('pain-score-baseline'),
        minus: value('pain-score-follow-up'),
      }),
      relation: 'at-least',
      right: product(number(80), value('pain-score-baseline')),
      divisors: [value('pain-score-baseline')],
    });
  });

  test('a total that nobody stated is rate × weight × duration', () => {
    const total = { kind: 'value-of', finding: 'planned-total-dose' } as const;
    expect(comparisonOf({ kind: 'compare', left: total, relation: 'at-least', right: limit })).toEqual({
      kind: 'stated-or-derived',
      finding: 'planned-total-dose',
      stated: {
        kind: 'compared',
        left: value('planned-total-dose'),
        relation: 'at-least',
        right: number(80),
        divisors: [],
      },
      derived: {
        kind: 'compared',
        left: product(value('planned-infusion-rate'), value('weight'), value('planned-duration')),
        relation: 'at-least',
        right: product(number(80), number(60)),
        divisors: [],
      },
    });
  });

  test('a total as it was stated is never worked out', () => {
    const stated = { kind: 'stated-value-of', finding: 'planned-total-dose' } as const;
    expect(comparisonOf({ kind: 'compare', left: stated, relation: 'more-than', right: limit }).kind).toBe('compared');
  });

  test('a product that would be divided by a finding is refused', () => {
    const decrease = {
      kind: 'percent-decrease',
      baseline: score('pain-score-baseline'),
      followUp: score('pain-score-follow-up'),
    } as const;
    const left = { kind: 'product', of: [decrease, decrease] } as const;
    expect(() => comparisonOf({ kind: 'compare', left, relation: 'at-least', right: limit })).toThrow(/divided/);
  });
});
