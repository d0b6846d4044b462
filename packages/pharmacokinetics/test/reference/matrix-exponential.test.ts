import { expect, test } from 'vitest';
import { matrixExponential } from './matrix-exponential.ts';

test('a rotation by a right angle', () => {
  const [[a, b] = [], [c, d] = []] = matrixExponential([
    [0, -Math.PI / 2],
    [Math.PI / 2, 0],
  ]);
  expect(a).toBeCloseTo(0, 14);
  expect(b).toBeCloseTo(-1, 14);
  expect(c).toBeCloseTo(1, 14);
  expect(d).toBeCloseTo(0, 14);
});

test('two equal rates one after the other, over a time that needs squaring: e^-20 and 20 e^-20', () => {
  const [[first] = [], [passed, second] = []] = matrixExponential([
    [-20, 0],
    [20, -20],
  ]);
  expect(first).toBeCloseTo(Math.exp(-20), 20);
  expect(second).toBeCloseTo(Math.exp(-20), 20);
  expect(passed).toBeCloseTo(20 * Math.exp(-20), 18);
});
