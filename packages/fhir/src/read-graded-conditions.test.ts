import type { GradedConditionSource } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import { stateOf, whyIgnored } from '../test/outcome.ts';
import { asOf, clinical, coded, condition, icd10Cm, record, verification } from '../test/resources.ts';
import { readGradedConditions } from './read-graded-conditions.ts';
import { outcomesKeeper } from './receipt.ts';
import { recordEntries } from './record-input.ts';
import { askedEntries, recordView } from './record-view.ts';

const failure = coded(icd10Cm, 'K72.10', 'Chronic hepatic failure');
const cirrhosis = coded(icd10Cm, 'K74.60', 'Unspecified cirrhosis of liver');

describe('a choice that conditions grade', () => {
  it('a code that tells the grade settles it', () => {
    expect(stateOf(record(condition(failure, { id: '1' })), 'hepatic-disease')?.fact).toEqual({
      finding: 'hepatic-disease',
      value: 'severe',
      source: 'Condition/1',
      note: 'Chronic hepatic failure',
    });
  });

  it('a code that does not raises the question', () => {
    const state = stateOf(record(condition(cirrhosis)), 'hepatic-disease');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([{ display: 'Unspecified cirrhosis of liver' }]);
  });

  it('an unsettled one raises the question, suggesting the grade', () => {
    const provisional = condition(failure, { verificationStatus: verification('provisional') });
    expect(stateOf(record(provisional), 'hepatic-disease')?.hints).toMatchObject([
      { suggests: 'severe', why: 'its verification status is provisional' },
    ]);
  });

  it('ended and refuted ones say nothing', () => {
    expect(
      stateOf(record(condition(failure, { clinicalStatus: clinical('resolved') })), 'hepatic-disease'),
    ).toBeUndefined();
    const refuted = record(
      condition(failure, { verificationStatus: verification('refuted'), recordedDate: '2026-11-20' }),
    );
    expect(stateOf(refuted, 'hepatic-disease')).toBeUndefined();
    expect(whyIgnored(refuted)).toBe('refuted');
  });

  it('of several grades the first in the order of the source holds, and the others stay as conflicts', () => {
    const source: GradedConditionSource = {
      kind: 'graded-conditions',
      settles: [
        { choice: 'severe', valueSet: 'hepatic-disease.severe' },
        { choice: 'moderate', valueSet: 'liver-dysfunction' },
      ],
      raisesQuestion: [],
    };
    const outcomes = outcomesKeeper();
    const asked = askedEntries(
      recordEntries(record(condition(cirrhosis, { id: 'moderate' }), condition(failure, { id: 'severe' }))),
      outcomes,
    );
    const view = recordView(asked, () => ({ kind: 'the-patient' }), asOf, outcomes);
    expect(readGradedConditions('hepatic-disease', source, view)?.fact).toMatchObject({
      value: 'severe',
      source: 'Condition/severe',
      conflictsWith: [
        { value: 'moderate', source: 'Condition/moderate' },
        { value: 'moderate', source: 'Condition/severe' },
      ],
    });
  });
});
