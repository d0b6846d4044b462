import { expect, it } from 'vitest';
import { plain } from '../test-support/drafts.ts';
import { poundsInKilograms } from './pounds.ts';

it('pounds are shown in both units, and only when they can be read', () => {
  // 154 × 0.45359237 = 69.853…
  const { kilograms, words } = poundsInKilograms('154');
  expect([kilograms, plain(words ?? '')]).toEqual([69.9, '154 lb is 69.9 kg']);
  expect(poundsInKilograms('1,5')).toMatchObject({ kilograms: undefined, words: undefined });
  expect(poundsInKilograms('2').reading.kind).toBe('refused');
});
