import { describe, expect, test } from 'vitest';
import { roundAxis, timeAxis } from './axis.ts';

describe('an axis of round numbers', () => {
  test.each([
    [423, 4, [0, 200, 400, 600]],
    [400, 4, [0, 100, 200, 300, 400]],
    [0.31, 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [1, 4, [0, 0.5, 1]],
    [5_818, 4, [0, 2_000, 4_000, 6_000]],
  ])('to %d', (highest, mostTicks, ticks) => {
    const axis = roundAxis(highest, mostTicks);
    expect(axis.ticks.map((tick) => Number(tick.toPrecision(12)))).toEqual(ticks);
    expect(axis.end).toBeGreaterThanOrEqual(highest);
  });

  test.each([0, -1, Number.NaN])('has a length even where nothing rises: %d', (highest) => {
    expect(roundAxis(highest, 4)).toEqual({ end: 1, ticks: [0, 1] });
  });
});

describe('a time axis', () => {
  test.each([
    [480, 7, [0, 120, 240, 360, 480]],
    [60, 7, [0, 10, 20, 30, 40, 50, 60]],
    [485, 3, [0, 180, 360]],
    [7 * 1_440, 7, [0, 1_440, 2_880, 4_320, 5_760, 7_200, 8_640, 10_080]],
  ])('to %d min with at most %d marks', (end, mostTicks, ticks) => {
    expect(timeAxis(end, mostTicks)).toEqual({ end, ticks });
  });
});
