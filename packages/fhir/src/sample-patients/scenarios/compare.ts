import {
  type Assessment,
  assess,
  combineFindings,
  type FindingId,
  type Findings,
  knowledgeOf,
  parseAnswers,
  type RecommendationResult,
} from '@ketaguide/guideline';
import { expect } from 'vitest';
import { readRecord } from '../../index.ts';
import { convertUnit } from '../../ucum.ts';
import type { ExpectedResult, ExpectedResults, Scenario } from './scenario.ts';

export interface Outcome {
  readonly findings: Findings;
  readonly assessment: Assessment;
}

/** Reads the record, adds the answers, and assesses: the whole way that a caller goes. */
export function outcomeOf(record: unknown, answers: Scenario['answers'], asOf: string): Outcome {
  const findings = combineFindings(readRecord(record, asOf).findings, parseAnswers(answers, convertUnit));
  return { findings, assessment: assess(findings, asOf) };
}

/** Fails with all differences at once, each under the id of its recommendation. */
export function expectOutcome({ findings, assessment }: Outcome, scenario: Omit<Scenario, 'title' | 'answers'>): void {
  const { expected, facts = {}, suggested, notices = [] } = scenario;
  const found = assessment.recommendations.map((result) => [
    result.recommendation.id,
    seen(result, expected[result.recommendation.id]),
  ]);
  expect(Object.fromEntries(found)).toEqual(sorted(expected));
  expect(assessment.notices.map(({ code }) => code)).toEqual(notices);
  const { factOf } = knowledgeOf(findings);
  const ids = Object.keys(facts) as FindingId[];
  expect(Object.fromEntries(ids.map((id) => [id, factOf(id)?.value ?? 'unknown']))).toEqual(facts);
  if (suggested !== undefined) expect(suggestions(findings)).toEqual([...suggested].toSorted());
}

/** The result in the form of an expectation, with those details only that the expectation states. */
function seen(result: RecommendationResult, expected: ExpectedResult): ExpectedResult {
  const contradicted = result.because.filter((fact) => fact.conflictsWith !== undefined);
  return {
    status: result.status,
    met: result.met,
    unknown: result.unknown.toSorted(),
    ...(expected.because === undefined ? {} : { because: result.because.map(({ finding }) => finding).toSorted() }),
    ...(expected.forces === undefined ? {} : { forces: result.forces.toSorted() }),
    conflicts: contradicted.map(({ finding }) => finding).toSorted(),
  };
}

/** The order of a list says nothing here, and no conflict is expected unless one is named. */
const sorted = (results: ExpectedResults): Readonly<Record<string, ExpectedResult>> =>
  Object.fromEntries(
    Object.entries(results).map(([id, { because, forces, conflicts = [], unknown, ...rest }]) => [
      id,
      {
        ...rest,
        unknown: unknown.toSorted(),
        ...(because === undefined ? {} : { because: because.toSorted() }),
        ...(forces === undefined ? {} : { forces: forces.toSorted() }),
        conflicts: conflicts.toSorted(),
      },
    ]),
  );

/** The findings that stay open although the record suggests something. */
function suggestions(findings: Findings): readonly string[] {
  const { factOf } = knowledgeOf(findings);
  return (Object.keys(findings) as FindingId[])
    .filter((id) => factOf(id) === undefined && (findings[id]?.hints ?? []).length > 0)
    .toSorted();
}
