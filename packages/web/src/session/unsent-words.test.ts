import { expect, it } from 'vitest';
import { unsentWords } from './unsent-words.ts';

it('says what signing out would lose', () => {
  expect(unsentWords(1)).toContain('1 entry is on this device only.');
  expect(unsentWords(1)).toContain('does not have it.');
  expect(unsentWords(3)).toContain('3 entries are on this device only.');
});
