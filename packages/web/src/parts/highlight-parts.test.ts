import { expect, test } from 'vitest';
import { highlightParts } from './highlight-parts.ts';

const hits = (text: string, ...terms: readonly string[]) =>
  highlightParts(text, terms)
    .filter(({ isHit }) => isHit)
    .map(({ text: hit }) => hit);

test('marks whole words in any case, and loses nothing of the text', () => {
  const text = 'Bolus: up to 0.35 mg/kg. A bolus is not bolused.';
  expect(hits(text, 'bolus')).toEqual(['Bolus', 'bolus']);
  expect(
    highlightParts(text, ['bolus'])
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('takes signs of a term for what they are', () => {
  expect(hits('0.35 and 0x35', '0.35')).toEqual(['0.35']);
});

test('marks nothing without terms', () => {
  expect(highlightParts('Bolus', [])).toEqual([{ text: 'Bolus', isHit: false }]);
});
