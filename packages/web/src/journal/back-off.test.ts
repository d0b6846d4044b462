import { expect, it } from 'vitest';
import { waitAfter } from './back-off.ts';

it('waits twice as long after each failure, at most a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(waitAfter)).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000]);
});
