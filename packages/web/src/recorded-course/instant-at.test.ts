import { expect, it } from 'vitest';
import { instantAt } from './instant-at.ts';

const now = new Date(2026, 10, 24, 0, 10).toISOString();

it('is today when the clock has shown it already, and yesterday when it has not', () => {
  expect(instantAt('00:05', now)).toBe(new Date(2026, 10, 24, 0, 5).toISOString());
  expect(instantAt('23:50', now)).toBe(new Date(2026, 10, 23, 23, 50).toISOString());
  expect(instantAt('00:10', now)).toBe(now);
});

it.each(['', '7:05', 'now', '23:5'])('is nothing for "%s"', (text) => {
  expect(instantAt(text, now)).toBeUndefined();
});
