import { describe, expect, it } from 'vitest';
import { targetPain } from '../findings/target-pain.ts';
import { verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';
import type { RecommendationId } from './recommendation-id.ts';

const indicationOf: Readonly<Record<string, RecommendationId | undefined>> = {
  'spinal-cord-injury-pain': 'indications.spinal-cord-injury',
  crps: 'indications.crps',
  'mixed-neuropathic-pain': 'indications.other-pain',
  'phantom-limb-pain': 'indications.other-pain',
  'postherpetic-neuralgia': 'indications.other-pain',
  fibromyalgia: 'indications.other-pain',
  'cancer-pain': 'indications.other-pain',
  'ischemic-pain': 'indications.other-pain',
  headache: 'indications.other-pain',
  'spinal-pain': 'indications.other-pain',
  'other-chronic-pain': 'indications.other-pain',
  'not-chronic-pain': undefined,
};

function appliesOnlyToItsOwnPains(id: RecommendationId) {
  for (const { value } of targetPain.choices) {
    expect(value in indicationOf).toBe(true);
    const expected = indicationOf[value] === id ? 'applies' : 'does-not-apply';
    expect(`${value}: ${verdictOf(id, { 'target-pain': value })}`).toBe(`${value}: ${expected}, not-applicable`);
  }
  expect(verdictOf(id, {})).toBe('unknown, not-applicable');
  expect(verdictOf(id, { 'target-pain': 'unknown' })).toBe('unknown, not-applicable');
}

describe('indications.spinal-cord-injury', () => {
  it('is weak evidence of short-term improvement, grade C, certainty low', () => {
    const recommendation = recommendationById('indications.spinal-cord-injury');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'evidence', number: 1 });
    expect(recommendation?.statement).toMatch(/spinal cord injury pain.*weak evidence.*short-term improvement/i);
  });
  it('applies to that pain only', () => appliesOnlyToItsOwnPains('indications.spinal-cord-injury'));
});

describe('indications.crps', () => {
  it('is moderate evidence up to 12 weeks, grade B, certainty low to moderate', () => {
    const recommendation = recommendationById('indications.crps');
    expect(recommendation).toMatchObject({ grade: 'B', certainty: 'low-to-moderate', force: 'evidence', number: 2 });
    expect(recommendation?.statement).toMatch(/CRPS.*moderate evidence.*up to 12 weeks/);
  });
  it('applies to that pain only', () => appliesOnlyToItsOwnPains('indications.crps'));
});

describe('indications.other-pain', () => {
  it('is weak or no evidence of immediate improvement, grade D, certainty low', () => {
    const recommendation = recommendationById('indications.other-pain');
    expect(recommendation).toMatchObject({ grade: 'D', certainty: 'low', force: 'evidence', number: 3 });
    for (const pain of ['mixed neuropathic', 'fibromyalgia', 'cancer', 'ischemic', 'headache', 'spinal']) {
      expect(recommendation?.statement).toContain(pain);
    }
    expect(recommendation?.statement).toMatch(/weak evidence or none for immediate improvement/);
  });
  it('applies to every chronic pain that the other two do not name', () =>
    appliesOnlyToItsOwnPains('indications.other-pain'));
});
