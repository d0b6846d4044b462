import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedFindings } from '../criteria/mentioned-findings.ts';
import type { Fact, Findings, KnownValue } from '../findings/fact.ts';
import type { AskedFinding } from '../findings/finding.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { implications } from '../findings/implications.ts';
import { askedFindings } from '../findings/index.ts';
import { recommendationIds } from '../recommendations/recommendation-id.ts';
import { assess } from './assess.ts';

const asOf = '2026-11-24';

/** Values on both sides of, and exactly at, everything that a quantity is compared with. */
const tellingValues: Readonly<Partial<Record<FindingId, readonly number[]>>> = {
  weight: [50, 80],
  age: [16, 54],
  'planned-bolus': [0, 0.2, 0.35, 0.4],
  'planned-infusion-rate': [0, 0.3, 0.5, 1, 1.2, 2, 3, 7, 8],
  'planned-duration': [60, 120, 121, 240],
  'planned-total-dose': [79, 80, 200],
  'monitored-setting-threshold': [0.7, 1],
};

function valuesOf(finding: AskedFinding): readonly KnownValue[] {
  switch (finding.kind) {
    case 'truth':
      return ['yes', 'no'];
    case 'choice':
      return finding.choices.map(({ value }) => value);
    case 'score':
      return [0, 5, 7, 10];
    case 'quantity':
      return (tellingValues[finding.id] ?? []).map((value) => ({ value, unit: finding.unit }));
  }
}

const fact = (finding: FindingId, value: KnownValue): Fact => ({ finding, value, source: 'answer' });

const amount = (findings: Findings, id: FindingId): number | undefined => {
  const value = findings[id]?.fact?.value;
  return typeof value === 'object' ? value.value : undefined;
};

/** Only what people could say together: no dose without a rate, and no implication contradicted. */
const isConsistent = (findings: Findings): boolean =>
  !(amount(findings, 'planned-infusion-rate') === 0 && amount(findings, 'planned-total-dose') !== undefined) &&
  implications.every(({ when, implies, strength }) => {
    const reason = findings[when.finding]?.fact?.value;
    const consequence = findings[implies.finding]?.fact?.value;
    return (
      strength === 'presumption' ||
      typeof reason !== 'string' ||
      !when.isAnyOf.includes(reason) ||
      consequence === undefined ||
      consequence === implies.is
    );
  });

const findingsOf = (entries: readonly (Fact | undefined)[]): Findings =>
  Object.fromEntries(entries.filter((entry) => entry !== undefined).map((entry) => [entry.finding, { fact: entry }]));

const anyFindings: fc.Arbitrary<Findings> = fc
  .tuple(
    ...askedFindings.map((finding) =>
      fc.option(
        fc.constantFrom(...valuesOf(finding)).map((value) => fact(finding.id, value)),
        { nil: undefined, freq: 2 },
      ),
    ),
  )
  .map(findingsOf)
  .filter(isConsistent);

const verdicts = (findings: Findings) =>
  assess(findings, asOf).recommendations.map(({ status, met }) => ({ status, met }));

/** Whether something was recorded is a fact of the course, not knowledge about the patient: it is never "learned". */
const courseFindings = new Set<FindingId>(['pain-score-follow-up', 'comparable-measure-improved', 'satisfied']);

