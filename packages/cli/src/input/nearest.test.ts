import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const ids = [
  'contraindications.hepatic',
  'contraindications.substance-abuse',
  'testing.ecg',
  'dosing.bolus',
  'grading',
];

describe('the nearest candidates', () => {
  test.each([
    ['hepatic', ['contraindications.hepatic']],
    ['contraindications', ['contraindications.hepatic', 'contraindications.substance-abuse']],
    ['contraindications.hepatik', ['contraindications.hepatic']],
    ['ekg', ['testing.ecg']],
    ['bollus', ['dosing.bolus']],
    ['Grading', ['grading']],
    ['something-else-entirely', []],
    ['', []],
  ])('of "%s" are %j', (word, expected) => {
    expect(nearest(word, ids)).toEqual(expected);
  });

  test('are offered in a sentence', () => {
    expect(didYouMean('bolus', ids)).toBe(' Did you mean dosing.bolus?');
    expect(didYouMean('zzzzzz', ids)).toBe('');
  });
});
