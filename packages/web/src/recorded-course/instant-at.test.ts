import { expect, it } from 'vitest';
import { instantAt } from './instant-at.ts';

const local = (day: number, hours: number, minutes: number) => ({
  kind: 'instant',
  instant: new Date(2026, 10, day, hours, minutes).toISOString(),
});
const afternoon = new Date(2026, 10, 24, 14, 0, 30).toISOString();
const midnight = new Date(2026, 10, 24, 0, 10).toISOString();

it('is today when the clock has shown it already', () => {
  expect(instantAt('13:50', undefined, afternoon)).toEqual(local(24, 13, 50));
  expect(instantAt('14:00', undefined, afternoon)).toEqual(local(24, 14, 0));
  expect(instantAt('00:05', undefined, midnight)).toEqual(local(24, 0, 5));
});

it('has not come yet when it is later, and is not taken for yesterday', () => {
  expect(instantAt('14:01', undefined, afternoon)).toEqual({ kind: 'future' });
  expect(instantAt('15:30', undefined, afternoon)).toEqual({ kind: 'future' });
  expect(instantAt('23:59', undefined, afternoon)).toEqual({ kind: 'future' });
});

it('is yesterday just after midnight', () => {
  expect(instantAt('23:50', undefined, midnight)).toEqual(local(23, 23, 50));
});

it('is on the day that was said', () => {
  expect(instantAt('15:30', '2026-11-23', afternoon)).toEqual(local(23, 15, 30));
  expect(instantAt('15:30', '2026-11-24', afternoon)).toEqual({ kind: 'future' });
});

it.each(['', '7:05', 'now', '23:5'])('is nothing for "%s"', (text) => {
  expect(instantAt(text, undefined, afternoon)).toEqual({ kind: 'unreadable' });
  expect(instantAt('14:00', text, afternoon)).toEqual({ kind: 'unreadable' });
});