describe('an assessment', () => {
  it('has all nineteen, always, in the order of the guideline', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const { recommendations } = assess(findings, asOf);
        expect(recommendations.map(({ recommendation }) => recommendation.id)).toEqual(recommendationIds);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a date that is none', () => {
    expect(() => assess({}, 'today')).toThrow(/date/);
  });

  it('knows of nobody: nothing is read as no', () => {
    const { recommendations, questions } = assess({}, asOf);
    for (const { recommendation, status } of recommendations) {
      const alwaysDecided = ['follow-on', 'response', 'personnel'].includes(recommendation.section);
      if (!alwaysDecided || recommendation.id === 'personnel.setting') expect(status).toBe('unknown');
    }
    expect(questions[0]?.finding).toBe('target-pain');
    expect(questions[1]?.finding).toBe('hepatic-disease');
  });

  it('never takes back a decision when something is learned', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(...askedFindings), fc.nat(), (findings, finding, pick) => {
        if (findings[finding.id]?.fact !== undefined || courseFindings.has(finding.id)) return;
        // A default and a total that was worked out are known already; stating them differently is a correction.
        if (finding.id === 'monitored-setting-threshold' || finding.id === 'planned-total-dose') return;
        const values = valuesOf(finding);
        const value = values[pick % values.length];
        if (value === undefined) return;
        const learned: Findings = { ...findings, [finding.id]: { fact: fact(finding.id, value) } };
        if (!isConsistent(learned) || isImplied(finding.id, findings)) return;
        const before = verdicts(findings);
        const after = verdicts(learned);
        for (const [index, verdict] of before.entries()) {
          const later = after[index];
          if (verdict.status !== 'unknown') expect(later?.status).toBe(verdict.status);
          // Once a statement turns out not to apply, nothing is left to be met; otherwise what was decided stays.
          if (verdict.met !== 'unknown' && later?.status !== 'does-not-apply') expect(later?.met).toBe(verdict.met);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('lists as unknown exactly what could still change status or met', () => {
    fc.assert(
      fc.property(anyFindings, fc.nat({ max: recommendationIds.length - 1 }), (findings, index) => {
        const result = assess(findings, asOf).recommendations[index];
        if (result === undefined) throw new Error('no such recommendation');
        const known = Object.keys(findings);
        expect(result.unknown.filter((finding) => known.includes(finding))).toEqual([]);
        if (result.status !== 'unknown' && result.met !== 'unknown') expect(result.unknown).toEqual([]);
        const reach = reachableVerdicts(findings, index);
        if (reach === undefined) return;
        expect(new Set(result.unknown)).toEqual(reach);
      }),
      { numRuns: 400 },
    );
  });

  it('asks each open finding once, with what it decides', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const { questions, recommendations } = assess(findings, asOf);
        const asked = questions.map(({ finding }) => finding);
        expect(new Set(asked).size).toBe(asked.length);
        expect(new Set(asked)).toEqual(new Set(recommendations.flatMap(({ unknown }) => unknown)));
        for (const { finding, decides } of questions) {
          const expected = recommendations.filter(({ unknown }) => unknown.includes(finding));
          expect(decides).toEqual(expected.map(({ recommendation }) => recommendation.id));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives as reasons only facts that are known, and every contradicted one', () => {
    const findings: Findings = {
      pregnancy: {
        fact: { ...fact('pregnancy', 'no'), conflictsWith: [{ ...fact('pregnancy', 'yes'), source: 'Condition/9' }] },
      },
      'active-psychosis': { fact: fact('active-psychosis', 'yes') },
    };
    const result = assess(findings, asOf).recommendations.find(
      ({ recommendation }) => recommendation.id === 'contraindications.cardiovascular-pregnancy-psychosis',
    );
    expect(result?.status).toBe('applies');
    expect(result?.because.map(({ finding }) => finding)).toEqual(['active-psychosis', 'pregnancy']);
  });

  it('keeps a doubt of the record beside the fact that decided', () => {
    const doubt = { source: 'Observation/2', display: 'Choriogonadotropin', why: 'a measured value settles nothing' };
    const result = assess({ pregnancy: { fact: fact('pregnancy', 'no'), hints: [doubt] } }, asOf).recommendations.find(
      ({ recommendation }) => recommendation.id === 'contraindications.cardiovascular-pregnancy-psychosis',
    );
    expect(result?.because).toEqual([{ ...fact('pregnancy', 'no'), hints: [doubt] }]);
  });

  it('says when the patient is outside the population, or not known to be inside, or under 18', () => {
    const codes = (findings: Findings) => assess(findings, asOf).notices.map(({ code }) => code);
    expect(codes({})).toEqual(['outside-population']);
    expect(codes({ 'target-pain': { fact: fact('target-pain', 'not-chronic-pain') } })).toEqual(['outside-population']);
    expect(codes({ 'target-pain': { fact: fact('target-pain', 'crps') } })).toEqual([]);
    const sixteen = { age: { fact: fact('age', { value: 16, unit: 'a' }) } } satisfies Findings;
    expect(codes({ ...sixteen, 'target-pain': { fact: fact('target-pain', 'crps') } })).toEqual(['under-18']);
  });
});

/** A total that follows from rate, weight and duration is known; stating another one would be a correction. */
const isWorkedOut = (id: FindingId, findings: Findings): boolean =>
  id === 'planned-total-dose' &&
  (['planned-infusion-rate', 'weight', 'planned-duration'] as const).every(
    (part) => findings[part]?.fact !== undefined,
  );

/** A finding that already follows from another cannot be learned anew. */
function isImplied(id: FindingId, findings: Findings): boolean {
  return implications.some(({ when, implies }) => {
    const reason = findings[when.finding]?.fact?.value;
    return implies.finding === id && typeof reason === 'string' && when.isAnyOf.includes(reason);
  });
}

/**
 * The findings that could still change the verdict, by trying: fill in every combination of the unknown findings that the
 * recommendation depends on, and see which of them is ever the difference between two outcomes. Undefined when there are
 * too many combinations to try.
 */
function reachableVerdicts(findings: Findings, index: number): ReadonlySet<FindingId> | undefined {
  const recommendation = assess(findings, asOf).recommendations[index]?.recommendation;
  if (recommendation === undefined) return undefined;
  const responseRecorded = [...courseFindings].some((id) => findings[id]?.fact !== undefined);
  if (['response', 'follow-on'].includes(recommendation.section) && !responseRecorded) return new Set();
  const direct = mentionedFindings(recommendation);
  const indirect = implications
    .filter(({ implies }) => direct.includes(implies.finding))
    .map(({ when }) => when.finding);
  const open = askedFindings.filter(
    ({ id }) =>
      [...direct, ...indirect].includes(id) &&
      findings[id]?.fact === undefined &&
      !isImplied(id, findings) &&
      !isWorkedOut(id, findings) &&
      // It has a default, so it is never unknown.
      id !== 'monitored-setting-threshold',
  );
  const combinations = open.reduce((count, finding) => count * (valuesOf(finding).length + 1), 1);
  if (combinations > 3000) return undefined;
  const canChange = (finding: AskedFinding, others: readonly AskedFinding[], chosen: Findings): boolean => {
    const [other, ...rest] = others;
    if (other === undefined) return outcomes(finding, chosen, index).size > 1;
    return [chosen, ...valuesOf(other).map((value) => withFact(chosen, other.id, value))].some((next) =>
      canChange(finding, rest, next),
    );
  };
  return new Set(
    open
      .filter((finding) =>
        canChange(
          finding,
          open.filter((other) => other !== finding),
          findings,
        ),
      )
      .map(({ id }) => id),
  );
}

const withFact = (findings: Findings, id: FindingId, value: KnownValue): Findings => ({
  ...findings,
  [id]: { fact: fact(id, value) },
});

/** The different verdicts that this finding's values lead to, unknown among them. */
function outcomes(finding: AskedFinding, chosen: Findings, index: number): ReadonlySet<string> {
  const filled = [chosen, ...valuesOf(finding).map((value) => withFact(chosen, finding.id, value))];
  return new Set(filled.filter(isConsistent).map((findings) => JSON.stringify(verdicts(findings)[index])));
}
