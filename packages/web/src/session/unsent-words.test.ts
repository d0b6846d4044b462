import { expect, it } from 'vitest';
import { unsentWords } from './unsent-words.ts';

it('says what would be lost, and by what', () => {
  expect(unsentWords(1, 'Signing out')).toBe(
    '1 entry is on this device only. Signing out takes everything off it, and the server does not have it.',
  );
  expect(unsentWords(3, 'Wiping')).toBe(
    '3 entries are on this device only. Wiping takes everything off it, and the server does not have them.',
  );
});
