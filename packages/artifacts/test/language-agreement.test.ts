import { DatabaseSync } from 'node:sqlite';
import { type Criterion, evaluate, type Findings, knowledgeOf } from '@ketaguide/guideline';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCriterion as toCql } from '../src/cql/compile-criterion.ts';
import { libraryOverFindings } from '../src/cql/criteria-library.ts';
import { definition } from '../src/cql/definition.ts';
import { compileToElm } from '../src/cql/elm-compiler.ts';
import { parametersFrom } from '../src/cql/parameters.ts';
import { type CqlResults, libraryOf, runOnFindings } from '../src/cql/run-cql.ts';
import { compileCriterion as toSql } from '../src/sql/compile-criterion.ts';
import { queryOverFindings, statedTable } from '../src/sql/criteria-query.ts';
import { loadStated } from '../src/sql/load-stated.ts';
import { generatedCriterion } from './generated-criteria.ts';
import { generatedFindings } from './generated-findings.ts';

const criteria = fc.sample(generatedCriterion, { seed: 2018, numRuns: 150 });
const patients = fc.sample(generatedFindings, { seed: 2018, numRuns: 100 });

/** Characters of CQL. */
const longest = 500;

const byEngine = (criterion: Criterion, findings: Findings): string => evaluate(criterion, knowledgeOf(findings)).truth;

/** The first cases in which a criterion is said to be something else than the engine says. */
function disagreements(
  said: (criterion: number, patient: number) => string | undefined,
  ofCriteria = criteria,
): readonly string[] {
  const all = ofCriteria.flatMap((criterion, index) =>
    patients.flatMap((findings, patient) => {
      const [engine, other] = [byEngine(criterion, findings), said(index, patient)];
      if (engine === other) return [];
      return [`${engine} by the engine, ${other}: ${JSON.stringify(criterion)} of ${JSON.stringify(findings)}`];
    }),
  );
  return all.slice(0, 3);
}

test('Any criterion says the same in SQL, of any findings', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(statedTable());
  for (const [index, findings] of patients.entries()) loadStated(database, `${index}`, findings);
  const truths = criteria.map((criterion) => {
    const condition = toSql(criterion);
    const truth = `CASE WHEN ${condition} THEN 'yes' WHEN NOT (${condition}) THEN 'no' ELSE 'unknown' END`;
    const rows = database.prepare(queryOverFindings(`SELECT patient_id, ${truth} AS truth FROM known`)).all();
    return new Map(rows.map(({ patient_id: id, truth: value }) => [id, String(value)]));
  });
  expect(disagreements((criterion, patient) => truths[criterion]?.get(`${patient}`))).toEqual([]);
});

test('Any criterion says the same in CQL, of any findings', async () => {
  // The translator takes seconds for a single long criterion.
  const someCriteria = criteria.filter((criterion) => toCql(criterion).length <= longest).slice(0, 60);
  const roots = someCriteria.map((criterion, index) => definition(`define "${index}":\n  ${toCql(criterion)}`));
  const library = libraryOf(compileToElm(libraryOverFindings('Trial', roots)));
  const results: CqlResults[] = [];
  for (const findings of patients) results.push(await runOnFindings(library, parametersFrom(findings)));
  const words = new Map<unknown, string>([
    [true, 'yes'],
    [false, 'no'],
    [null, 'unknown'],
  ]);
  expect(disagreements((criterion, patient) => words.get(results[patient]?.[`${criterion}`]), someCriteria)).toEqual(
    [],
  );
}, 60_000);

test('Between them the criteria are true, false and unknown of somebody', () => {
  const truths = criteria.flatMap((criterion) => patients.map((findings) => byEngine(criterion, findings)));
  expect(new Set(truths)).toEqual(new Set(['yes', 'no', 'unknown']));
});
