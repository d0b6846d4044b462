import { expect, it } from 'vitest';
import { trainingWords } from './training-words.ts';

it('says when a training ends or ended, and that it is not known', () => {
  expect(trainingWords('2027-01-31', '2026-11-24')).toMatch(/^until 31.Jan.2027$/);
  // The last day still counts.
  expect(trainingWords('2026-11-24', '2026-11-24')).toMatch(/^until/);
  expect(trainingWords('2026-11-23', '2026-11-24')).toMatch(/^expired 23.Nov.2026$/);
  expect(trainingWords(null, '2026-11-24')).toBe('not known');
});
