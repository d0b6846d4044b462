import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, not, type Truth } from './truth.ts';

const truth = fc.constantFrom<Truth>('yes', 'no', 'unknown');

describe("Kleene's three-valued logic", () => {
  it.each<[Truth, Truth, Truth, Truth]>([
    // left, right, all, any
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: all is %s, any is %s', (left, right, both, either) => {
    expect(all([left, right])).toBe(both);
    expect(any([left, right])).toBe(either);
  });

  it.each<[Truth, Truth]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (value, negated) => {
    expect(not(value)).toBe(negated);
  });

  it('of nothing: all is yes, any is no', () => {
    expect(all([])).toBe('yes');
    expect(any([])).toBe('no');
  });

  it("keeps De Morgan's laws", () => {
    fc.assert(
      fc.property(fc.array(truth), (values) => {
        expect(not(all(values))).toBe(any(values.map(not)));
        expect(not(any(values))).toBe(all(values.map(not)));
      }),
    );
  });

  it('never takes back a decision when an unknown becomes known', () => {
    fc.assert(
      fc.property(
        fc.array(truth, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom<Truth>('yes', 'no'),
        (values, at, learned) => {
          const index = at % values.length;
          if (values[index] !== 'unknown') return;
          const after = values.with(index, learned);
          for (const connective of [all, any]) {
            if (connective(values) !== 'unknown') expect(connective(after)).toBe(connective(values));
          }
        },
      ),
    );
  });
});
