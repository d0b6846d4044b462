import { describe, expect, it } from 'vitest';
import { resultOf, verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';

const scores = (baseline: number, followUp: number) => ({
  'pain-score-baseline': baseline,
  'pain-score-follow-up': followUp,
});

describe('response.positive', () => {
  it('is an objective measure in addition to satisfaction, grade C, certainty low to moderate', () => {
    const recommendation = recommendationById('response.positive');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low-to-moderate', force: 'definition' });
    expect(recommendation?.statement).toMatch(
      /besides satisfaction.*objective measure of benefit.*at least 30% lower.*comparable validated measure.*back pain.*Oswestry/,
    );
  });
  it.each([
    [{}, 'does-not-apply, not-applicable'],
    [{ satisfied: 'unknown' }, 'does-not-apply, not-applicable'],
    [scores(10, 7), 'applies, unknown'],
    [{ ...scores(10, 7), satisfied: 'yes' }, 'applies, yes'],
    [{ ...scores(10, 7.01), satisfied: 'yes', 'comparable-measure-improved': 'no' }, 'applies, no'],
    [{ ...scores(10, 7.01), satisfied: 'yes' }, 'applies, unknown'],
    [{ ...scores(9.3, 6.51), satisfied: 'yes' }, 'applies, yes'],
    [{ ...scores(10, 7), satisfied: 'no' }, 'applies, no'],
    [{ ...scores(8, 8), 'comparable-measure-improved': 'yes', satisfied: 'yes' }, 'applies, yes'],
    [{ ...scores(0, 0), satisfied: 'yes' }, 'applies, unknown'],
    [{ 'pain-score-follow-up': 5, satisfied: 'yes' }, 'applies, unknown'],
    [{ satisfied: 'no' }, 'applies, no'],
  ])('%j: %s', (answers, verdict) => expect(verdictOf('response.positive', answers)).toBe(verdict));
  it('asks for the part that is missing', () => {
    expect(resultOf('response.positive', scores(10, 7)).unknown).toEqual(['satisfied']);
  });
});
