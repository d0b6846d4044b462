import { describe, expect, test } from 'vitest';
import { type AnswerSheet, answersOf, whyRefused, withAnswer } from './answer-sheet.ts';

const at = '09:04';

describe('an answer sheet', () => {
  test('gives the engine what is known and leaves out what is not', () => {
    const sheet: AnswerSheet = {
      pregnancy: { kind: 'known', value: 'no', at },
      'baseline-ecg': { kind: 'not-known', why: 'declined', at },
      weight: { kind: 'known', value: { value: 70, unit: 'kg' }, at },
    };
    expect(answersOf(sheet)).toEqual({
      pregnancy: { finding: 'pregnancy', value: 'no', source: 'answer' },
      weight: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'answer' },
    });
  });

  test('changes and withdraws one answer and leaves the others', () => {
    const one: AnswerSheet = { pregnancy: { kind: 'known', value: 'no', at } };
    const two = withAnswer(one, 'active-psychosis', { kind: 'known', value: 'no', at });
    expect(Object.keys(two)).toEqual(['pregnancy', 'active-psychosis']);
    expect(withAnswer(two, 'active-psychosis', undefined)).toEqual(one);
    expect(one).toEqual({ pregnancy: { kind: 'known', value: 'no', at } });
  });

  test('says why answers that break an implication are refused, with names and not ids', () => {
    const sheet: AnswerSheet = {
      'hepatic-disease': { kind: 'known', value: 'severe', at },
      'liver-dysfunction': { kind: 'known', value: 'no', at },
    };
    const refusal = whyRefused(sheet);
    expect(refusal).toContain('liver disease is severe');
    expect(refusal).not.toContain('hepatic-disease');
    expect(whyRefused(withAnswer(sheet, 'liver-dysfunction', undefined))).toBeUndefined();
  });

  test('refuses a weight that nobody has', () => {
    const sheet: AnswerSheet = { weight: { kind: 'known', value: { value: 700, unit: 'kg' }, at } };
    expect(whyRefused(sheet)).toBe('Not taken. Expected 1 to 500 kg');
  });
});
