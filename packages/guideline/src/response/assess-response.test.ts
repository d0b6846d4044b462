import { InvalidValueError } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessResponse } from './assess-response.ts';

const respond = (baseline: number, followUp: number, satisfied: 'yes' | 'no' | 'unknown', measure = 'nrs') =>
  assessResponse({ measure, baseline, followUp, satisfied });

describe('the response', () => {
  it.each([
    // baseline, follow-up, satisfied, percent, objective, positive
    [8, 5, 'yes', 37.5, 'yes', 'yes'],
    [8, 5, 'no', 37.5, 'yes', 'no'],
    [8, 5, 'unknown', 37.5, 'yes', 'unknown'],
    [10, 7, 'yes', 30, 'yes', 'yes'],
    [10, 7.04, 'yes', 29.6, 'no', 'no'],
    [10, 7.04, 'unknown', 29.6, 'no', 'no'],
    [5, 8, 'yes', -60, 'no', 'no'],
    [8, 8, 'yes', 0, 'no', 'no'],
  ] as const)(
    '%d to %d, satisfied %s: %d percent, objective %s, positive %s',
    (baseline, followUp, satisfied, ...expected) => {
      const { percentDecrease, objective, positive } = respond(baseline, followUp, satisfied);
      expect([percentDecrease, objective, positive]).toEqual(expected);
    },
  );

  it('cannot be worked out from a baseline of 0', () => {
    const result = respond(0, 0, 'yes');
    expect(result).toMatchObject({ percentDecrease: null, objective: 'unknown', positive: 'unknown' });
    expect(result.message).toContain('cannot be computed from 0');
    expect(respond(0, 0, 'no').positive).toBe('no');
  });

  it('says the change with both scores and never rounds it across the limit', () => {
    expect(respond(8, 5, 'yes').message).toBe(
      "8 → 5, 38% lower. Objective part met (at least 30%). Satisfaction: yes. Positive response by the guideline's definition.",
    );
    expect(respond(10, 7.04, 'yes').message).toContain('29.6% lower. Objective part not met');
    expect(respond(5, 8, 'no').message).toContain('60% higher');
    expect(respond(8, 8, 'no').message).toContain('no change');
  });

  it('is judged on the scales of the visual analog scale and the disability index too', () => {
    expect(respond(80, 56, 'yes', 'vas').positive).toBe('yes');
    expect(respond(60, 43, 'yes', 'odi').positive).toBe('no');
    expect(respond(60, 42, 'yes', 'odi').positive).toBe('yes');
  });

  it.each([
    ['nrs', 11, 5, 'baseline'],
    ['nrs', 8, -1, 'follow-up'],
    ['vas', 101, 5, 'baseline'],
    ['nrs', Number.NaN, 5, 'baseline'],
    ['promis', 8, 5, 'measure'],
  ])('by %s from %d to %d is refused for its %s', (measure, baseline, followUp, field) => {
    expect(() => respond(baseline, followUp, 'yes', measure)).toThrow(InvalidValueError);
    expect(() => respond(baseline, followUp, 'yes', measure)).toThrow(new RegExp(`^${field}: expected`));
  });

  it('agrees with whole-number arithmetic on tenths of a point', () => {
    const tenths = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(tenths, tenths, (baseline, followUp) => {
        const { objective } = respond(baseline / 10, followUp / 10, 'unknown');
        const expected = baseline === 0 ? 'unknown' : (baseline - followUp) * 100 >= 30 * baseline ? 'yes' : 'no';
        expect(objective).toBe(expected);
      }),
    );
  });
});
