import { describe, expect, it } from 'vitest';
import { resultOf, verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';
import type { RecommendationId } from './recommendation-id.ts';

const truths = ['yes', 'no', 'unknown'] as const;

/** Applies when any one is yes, does not when all are no, and is unknown otherwise. */
function appliesWhenAnyOf(id: RecommendationId, findings: readonly string[]) {
  const rows = findings.reduce<readonly (readonly string[])[]>(
    (all, _) => all.flatMap((row) => truths.map((truth) => [...row, truth])),
    [[]],
  );
  expect(rows).toHaveLength(3 ** findings.length);
  for (const row of rows) {
    const answers = Object.fromEntries(findings.map((finding, index) => [finding, row[index]]));
    const status = row.includes('yes') ? 'applies' : row.includes('unknown') ? 'unknown' : 'does-not-apply';
    const result = resultOf(id, answers);
    expect(`${row}: ${result.status}`).toBe(`${row}: ${status}`);
    expect(result.met).toBe('not-applicable');
    const stillOpen = findings.filter((_, index) => row[index] === 'unknown');
    expect(result.unknown.filter((finding) => finding !== 'sex')).toEqual(status === 'unknown' ? stillOpen : []);
  }
}

describe('contraindications.cardiovascular-pregnancy-psychosis', () => {
  const id = 'contraindications.cardiovascular-pregnancy-psychosis';
  it('is relative, grade B, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'B', certainty: 'low', force: 'relative-contraindication' });
    expect(recommendationById(id)?.statement).toMatch(
      /poorly controlled cardiovascular disease, pregnancy and active psychosis/,
    );
  });
  it('applies when any one of the three is present', () =>
    appliesWhenAnyOf(id, ['poorly-controlled-cardiovascular-disease', 'pregnancy', 'active-psychosis']));
  it('takes a recorded male sex as a no to pregnancy, which a yes outranks', () => {
    expect(resultOf(id, { sex: 'male' }).unknown).toEqual([
      'poorly-controlled-cardiovascular-disease',
      'active-psychosis',
    ]);
    expect(resultOf(id, { sex: 'male' }).because).toMatchObject([
      { finding: 'pregnancy', value: 'no', impliedBy: 'sex' },
    ]);
    expect(verdictOf(id, { sex: 'male', pregnancy: 'yes' })).toBe('applies, not-applicable');
    expect(resultOf(id, { sex: 'female' }).unknown).toContain('pregnancy');
  });
});

describe('contraindications.hepatic', () => {
  const id = 'contraindications.hepatic';
  it('is avoid for severe and caution for moderate disease, grade C, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'C', certainty: 'low' });
    expect(recommendationById(id)?.statement).toMatch(
      /severe liver disease \(avoid\), moderate liver disease \(caution\)/,
    );
  });
  it.each([
    ['severe', 'applies', ['avoid']],
    ['moderate', 'applies', ['caution']],
    ['mild', 'does-not-apply', ['relative-contraindication']],
    ['none', 'does-not-apply', ['relative-contraindication']],
    ['unknown', 'unknown', ['avoid', 'caution']],
  ])('%s: %s, %j', (severity, status, forces) => {
    const result = resultOf(id, { 'hepatic-disease': severity });
    expect(result.status).toBe(status);
    expect(result.forces).toEqual(forces);
    expect(result.unknown).toEqual(severity === 'unknown' ? ['hepatic-disease'] : []);
  });
});

describe('contraindications.intracranial-intraocular-pressure', () => {
  const id = 'contraindications.intracranial-intraocular-pressure';
  it('is relative, grade C, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'C', certainty: 'low', force: 'relative-contraindication' });
  });
  it('applies when either pressure is raised', () =>
    appliesWhenAnyOf(id, ['elevated-intracranial-pressure', 'elevated-intraocular-pressure']));
});

describe('contraindications.substance-abuse', () => {
  const id = 'contraindications.substance-abuse';
  it('is relative, grade C, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'C', certainty: 'low', force: 'relative-contraindication' });
  });
  it('applies when the abuse is active', () => appliesWhenAnyOf(id, ['active-substance-abuse']));
});
