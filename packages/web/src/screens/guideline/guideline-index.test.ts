import { describe, expect, test } from 'vitest';
import { type Entry, searchGuideline } from './guideline-index.ts';

const idOf = (entry: Entry): string => {
  switch (entry.kind) {
    case 'statement':
      return entry.statement.id;
    case 'annotation':
      return `annotation:${entry.annotation.id}`;
    case 'interpretation':
      return `interpretation:${entry.interpretation.id}`;
    case 'page':
      return entry.page;
  }
};
const found = (query: string) => searchGuideline(query).map(({ entry }) => idOf(entry));

describe('searching the guideline', () => {
  test('finds a statement by what it is about, first', () => {
    expect(found('bolus')[0]).toBe('dosing.bolus');
    expect(found('ECG')[0]).toBe('testing.ecg');
    expect(found('intranasal')[0]).toBe('follow-on.intranasal');
  });

  test('finds a number of the text', () => {
    expect(found('80 mg')).toContain('dosing.dose-response');
    expect(found('0.35')).toContain('dosing.bolus');
  });

  test('finds interpretations, annotations, the grading and the overview', () => {
    expect(found('Cochrane')).toContain('annotation:cochrane-2025');
    expect(found('nurse anesthetist')).toContain('interpretation:not-listed');
    expect(found('Preventive Services')).toContain('grading');
    expect(found('D059350')).toContain('overview');
  });

  test('finds half a word and a slight slip, and says which word of the text it was', () => {
    expect(found('dextrometh')).toContain('follow-on.oral');
    const [hit] = searchGuideline('pregnansy');
    expect(hit?.terms).toContain('pregnancy');
  });

  test('needs every word', () => {
    expect(found('bolus zebra')).toEqual([]);
  });
});
