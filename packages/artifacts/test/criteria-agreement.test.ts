import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { assess, type Findings, recommendations } from '@ketaguide/guideline';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaLibraryName } from '../src/cql/criteria-library.ts';
import type { ElmLibrary } from '../src/cql/elm-compiler.ts';
import { parametersFrom } from '../src/cql/parameters.ts';
import { libraryOf, runOnFindings } from '../src/cql/run-cql.ts';
import { loadStated } from '../src/sql/load-stated.ts';
import type { SqlResult } from '../src/sql/run-sql.ts';
import { generatedFindings } from './generated-findings.ts';
import { asOf } from './generated-records.ts';

const generated = (path: string): string => readFileSync(new URL(`../generated/${path}`, import.meta.url), 'utf8');

/** Status and met of every recommendation, by its id. */
type Answers = Readonly<Record<string, string>>;

const byEngine = (findings: Findings): Answers =>
  Object.fromEntries(
    assess(findings, asOf).recommendations.map(({ recommendation, status, met }) => [
      recommendation.id,
      `${status}, met: ${met}`,
    ]),
  );

const library = libraryOf(JSON.parse(generated(`elm/${criteriaLibraryName}.json`)) as ElmLibrary);

async function byCql(findings: Findings): Promise<Answers> {
  const results = await runOnFindings(library, parametersFrom(findings));
  return Object.fromEntries(
    recommendations.map(({ id }) => [id, `${results[`${id}: status`]}, met: ${results[`${id}: met`]}`]),
  );
}

test('All nineteen criteria compiled to CQL say what the engine says of 500 generated sets of findings', async () => {
  await fc.assert(
    fc.asyncProperty(generatedFindings, async (findings) => {
      expect(await byCql(findings)).toEqual(byEngine(findings));
    }),
    { seed: 2018, numRuns: 500 },
  );
}, 60_000);

test('All nineteen criteria compiled to SQL say what the engine says of 2,000 generated sets of findings', () => {
  const patients = fc.sample(generatedFindings, { seed: 2018, numRuns: 2_000 });
  const database = new DatabaseSync(':memory:');
  database.exec(generated('sql/stated-table.sql'));
  for (const [index, findings] of patients.entries()) loadStated(database, `p${index}`, findings);
  const rows = database.prepare(generated('sql/criteria.sql')).all() as unknown as readonly SqlResult[];
  const said = Map.groupBy(rows, (row) => row.patient_id);
  for (const [index, findings] of patients.entries()) {
    const answers = said
      .get(`p${index}`)
      ?.map(({ recommendation, status, met }) => [recommendation, `${status}, met: ${met}`]);
    expect(Object.fromEntries(answers ?? []), JSON.stringify(findings)).toEqual(byEngine(findings));
  }
});

test('Between them the generated findings reach every status and every met of every recommendation', () => {
  const patients = fc.sample(generatedFindings, { seed: 2018, numRuns: 2_000 });
  const reached = new Map<string, Set<string>>();
  for (const findings of patients) {
    for (const { recommendation, status, met } of assess(findings, asOf).recommendations) {
      const answers = reached.get(recommendation.id) ?? new Set();
      reached.set(recommendation.id, answers.add(status).add(met));
    }
  }
  for (const { id, appliesWhen, metWhen } of recommendations) {
    const statuses = appliesWhen.kind === 'always' ? ['applies'] : ['applies', 'does-not-apply'];
    const mets = metWhen === undefined ? ['not-applicable'] : ['yes', 'no', 'unknown'];
    expect([...(reached.get(id) ?? [])], id).toEqual(expect.arrayContaining([...statuses, ...mets]));
  }
});
