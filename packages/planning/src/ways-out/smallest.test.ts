import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest, smallest } from './smallest.ts';

describe('by halving', () => {
  it('finds the edge, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.nat(100), fc.nat(100), (from, length, edge) => {
        const to = from + length;
        const threshold = from + (edge % (length + 1));
        expect(smallest(from, to, (value) => value >= threshold)).toBe(threshold);
        expect(largest(from, to, (value) => value <= threshold)).toBe(threshold);
      }),
    );
  });
  it('says when there is none', () => {
    expect(smallest(0, 10, () => false)).toBeUndefined();
    expect(largest(0, 10, () => false)).toBeUndefined();
    expect(smallest(5, 4, () => true)).toBeUndefined();
    expect(largest(5, 4, () => true)).toBeUndefined();
  });
});
