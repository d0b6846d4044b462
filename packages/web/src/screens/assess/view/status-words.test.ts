import { assess, type Findings, type RecommendationId } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { forceWords, statusWords } from './status-words.ts';

const yes = (finding: keyof Findings) => ({ [finding]: { fact: { finding, value: 'yes', source: 'answer' } } });
const no = (finding: keyof Findings) => ({ [finding]: { fact: { finding, value: 'no', source: 'answer' } } });

function words(id: RecommendationId, ...facts: readonly object[]): string {
  const findings = Object.assign({}, ...facts) as Findings;
  const result = assess(findings, '2026-11-24').recommendations.find(({ recommendation }) => recommendation.id === id);
  if (result === undefined) throw new Error(`no ${id}`);
  return statusWords(result);
}

const liver = (value: string) => ({
  'hepatic-disease': { fact: { finding: 'hepatic-disease', value, source: 'answer' } },
});

describe('what a statement comes to', () => {
  test('a contraindication says its force, and never a stronger one', () => {
    expect(words('contraindications.hepatic', liver('severe'))).toBe('Applies: avoid');
    expect(words('contraindications.hepatic', liver('moderate'))).toBe('Applies: caution');
    expect(words('contraindications.hepatic', liver('mild'))).toBe('Does not apply');
    expect(words('contraindications.hepatic')).toBe('Not known yet');
    expect(words('contraindications.substance-abuse', yes('active-substance-abuse'))).toBe(
      'Applies: relative contraindication',
    );
  });

  test('a test says whether it was done', () => {
    const atRisk = yes('cardiovascular-disease-suspected-or-high-risk');
    expect(words('testing.ecg', atRisk)).toBe('Applies, not known yet whether met');
    expect(words('testing.ecg', atRisk, yes('baseline-ecg'))).toBe('Applies, met');
    expect(words('testing.ecg', atRisk, no('baseline-ecg'))).toBe('Applies, not met');
    expect(words('testing.ecg')).toBe('Not known yet');
    expect(words('testing.ecg', yes('baseline-ecg'))).toBe('Not known yet whether it applies; met');
    expect(words('testing.ecg', no('cardiovascular-disease-suspected-or-high-risk'))).toBe('Does not apply');
  });

  test('a force that depends on a choice names both', () => {
    const { recommendations } = assess({}, '2026-11-24');
    const hepatic = recommendations.find(({ recommendation }) => recommendation.id === 'contraindications.hepatic');
    expect(hepatic && forceWords(hepatic.recommendation)).toBe('Severe: avoid. Moderate: caution.');
  });
});
