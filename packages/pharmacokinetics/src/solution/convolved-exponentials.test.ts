import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixExponential } from '../../test/reference/matrix-exponential.ts';
import { convolvedExponentials } from './convolved-exponentials.ts';

describe('worked by hand', () => {
  test('one rate decays', () => {
    expect(convolvedExponentials([0.5], 2)).toBe(Math.exp(-1));
  });

  test('a rate of 0 collects: 1 - e^-2 of what came in at rate 1 for 2 min', () => {
    expect(convolvedExponentials([0, 1], 2)).toBeCloseTo(1 - Math.exp(-2), 15);
  });

  test('two equal rates: t e^-t', () => {
    expect(convolvedExponentials([1, 1], 3)).toBeCloseTo(3 * Math.exp(-3), 15);
  });

  test('only collecting, n times over: t^3 / 3!', () => {
    expect(convolvedExponentials([0, 0, 0, 0], 3)).toBeCloseTo(27 / 6, 14);
  });

  test('three rates far apart: the sum over them of e^(-a t) by the products of their distances', () => {
    const [a, b, c, t] = [1, 5, 9, 2];
    const expected = Math.exp(-a * t) / 32 - Math.exp(-b * t) / 16 + Math.exp(-c * t) / 32;
    expect(convolvedExponentials([a, b, c], t)).toBeCloseTo(expected, 15);
  });

  test('no time, nothing passed on', () => {
    expect(convolvedExponentials([1, 2, 3], 0)).toBe(0);
    expect(convolvedExponentials([7], 0)).toBe(1);
  });
});

test('the order of the rates does not matter', () => {
  expect(convolvedExponentials([3, 0, 1, 1], 2)).toBe(convolvedExponentials([1, 3, 1, 0], 2));
});

test('any rates, close or far, are as a chain of stages in the matrix exponential', () => {
  const rate = fc.oneof(fc.constantFrom(0, 1, 1 + 1e-15, 1 + 1e-8, 1.001), fc.double({ min: 0, max: 5, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(rate, { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      (rates, time) => {
        const chain = rates.map((own, row) =>
          rates.map((_, column) => (column === row ? -own * time : column === row - 1 ? time : 0)),
        );
        const expected = matrixExponential(chain)[rates.length - 1]?.[0] as number;
        const actual = convolvedExponentials(rates, time);
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-11 * expected + 1e-300);
      },
    ),
    { numRuns: 500 },
  );
});
