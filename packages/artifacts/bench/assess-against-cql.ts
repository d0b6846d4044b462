/**
 * How many patients a second the engine assesses, explanations included, against cql-execution running the CQL that is
 * generated from the same definition, on our sample patients and with the same answers.
 */
import { readFileSync } from 'node:fs';
import { readRecord } from '@ketaguide/fhir';
import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { type Assessment, assess, type Findings, recommendations } from '@ketaguide/guideline';
import { criteriaLibraryName } from '../src/cql/criteria-library.ts';
import type { ElmLibrary } from '../src/cql/elm-compiler.ts';
import { parametersFrom } from '../src/cql/parameters.ts';
import { recordLibraryName } from '../src/cql/record-library.ts';
import { type CqlResults, libraryOf, recordRunner, runOnFindings } from '../src/cql/run-cql.ts';
import { compiledFromRecords } from '../src/generated-files.ts';

const asOf = '2026-11-24';
const rounds = 12;
/** The engine is so much faster that it assesses everybody so many times in a round. */
const timesInARound = 200;

const library = (name: string) =>
  libraryOf(JSON.parse(readFileSync(new URL(`../generated/elm/${name}.json`, import.meta.url), 'utf8')) as ElmLibrary);
const criteria = library(criteriaLibraryName);
const libraries = compiledFromRecords.map((recommendation) => ({
  recommendation,
  library: library(recordLibraryName(recommendation)),
}));

const bundles = samplePatients.map(({ bundle }) => bundle(asOf) as { readonly entry: { readonly resource: object }[] });
const findings = bundles.map((bundle) => readRecord(bundle, asOf).findings);
const runner = recordRunner();

const assessAll = (): readonly Assessment[] => findings.map((known) => assess(known, asOf));
const readAndAssessAll = (): readonly Assessment[] =>
  bundles.map((bundle) => assess(readRecord(bundle, asOf).findings, asOf));

/** The three libraries over the records, patient by patient. */
async function cqlOverRecords(): Promise<readonly CqlResults[]> {
  const said: CqlResults[] = [];
  for (const bundle of bundles) {
    const results: Record<string, unknown> = {};
    for (const { library: one } of libraries)
      Object.assign(results, ...(await runner.run(one, [bundle], asOf)).values());
    said.push(results);
  }
  return said;
}

/** All nineteen criteria over the findings, given as parameters. */
async function cqlOverFindings(): Promise<readonly CqlResults[]> {
  const said: CqlResults[] = [];
  for (const parameters of allParameters) said.push(await runOnFindings(criteria, parameters));
  return said;
}

const allParameters = findings.map((known: Findings) => parametersFrom(known));

/** Nothing is timed before both have said the same of everybody. */
function mustAgree(said: readonly CqlResults[], of: readonly { readonly id: string }[]): void {
  const ids = new Set(of.map(({ id }) => id));
  for (const [index, assessment] of assessAll().entries()) {
    for (const { recommendation, status, met } of assessment.recommendations) {
      const { id } = recommendation;
      const theirs = [said[index]?.[`${id}: status`], said[index]?.[`${id}: met`]];
      if (ids.has(id) && (theirs[0] !== status || theirs[1] !== met)) {
        throw new Error(
          `${samplePatients[index]?.id}, ${id}: ${status}, ${met} by the engine, ${theirs.join(', ')} by CQL`,
        );
      }
    }
  }
}

mustAgree(await cqlOverRecords(), compiledFromRecords);
mustAgree(await cqlOverFindings(), recommendations);

interface Timed {
  readonly run: () => unknown;
  /** How often in a round. */
  readonly times: number;
  readonly perSecond: number[];
}

const timed = (run: () => unknown, times: number): Timed => ({ run, times, perSecond: [] });
const engine = timed(assessAll, timesInARound);
const engineFromRecords = timed(readAndAssessAll, timesInARound / 4);
const cqlRecords = timed(cqlOverRecords, 1);
const cqlFindings = timed(cqlOverFindings, 20);

// In turns, so that a busy machine slows all alike. The first rounds only warm up.
for (let round = -2; round < rounds; round += 1) {
  for (const { run, times, perSecond } of [engine, cqlRecords, engineFromRecords, cqlFindings]) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) await run();
    const seconds = (performance.now() - start) / 1_000;
    if (round >= 0) perSecond.push((times * bundles.length) / seconds);
  }
}

const median = ({ perSecond }: Timed): number => perSecond.toSorted((a, b) => a - b)[perSecond.length >> 1] ?? 0;

function print(
  name: string,
  ours: Timed,
  theirs: Timed,
  theirWork: string,
  target: { readonly atLeast: number },
): void {
  const [value, compared] = [median(ours), median(theirs)];
  const comparedTo = `cql-execution ${theirWork}: ${Number(compared.toPrecision(3))} per second`;
  console.log(
    JSON.stringify({ name, value, unit: 'patients per second', comparedTo, ratio: value / compared, target, note }),
  );
}

const note = `${bundles.length} sample patients, same answers`;
const three = 'with our CQL over their records, three of the nineteen';
print('assess from findings, all nineteen with explanations', engine, cqlRecords, three, { atLeast: 300 });
print('record to assessment, all nineteen with explanations', engineFromRecords, cqlRecords, three, { atLeast: 30 });
print(
  'assess from findings, against the criteria alone',
  engine,
  cqlFindings,
  'with our CQL over the same findings, all nineteen, no explanations',
  { atLeast: 5 },
);
