import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackChecks } from './read-back.ts';

const planned = {
  drug: { value: 500, unit: 'mg' },
  volume: { value: 250, unit: 'mL' },
  rate: { value: 17.5, unit: 'mL/h' },
} as const;

describe('what a second person reads', () => {
  it('agrees', () => {
    expect(readBackChecks(planned, planned)).toEqual([]);
  });
  it('a rate ten times too high stops, in words', () => {
    expect(readBackChecks(planned, { ...planned, rate: { value: 175, unit: 'mL/h' } })).toMatchObject([
      {
        id: 'read-back.rate',
        level: 'stop',
        provenance: 'tool-rule',
        recommendation: null,
        message: 'You typed 175 mL/h. The plan is 17.5 mL/h. That is 10 times higher. Read the pump again.',
      },
    ]);
  });
  it('any other difference stops without blame', () => {
    const [check] = readBackChecks(planned, { ...planned, drug: { value: 250, unit: 'mg' } });
    expect(check?.message).toBe(
      'You typed 250 mg. The plan is 500 mg. These two numbers differ. Read the bag label again.',
    );
  });
  it('each difference is said by itself', () => {
    const read = { drug: { value: 50, unit: 'mg' }, volume: { value: 25, unit: 'mL' }, rate: planned.rate } as const;
    expect(readBackChecks(planned, read).map(({ id, rule }) => [id, rule])).toEqual([
      ['read-back.drug', 'That is 10 times lower.'],
      ['read-back.volume', 'That is 10 times lower.'],
    ]);
  });
  it('never shows two different numbers as the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (plan, read) => {
          fc.pre(plan !== read);
          const [check] = readBackChecks(
            { ...planned, rate: { value: plan, unit: 'mL/h' } },
            { ...planned, rate: { value: read, unit: 'mL/h' } },
          );
          const [, typed, expected] = /You typed (.*)\. The plan is (.*)\.$/.exec(check?.fact ?? '') ?? [];
          expect(typed).not.toBe(expected);
        },
      ),
    );
  });
});
