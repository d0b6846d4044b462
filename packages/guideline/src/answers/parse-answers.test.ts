import { describe, expect, it } from 'vitest';
import { askedFindings } from '../findings/index.ts';
import { AnswerError } from './answer.ts';
import { parseAnswers } from './parse-answers.ts';

function refusal(json: unknown): AnswerError {
  try {
    parseAnswers(json);
  } catch (error) {
    if (error instanceof AnswerError) return error;
    throw error;
  }
  throw new Error(`accepted ${JSON.stringify(json)}`);
}

describe('answers', () => {
  it('are read by finding, each in the form that it has', () => {
    expect(
      parseAnswers({
        pregnancy: 'no',
        'target-pain': 'crps',
        weight: { value: 70, unit: 'kg' },
        'pain-score-baseline': 8,
        'baseline-ecg': { value: 'yes', date: '2026-11-20', result: 'normal' },
        'active-psychosis': 'unknown',
      }),
    ).toEqual({
      pregnancy: { finding: 'pregnancy', value: 'no', source: 'answer' },
      'target-pain': { finding: 'target-pain', value: 'crps', source: 'answer' },
      weight: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'answer' },
      'pain-score-baseline': { finding: 'pain-score-baseline', value: 8, source: 'answer' },
      'baseline-ecg': { finding: 'baseline-ecg', value: 'yes', source: 'answer', date: '2026-11-20', note: 'normal' },
    });
  });

  it('can be given for every finding that is asked', () => {
    for (const finding of askedFindings) {
      const value =
        finding.kind === 'truth'
          ? 'no'
          : finding.kind === 'choice'
            ? finding.choices[0]?.value
            : finding.kind === 'score'
              ? finding.scale.from
              : { value: finding.possible.to, unit: finding.unit };
      expect(parseAnswers({ [finding.id]: value })).toHaveProperty(finding.id);
      expect(parseAnswers({ [finding.id]: 'unknown' })).toEqual({});
    }
  });

  it('say how a quantity was converted', () => {
    const pounds = parseAnswers({ weight: { value: 154, unit: '[lb_av]' } }, (_value, _unit, target) => ({
      value: 69.853,
      unit: target,
    }));
    expect(pounds.weight).toMatchObject({
      value: { value: 69.853, unit: 'kg' },
      note: '154 [lb_av], converted to 69.853 kg',
    });
  });

  it.each([
    [null, '(all)'],
    [[], '(all)'],
    ['pregnancy', '(all)'],
    [{ pregnant: 'yes' }, 'pregnant'],
    [{ pregnancy: true }, 'pregnancy'],
    [{ pregnancy: 'Yes' }, 'pregnancy'],
    [{ pregnancy: 1 }, 'pregnancy'],
    [{ pregnancy: { value: 'yes' } }, 'pregnancy'],
    [{ 'hepatic-disease': 'yes' }, 'hepatic-disease'],
    [{ 'target-pain': 'back' }, 'target-pain'],
    [{ weight: 70 }, 'weight'],
    [{ weight: '70 kg' }, 'weight'],
    [{ weight: { value: '70', unit: 'kg' } }, 'weight.value'],
    [{ weight: { value: Number.NaN, unit: 'kg' } }, 'weight.value'],
    [{ weight: { value: 70 } }, 'weight.unit'],
    [{ weight: { value: 70, unit: 'stone' } }, 'weight.unit'],
    [{ weight: { value: 0, unit: 'kg' } }, 'weight'],
    [{ weight: { value: -70, unit: 'kg' } }, 'weight'],
    [{ weight: { value: 700, unit: 'kg' } }, 'weight'],
    [{ weight: { value: 70, unit: 'kg', of: 'x' } }, 'weight.of'],
    [{ 'pain-score-baseline': '8' }, 'pain-score-baseline'],
    [{ 'pain-score-baseline': 11 }, 'pain-score-baseline'],
    [{ 'baseline-ecg': { value: 'done' } }, 'baseline-ecg.value'],
    [{ 'baseline-ecg': { value: 'yes', date: '20 Nov' } }, 'baseline-ecg.date'],
    [{ 'baseline-ecg': { value: 'yes', date: '2026-02-30' } }, 'baseline-ecg.date'],
    [{ 'baseline-ecg': { value: 'yes', result: 4 } }, 'baseline-ecg.result'],
    [{ __proto__: null, constructor: 'yes' }, 'constructor'],
    [{ 'positive-response': 'yes' }, 'positive-response'],
  ])('refuse %j and name %s', (json, field) => {
    const error = refusal(json);
    expect(error.finding).toBe(field);
    expect(error.message).toContain(field);
    expect(error.message).toContain('expected');
  });

  it('with a date after the day of the assessment are refused: what has not been done yet is not done', () => {
    const tomorrow = { 'baseline-ecg': { value: 'yes', date: '2026-11-25' } };
    expect(() => parseAnswers(tomorrow, undefined, '2026-11-24')).toThrow(/baseline-ecg\.date.*2026-11-24/);
    expect(parseAnswers(tomorrow, undefined, '2026-11-25')).toHaveProperty('baseline-ecg');
  });

  it('suggest the id that was probably meant', () => {
    expect(refusal({ 'pressure-intraocular': 'yes' }).message).toContain('elevated-intraocular-pressure');
  });

  it('that break an implication are refused by name', () => {
    const heart = refusal({
      'poorly-controlled-cardiovascular-disease': 'yes',
      'cardiovascular-disease-suspected-or-high-risk': 'no',
    });
    expect(heart.message).toContain('cardiovascular-disease-suspected-or-high-risk');
    expect(heart.message).toContain('poorly-controlled-cardiovascular-disease');
    const liver = refusal({ 'hepatic-disease': 'mild', 'liver-dysfunction': 'no' });
    expect(liver.message).toContain('liver-dysfunction');
    expect(liver.message).toContain('hepatic-disease');
  });

  it('about pregnancy outrank a male sex without being refused', () => {
    expect(parseAnswers({ sex: 'male', pregnancy: 'yes' }).pregnancy?.value).toBe('yes');
  });
});
