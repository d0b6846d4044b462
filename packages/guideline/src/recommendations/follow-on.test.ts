import { describe, expect, it } from 'vitest';
import { resultOf, verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';

const rows: readonly [Readonly<Record<string, unknown>>, string][] = [
  [{}, 'does-not-apply, not-applicable'],
  [{ 'pain-score-baseline': 8 }, 'does-not-apply, not-applicable'],
  [{ 'pain-score-baseline': 8, 'pain-score-follow-up': 5 }, 'unknown, not-applicable'],
  [{ 'pain-score-baseline': 8, 'pain-score-follow-up': 5, satisfied: 'yes' }, 'applies, not-applicable'],
  [{ 'pain-score-baseline': 8, 'pain-score-follow-up': 5, satisfied: 'no' }, 'does-not-apply, not-applicable'],
  [{ satisfied: 'yes' }, 'unknown, not-applicable'],
  [{ satisfied: 'yes', 'comparable-measure-improved': 'yes' }, 'applies, not-applicable'],
];

describe('follow-on.oral', () => {
  it('can be tried in responders in place of serial infusions, grade B, certainty low', () => {
    const recommendation = recommendationById('follow-on.oral');
    expect(recommendation).toMatchObject({ grade: 'B', certainty: 'low', force: 'can-be-tried' });
    expect(recommendation?.statement).toMatch(
      /in responders, oral ketamine or dextromethorphan.*in place of serial infusions/i,
    );
  });
  it.each(rows)('%j: %s', (answers, verdict) => expect(verdictOf('follow-on.oral', answers)).toBe(verdict));
  it('raises no question before a response is recorded', () => {
    expect(resultOf('follow-on.oral', {}).unknown).toEqual([]);
  });
});

describe('follow-on.intranasal', () => {
  it('can be tried in responders in place of serial infusions, grade B, certainty moderate', () => {
    const recommendation = recommendationById('follow-on.intranasal');
    expect(recommendation).toMatchObject({ grade: 'B', certainty: 'moderate', force: 'can-be-tried' });
    expect(recommendation?.statement).toMatch(/in responders, intranasal ketamine.*in place of serial infusions/i);
  });
  it.each(rows)('%j: %s', (answers, verdict) => expect(verdictOf('follow-on.intranasal', answers)).toBe(verdict));
});
