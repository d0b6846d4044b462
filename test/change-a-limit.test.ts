import { describe, expect, it, vi } from 'vitest';

/**
 * Changing the guideline means changing one line of data: here the least total dose, from 80 to 95 mg. Every place that must
 * follow is named below.
 */
vi.mock('../packages/guideline/src/recommendations/limits.ts', async (original) => {
  const limits = await original<typeof import('../packages/guideline/src/recommendations/limits.ts')>();
  return { ...limits, totalDoseMinimum: { ...limits.totalDoseMinimum, value: 95 } };
});

const guideline = await import('@ketaguide/guideline');
const id = 'dosing.dose-response';
const changed = guideline.recommendationById(id);
if (changed === undefined) throw new Error(`${id} is gone`);

/** 70 kg at 0.5 mg/kg per hour for 160 min are 93.3 mg: enough for 80, too little for 95. */
const answers = guideline.parseAnswers({
  weight: { value: 70, unit: 'kg' },
  'planned-infusion-rate': { value: 0.5, unit: 'mg/kg/h' },
  'planned-duration': { value: 160, unit: 'min' },
});

describe('one limit changed in one line is followed by', () => {
  it('the statement', () => {
    expect(changed.statement).toContain('at least 95 mg');
    expect(changed.statement).not.toContain('80');
  });

  it('the rule in plain words, and as code', () => {
    if (changed.metWhen === undefined) throw new Error('it asks for nothing');
    expect(guideline.describeCriterion(changed.metWhen)).toContain('at least 95 mg');
    expect(guideline.criterionAsCode(changed.metWhen)).toContain('≥ 95 mg');
  });

  it('the assessment', () => {
    const { recommendations } = guideline.assess(guideline.combineFindings({}, answers), '2026-11-24');
    expect(recommendations.find(({ recommendation }) => recommendation.id === id)?.met).toBe('no');
  });

  it('what the API and `guideline --json` say', async () => {
    const { guidelineDocument } = await import('@ketaguide/server/documents');
    const told = guidelineDocument().recommendations.find((recommendation) => recommendation.id === id);
    expect(JSON.stringify(told)).toContain('95');
    expect(told?.statement).toContain('at least 95 mg');
  });

  it('the report on a record', async () => {
    const { assessRecord, readRecord } = await import('@ketaguide/fhir');
    const record = readRecord({ resourceType: 'Patient', id: 'somebody' }, '2026-11-24');
    const report = assessRecord({ record, answers, asOf: '2026-11-24' });
    expect(report.recommendations.find((recommendation) => recommendation.id === id)).toMatchObject({
      met: 'no',
      statement: changed.statement,
    });
  });

  it('CQL and SQL', async () => {
    const { criteriaLibrary, criteriaQuery } = await import('@ketaguide/artifacts');
    for (const text of [criteriaLibrary(), criteriaQuery()]) {
      expect(text).toMatch(/\b95\b/);
      expect(text).not.toMatch(/\b80\b/);
    }
  });
});
