import { describe, expect, it } from 'vitest';
import { resultOf, verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';

const heart = 'cardiovascular-disease-suspected-or-high-risk';
const noLiverReason = {
  'liver-dysfunction': 'no',
  'liver-toxicity-risk': 'no',
  'high-dose-frequent-infusions-expected': 'no',
};

describe('testing.healthy', () => {
  it('asks for no testing, grade C, certainty low', () => {
    expect(recommendationById('testing.healthy')).toMatchObject({
      grade: 'C',
      certainty: 'low',
      force: 'no-testing-needed',
    });
  });
  it.each([
    [{}, 'unknown'],
    [{ [heart]: 'no' }, 'unknown'],
    [{ [heart]: 'no', ...noLiverReason }, 'applies'],
    [{ [heart]: 'yes' }, 'does-not-apply'],
    [{ 'liver-toxicity-risk': 'yes' }, 'does-not-apply'],
    [{ [heart]: 'no', ...noLiverReason, 'liver-dysfunction': 'unknown' }, 'unknown'],
    [{ ...noLiverReason }, 'unknown'],
    [{ 'hepatic-disease': 'mild' }, 'does-not-apply'],
  ])('%j: %s', (answers, status) => {
    expect(verdictOf('testing.healthy', answers)).toBe(`${status}, not-applicable`);
  });
});

describe('testing.ecg', () => {
  it('should be used, grade C, certainty low', () => {
    const recommendation = recommendationById('testing.ecg');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'should-be-used' });
    expect(recommendation?.statement).toMatch(
      /baseline ECG should be used.*ischemic heart disease that is poorly controlled is ruled out/,
    );
  });
  it.each([
    [{}, 'unknown, unknown'],
    [{ 'baseline-ecg': 'yes' }, 'unknown, yes'],
    [{ [heart]: 'yes' }, 'applies, unknown'],
    [{ [heart]: 'yes', 'baseline-ecg': 'no' }, 'applies, no'],
    [{ [heart]: 'yes', 'baseline-ecg': { value: 'yes', date: '2026-11-20', result: 'normal' } }, 'applies, yes'],
    [{ [heart]: 'no', 'baseline-ecg': 'no' }, 'does-not-apply, not-applicable'],
    [{ 'poorly-controlled-cardiovascular-disease': 'yes' }, 'applies, unknown'],
    [{ 'poorly-controlled-cardiovascular-disease': 'no' }, 'unknown, unknown'],
  ])('%j: %s', (answers, verdict) => expect(verdictOf('testing.ecg', answers)).toBe(verdict));
  it('names what could settle it through an implication too', () => {
    expect(resultOf('testing.ecg', {}).unknown).toEqual([
      heart,
      'poorly-controlled-cardiovascular-disease',
      'baseline-ecg',
    ]);
  });
});

describe('testing.liver-function', () => {
  it('should be considered case by case, grade C, certainty low', () => {
    const recommendation = recommendationById('testing.liver-function');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'consider-case-by-case' });
    expect(recommendation?.statement).toMatch(/before and after the infusion should be considered case by case/);
  });
  it.each([
    [{}, 'unknown, unknown'],
    [{ ...noLiverReason, 'hepatic-disease': 'none' }, 'does-not-apply, not-applicable'],
    [{ 'liver-dysfunction': 'yes' }, 'applies, unknown'],
    [{ 'liver-toxicity-risk': 'yes', 'baseline-liver-tests': 'yes' }, 'applies, yes'],
    [{ 'high-dose-frequent-infusions-expected': 'yes', 'baseline-liver-tests': 'no' }, 'applies, no'],
    [{ 'hepatic-disease': 'severe' }, 'applies, unknown'],
    [{ 'hepatic-disease': 'none' }, 'unknown, unknown'],
  ])('%j: %s', (answers, verdict) => expect(verdictOf('testing.liver-function', answers)).toBe(verdict));
});
