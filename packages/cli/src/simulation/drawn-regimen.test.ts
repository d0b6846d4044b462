import { parseRegimen } from '@ketaguide/quantities';
import { expect, test } from 'vitest';
import { drawnRegimen } from './drawn-regimen.ts';

const timesFor = (sampleTimesMin?: readonly number[]) =>
  drawnRegimen(
    parseRegimen({
      patient: { weightKg: 70 },
      events: [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }],
      ...(sampleTimesMin && { sampleTimesMin }),
    }),
  ).sampleTimes?.map(({ value }) => value);

test('is sampled evenly until the last time that is asked for, whatever the order', () => {
  expect(timesFor([3, 0, 1.5])).toEqual([0, 1, 2, 3]);
  expect(timesFor([2.5])).toEqual([0, 2.5 / 3, 5 / 3, 2.5]);
});

test('a long one in so many steps', () => {
  const times = timesFor([5_760]);
  expect(times).toHaveLength(481);
  expect(times?.[1]).toBe(12);
  expect(times?.at(-1)).toBe(5_760);
});

test('without times of its own, or with none after the start, it stays as it is', () => {
  expect(timesFor()).toBeUndefined();
  expect(timesFor([0, -5])).toEqual([0, -5]);
});
