import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../answers/parse-answers.ts';
import { combineFindings } from './combine-findings.ts';
import type { Findings } from './fact.ts';

const recorded: Findings = {
  pregnancy: { fact: { finding: 'pregnancy', value: 'yes', source: 'Condition/9', date: '2026-10-01' } },
  weight: { fact: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'Observation/3' } },
  'active-psychosis': { hints: [{ source: 'Condition/4', display: 'Schizophrenia', why: 'only suggests it' }] },
};

describe('answers over a record', () => {
  it('keep what the record says where nobody answered', () => {
    expect(combineFindings(recorded, {})).toEqual(recorded);
    expect(combineFindings(recorded, parseAnswers({ pregnancy: 'unknown' }))).toEqual(recorded);
  });

  it('decide, and keep what the record says otherwise', () => {
    const { pregnancy } = combineFindings(recorded, parseAnswers({ pregnancy: 'no' }));
    expect(pregnancy?.fact).toEqual({
      finding: 'pregnancy',
      value: 'no',
      source: 'answer',
      conflictsWith: [{ finding: 'pregnancy', value: 'yes', source: 'Condition/9', date: '2026-10-01' }],
    });
  });

  it('are no conflict when they agree', () => {
    const answers = parseAnswers({ pregnancy: 'yes', weight: { value: 70, unit: 'kg' } });
    const combined = combineFindings(recorded, answers);
    expect(combined.pregnancy?.fact).not.toHaveProperty('conflictsWith');
    expect(combined.weight?.fact).not.toHaveProperty('conflictsWith');
  });

  it('leave the hints of the record visible', () => {
    const combined = combineFindings(recorded, parseAnswers({ 'active-psychosis': 'no' }));
    expect(combined['active-psychosis']).toMatchObject({ fact: { value: 'no' }, hints: [{ source: 'Condition/4' }] });
  });

  it('conflict with a recorded fact that implies otherwise', () => {
    const severe: Findings = {
      'hepatic-disease': { fact: { finding: 'hepatic-disease', value: 'severe', source: 'Condition/1' } },
    };
    const combined = combineFindings(severe, parseAnswers({ 'liver-dysfunction': 'no' }));
    expect(combined['liver-dysfunction']?.fact?.conflictsWith).toMatchObject([
      { finding: 'hepatic-disease', source: 'Condition/1' },
    ]);
    // Once the reason itself is answered otherwise, nothing is left to conflict with.
    const answered = combineFindings(severe, parseAnswers({ 'liver-dysfunction': 'no', 'hepatic-disease': 'none' }));
    expect(answered['liver-dysfunction']?.fact).not.toHaveProperty('conflictsWith');
  });
});
