import { expect, test } from 'vitest';
import { searchStatements } from './search-statements.ts';

const found = (words: string): readonly string[] => searchStatements(words).map(({ id }) => id);

test('every word has to be there, in whatever case and order', () => {
  expect(found('LIVER severe')).toContain('contraindications.hepatic');
  expect(found('severe acupuncture')).toEqual([]);
});

test("the source's own words find a statement too", () => {
  expect(found('hepatic')).toContain('contraindications.hepatic');
});

test('an annotation is found with the line that it touches', () => {
  expect(found('cochrane')).toContain('indications.crps');
});

test('no words find everything', () => {
  expect(found(' ')).toHaveLength(19);
});
