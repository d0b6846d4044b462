import { expect, test } from 'vitest';
import { nowOf, todayOf } from './today.ts';

test('today is the day on the local calendar, not in UTC', () => {
  expect(todayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(todayOf(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
});

test('now is the minute on the local clock', () => {
  expect(nowOf(new Date(2026, 0, 5, 0, 1, 59))).toBe('2026-01-05T00:01');
  expect(nowOf(new Date(2026, 10, 24, 14, 5))).toBe('2026-11-24T14:05');
});
