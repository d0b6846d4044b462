import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentiles } from './percentiles.ts';

test('worked by hand: of 10, 20, 30, 40 the middle is 25 and a quarter of the way 17.5', () => {
  expect(percentiles(Float64Array.of(30, 10, 40, 20), [0, 25, 50, 100])).toEqual([10, 17.5, 25, 40]);
});

test('of one number, all are that number', () => {
  expect(percentiles(Float64Array.of(7), [5, 50, 95])).toEqual([7, 7, 7]);
});

test('numbers too close together to be told apart by a width', () => {
  expect(percentiles(Float64Array.of(5e-324, 0, 1e-323), [0, 50, 100])).toEqual([0, 5e-324, 1e-323]);
});

test('any numbers: as from sorting them all, and they are left as they were', () => {
  const number = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0, 1, 2),
    fc.double({ min: 0, max: 1e-3, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 2_000 }), (numbers) => {
      const values = Float64Array.from(numbers);
      const sorted = values.slice().sort();
      const percents = [0, 5, 25, 50, 75, 95, 100];
      const expected = percents.map((percent) => {
        const rank = (percent / 100) * (sorted.length - 1);
        const [below, above] = [sorted[Math.floor(rank)] as number, sorted[Math.ceil(rank)] as number];
        return below + (rank - Math.floor(rank)) * (above - below);
      });
      const found = percentiles(values, percents);
      found.forEach((value, index) => {
        // -0 and 0 are the same concentration.
        expect(value + 0).toBe((expected[index] as number) + 0);
      });
      expect([...values]).toEqual(numbers);
    }),
    { numRuns: 200 },
  );
});
