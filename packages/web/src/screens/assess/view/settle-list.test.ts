import type { FindingId } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { settleList } from './settle-list.ts';

const answered =
  (...findings: readonly FindingId[]) =>
  (finding: FindingId) =>
    findings.includes(finding);

describe('the list of what to settle first', () => {
  test('starts as the open questions, worst first', () => {
    expect(settleList([], ['hepatic-disease', 'pregnancy'], answered())).toEqual(['hepatic-disease', 'pregnancy']);
  });

  test('keeps an answered question where it was', () => {
    const shown: readonly FindingId[] = ['hepatic-disease', 'pregnancy', 'baseline-ecg'];
    expect(settleList(shown, ['hepatic-disease', 'baseline-ecg'], answered('pregnancy'))).toEqual(shown);
  });

  test('lets a question go that no longer matters and was not answered', () => {
    expect(settleList(['hepatic-disease', 'liver-dysfunction'], [], answered('hepatic-disease'))).toEqual([
      'hepatic-disease',
    ]);
  });

  test('puts a new question after the worst one before it', () => {
    expect(
      settleList(
        ['hepatic-disease', 'liver-toxicity-risk'],
        ['hepatic-disease', 'baseline-ecg', 'liver-toxicity-risk'],
        answered(),
      ),
    ).toEqual(['hepatic-disease', 'baseline-ecg', 'liver-toxicity-risk']);
  });

  test('puts a new worst question first', () => {
    expect(settleList(['pregnancy'], ['hepatic-disease', 'pregnancy'], answered())).toEqual([
      'hepatic-disease',
      'pregnancy',
    ]);
  });
});
