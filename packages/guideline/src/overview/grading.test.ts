import { describe, expect, it } from 'vitest';
import { recommendations } from '../recommendations/index.ts';
import { certainties, certaintyLabels, grades } from '../recommendations/recommendation.ts';
import { grading } from './grading.ts';

describe('grading', () => {
  it("is never explained without the note that the guideline's own wording is missing", () => {
    expect(grading.note).toMatch(/modified scheme.*not in the summary/);
  });
  it('gives a meaning for every grade and every certainty', () => {
    expect(grading.grades.map(({ grade }) => grade)).toEqual(grades);
    expect(grading.certainties.map(({ certainty }) => certainty)).toEqual(certainties);
  });
  it('never leaves a certainty blank, the two that are printed on a line of their own included', () => {
    for (const { id, certainty } of recommendations) {
      expect(`${id}: ${certaintyLabels[certainty]}`).toMatch(/: (low|low to moderate|moderate|high)$/);
    }
    const split = recommendations.filter(({ certainty }) => certainty === 'low-to-moderate').map(({ id }) => id);
    expect(split).toEqual(['indications.crps', 'response.positive']);
  });
  it('is that of the source for all nineteen', () => {
    expect(recommendations.map(({ grade, certainty }) => `${grade} ${certainty}`)).toEqual([
      'C low',
      'B low-to-moderate',
      'D low',
      'C low',
      'C low',
      'C low',
      'B low',
      'C low',
      'C low',
      'C low',
      'B low',
      'B moderate',
      'C low',
      'C low',
      'C low',
      'C low-to-moderate',
      'A low',
      'A low',
      'A low',
    ]);
  });
});
