import { parseRegimen } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { populationTimes } from './population-grid.ts';

const regimen = (durationMin: number, sampleTimesMin?: readonly number[]) =>
  parseRegimen({
    patient: { weightKg: 70 },
    events: [{ t: 0, type: 'infusion', durationMin, rateMgPerKgPerH: 0.5 }],
    ...(sampleTimesMin && { sampleTimesMin }),
  });

describe('without times of its own', () => {
  test.each([
    [240, { start: 0, step: 1, count: 481 }],
    [90.5, { start: 0, step: 1, count: 332 }],
    [24 * 60, { start: 0, step: 5, count: 337 }],
    [10 * 24 * 60, { start: 0, step: 30, count: 489 }],
  ])('an infusion of %d min is told until four hours after it', (durationMin, grid) => {
    const times = populationTimes(regimen(durationMin), 1_000);
    expect(times.grid).toEqual(grid);
    expect(times.regimen.sampleTimes).toHaveLength(grid.count);
    expect(times.regimen.sampleTimes?.at(-1)?.value).toBe((grid.count - 1) * grid.step);
  });
});

test('of a population that is counted, there are half as many', () => {
  expect(populationTimes(regimen(240), 1_000_000).grid).toEqual({ start: 0, step: 2, count: 241 });
});

describe('with times of its own', () => {
  test.each([
    [[0, 60, 120], { start: 0, step: 60, count: 3 }],
    [[-10, 0, 10], { start: -10, step: 10, count: 3 }],
    [[0, 0.1, 0.2, 0.3], { start: 0, step: 0.1, count: 4 }],
    [[240], { start: 240, step: 1, count: 1 }],
    [[60, 0], { start: 0, step: 60, count: 2 }],
    [[0, 0], { start: 0, step: 1, count: 1 }],
    [[5, 0, 1, 5], { times: [0, 1, 5], count: 3 }],
  ])('%j is a grid', (times, grid) => {
    expect(populationTimes(regimen(240, times), 1_000).grid).toEqual(grid);
  });

  test('too many are refused', () => {
    const times = Array.from({ length: 2_001 }, (_, time) => time);
    expect(() => populationTimes(regimen(240, times), 1_000)).toThrow(
      'sampleTimesMin: expected at most 2000 different times for a population, got "2001 times".',
    );
  });
});
