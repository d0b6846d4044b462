import type { Findings } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../case/answer-sheet.ts';
import { assessView, newerEvidence, resultOf } from './assess-view.ts';
import { knownWords, openWords, presentWords } from './counts.ts';
import { headlineOf } from './headline.ts';

const asOf = '2026-11-24';
const at = '09:04';
const crps: Findings = {
  'target-pain': { fact: { finding: 'target-pain', value: 'crps', source: 'Condition/1', date: '2024-03-12' } },
};
const recordedPregnancy: Findings = {
  ...crps,
  pregnancy: { fact: { finding: 'pregnancy', value: 'no', source: 'Observation/2', date: '2026-11-21' } },
};

describe('what Assess shows', () => {
  test('asks for the pain first while it is not known', () => {
    const view = assessView({}, {}, asOf);
    expect(view.evidence).toBeUndefined();
    expect(headlineOf(view)).toBe(view.pain.finding.ask);
    expect(view.notices.map(({ code }) => code)).toEqual(['outside-population']);
    expect(view.settleFirst).not.toContain('target-pain');
  });

  test('shows the evidence for the pain on record', () => {
    const view = assessView(crps, {}, asOf);
    expect(view.evidence?.recommendation.id).toBe('indications.crps');
    expect(headlineOf(view)).toBe('Moderate evidence, for improvement up to 12 weeks');
    expect(view.pain.source).toBe('From the record, 12\u00a0Mar\u00a02024');
    expect(view.notices).toEqual([]);
  });

  test('says so when the pain is none of the guideline’s', () => {
    const view = assessView({}, { 'target-pain': { kind: 'known', value: 'not-chronic-pain', at } }, asOf);
    expect(view.evidence).toBeUndefined();
    expect(headlineOf(view)).toBe('The guideline speaks of chronic pain');
    expect(view.notices.map(({ code }) => code)).toEqual(['outside-population']);
  });

  test('has all nineteen statements, and asks only for what belongs here', () => {
    const view = assessView(crps, {}, asOf);
    expect(view.statements).toHaveLength(19);
    expect(view.settleFirst[0]).toBe('hepatic-disease');
    expect(view.settleFirst).not.toContain('supervisor-acls-certified');
    expect(view.settleFirst).not.toContain('planned-infusion-rate');
    expect(view.contraindications.flatMap(({ rows }) => rows).map(({ finding }) => finding.id)).toEqual([
      'poorly-controlled-cardiovascular-disease',
      'pregnancy',
      'active-psychosis',
      'hepatic-disease',
      'elevated-intracranial-pressure',
      'elevated-intraocular-pressure',
      'active-substance-abuse',
    ]);
  });

  test('counts what is known and what applies, and never turns unknown into none', () => {
    const answers: AnswerSheet = {
      'hepatic-disease': { kind: 'known', value: 'severe', at },
      'active-psychosis': { kind: 'not-known', why: 'declined', at },
    };
    const view = assessView(recordedPregnancy, answers, asOf);
    expect(presentWords(view.contraindications)).toBe('2 of 7 known, 1 statement applies');
    expect(openWords(view, answers)).toMatch(/^\d+ not known yet, 1 with a reason$/);
    expect(knownWords(view.afterInfusion)).toMatch(/^0 of \d+ known$/);
  });

  test('an answer that contradicts the record keeps both and needs a reason', () => {
    const contrary: AnswerSheet = { pregnancy: { kind: 'known', value: 'yes', at } };
    const view = assessView(recordedPregnancy, contrary, asOf);
    const row = view.contraindications[0]?.rows.find(({ finding }) => finding.id === 'pregnancy');
    expect(row).toMatchObject({
      value: 'Yes',
      source: 'Entered 09:04',
      conflicts: [{ value: 'No', source: 'From the record, 21\u00a0Nov\u00a02026' }],
      needsReason: true,
    });
    expect(view.reasonsNeeded).toBe(1);
    const explained: AnswerSheet = { pregnancy: { kind: 'known', value: 'yes', at, reason: 'Record is out of date' } };
    expect(assessView(recordedPregnancy, explained, asOf).reasonsNeeded).toBe(0);
  });

  test('an answer "unknown" leaves the record as it is', () => {
    const view = assessView(recordedPregnancy, { pregnancy: { kind: 'not-known', at } }, asOf);
    const row = view.contraindications[0]?.rows.find(({ finding }) => finding.id === 'pregnancy');
    expect(row).toMatchObject({ isKnown: true, value: 'No' });
  });

  test('follows an implication and says from what', () => {
    const view = assessView(crps, { 'hepatic-disease': { kind: 'known', value: 'moderate', at } }, asOf);
    const row = view.tests.flatMap(({ rows }) => rows).find(({ finding }) => finding.id === 'liver-dysfunction');
    expect(row).toMatchObject({ value: 'Yes', source: 'Follows from liver disease' });
    expect(resultOf(view, 'testing.liver-function')?.status).toBe('applies');
  });

  test('leaves out a note that only repeats the name, and keeps one that says more', () => {
    const weight = (note: string): Findings => ({
      weight: { fact: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'Observation/1', note } },
    });
    const noteOf = (findings: Findings) =>
      assessView(findings, {}, asOf).person.find(({ finding }) => finding.id === 'weight')?.note;
    expect(noteOf(weight('Body weight'))).toBeUndefined();
    expect(noteOf(weight('Body weight, more than 30 days old'))).toBe('Body weight, more than 30 days old');
  });
});

test('the newest evidence stands first, with the number of others', () => {
  const { newest, more } = newerEvidence('indications.crps');
  expect(newest?.id).toBe('cochrane-2025');
  expect(more).toBe(2);
  expect(newerEvidence('dosing.bolus')).toEqual({ newest: undefined, more: 0 });
});
