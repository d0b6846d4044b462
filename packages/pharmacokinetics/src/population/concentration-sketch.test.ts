import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addConcentrations,
  addSketch,
  emptySketch,
  patientsIn,
  sketchMeasuredPercentiles,
  sketchPercentiles,
} from './concentration-sketch.ts';
import { percentiles } from './percentiles.ts';
import { seededSource } from './random-source.ts';
import { fillStandardNormal } from './standard-normal.ts';
import { logDeviation } from './variability.ts';

const logNormal = (count: number, median: number, deviation: number, seed: number) => {
  const values = new Float64Array(count);
  fillStandardNormal(values, seededSource(seed));
  return values.map((z) => median * Math.exp(deviation * z));
};

const sketchOf = (values: Float64Array, times = 1) => {
  const sketch = emptySketch(times);
  addConcentrations(sketch, values);
  return sketch;
};

const percents = [5, 25, 50, 75, 95];

test('within 0.4% of the exact percentiles, whatever the concentrations', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.double({ min: -1, max: 6, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (seed, power, deviation) => {
        const values = logNormal(2_001, 10 ** power, deviation, seed);
        const exact = percentiles(values, percents);
        sketchPercentiles(sketchOf(values), 0, percents).forEach((value, index) => {
          expect(Math.abs(value / (exact[index] as number) - 1)).toBeLessThan(0.004);
        });
      },
    ),
  );
});

test('each time has its own counts', () => {
  // Two patients at three times.
  const sketch = sketchOf(Float64Array.of(100, 100, 200, 200, 0, 0), 3);
  expect(patientsIn(sketch)).toBe(2);
  expect(sketchPercentiles(sketch, 0, [50])[0]).toBeCloseTo(100, 0);
  expect(sketchPercentiles(sketch, 1, [50])[0]).toBeCloseTo(200, 0);
  expect(sketchPercentiles(sketch, 2, [50])[0]).toBeCloseTo(0, 3);
});

test('what is too small counts as 0, what is too large as the largest', () => {
  const [low, high] = sketchPercentiles(sketchOf(Float64Array.of(1e-9, 1e12)), 0, [0, 100]) as [number, number];
  expect(low).toBeLessThan(0.001);
  expect(high / 2 ** 24).toBeCloseTo(1, 2);
});

test('two sketches add up to the sketch of all', () => {
  const values = logNormal(1_000, 300, 0.3, 3);
  const sum = sketchOf(values.slice(0, 400));
  addSketch(sum, sketchOf(values.slice(400)));
  expect(sum).toEqual(sketchOf(values));
});

test('measurements: the residual widens the band as for log-normal numbers, whose variances add', () => {
  const deviation = 0.3;
  const sketch = sketchOf(logNormal(200_000, 300, deviation, 4));
  const together = Math.hypot(deviation, logDeviation(20));
  sketchMeasuredPercentiles(sketch, 0, percents, 20).forEach((value, index) => {
    const z = [-1.64485, -0.67449, 0, 0.67449, 1.64485][index] as number;
    expect(value / (300 * Math.exp(together * z))).toBeCloseTo(1, 2);
  });
  expect(sketchMeasuredPercentiles(sketchOf(Float64Array.of(0, 0)), 0, [50], 20)).toEqual([0]);
});

describe('what is refused', () => {
  test('a time that there is not', () => {
    expect(() => sketchPercentiles(emptySketch(2), 2, [50])).toThrow('time of the sketch');
  });
  test('sketches of different times', () => {
    expect(() => addSketch(emptySketch(2), emptySketch(3))).toThrow('times of the sketch: expected 2, got 3.');
  });
  test('concentrations that do not fill all times', () => {
    expect(() => addConcentrations(emptySketch(2), new Float64Array(3))).toThrow('a multiple of 2');
  });
});
