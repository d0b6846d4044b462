import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePatients } from '@ketaguide/fhir/sample-patients';
import type { Recommendation } from '@ketaguide/guideline';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledFromRecords } from '../src/generated-files.ts';
import type { Resource } from '../src/sql/load-record.ts';
import { asOf, generatedRecord } from './generated-records.ts';
import { byCql, byEngine, bySql, databaseOf, disagreements, numbered, type Records } from './record-answers.ts';

const valueSets = {
  conditions: [
    'pregnancy',
    'active-psychosis',
    'poorly-controlled-cardiovascular-disease',
    'cardiovascular-disease-suspected-or-high-risk',
    'hepatic-disease.severe',
    'hepatic-disease.any',
  ],
  results: [
    'baseline-ecg',
    'pregnancy.observations.status',
    'pregnancy.observations.qualitative-tests',
    'pregnancy.observations.quantitative-tests',
  ],
  values: ['pregnancy.values.yes', 'pregnancy.values.no', 'pregnancy.values.unknown'],
};

const records: Records = numbered(fc.sample(generatedRecord(valueSets), { seed: 2018, numRuns: 1_000 }));
/** For what takes its time. */
const some: Records = new Map([...records].slice(0, 300));
const database = databaseOf(records);
const someDatabase = databaseOf(some);

describe.each(compiledFromRecords.map((recommendation) => [recommendation.id, recommendation] as const))(
  '%s, its criteria and record sources compiled',
  (_, recommendation) => {
    test('to SQL says what the engine says of 1,000 generated patients', () => {
      const said = bySql(recommendation, database);
      expect(disagreements(records, byEngine(recommendation, records), said)).toEqual([]);
    });

    test('to CQL says what the engine says of 300 generated patients', { timeout: 120_000 }, async () => {
      const said = await byCql(recommendation, some);
      expect(disagreements(some, byEngine(recommendation, some), said)).toEqual([]);
    });

    test('is told from something that is nearly the same', () => {
      const nearly = (sql: string): string => sql.replaceAll("'confirmed'", "'unsettled'");
      const said = bySql(recommendation, someDatabase, nearly);
      expect(disagreements(some, byEngine(recommendation, some), said)).not.toEqual([]);
    });
  },
);

describe('The generated patients', () => {
  const answersOf = (recommendation: Recommendation) => [...byEngine(recommendation, records).values()];

  test.each(compiledFromRecords.map((recommendation) => [recommendation.id, recommendation] as const))(
    'reach every status of %s that a record alone can give',
    (_, recommendation) => {
      const statuses = new Set(answersOf(recommendation).map(({ status }) => status));
      expect(statuses).toEqual(new Set(['applies', 'unknown']));
    },
  );

  test('tell whether the order of codings matters', () => {
    const byOrder = (sql: string): string => sql.replace('look_back_days IS NOT NULL, look_back_days DESC, ', '');
    const found = compiledFromRecords.flatMap((recommendation) =>
      disagreements(some, byEngine(recommendation, some), bySql(recommendation, someDatabase, byOrder)),
    );
    expect(found).not.toEqual([]);
  });

  test('reach every value of pregnancy', () => {
    const values = compiledFromRecords.flatMap(answersOf).map(({ findings }) => findings['pregnancy']);
    expect(new Set(values)).toEqual(new Set(['yes', 'no', null, undefined]));
  });
});

/** The records of the samples under ../shared, where they are at hand. */
const shared = join(import.meta.dirname, '../../../../shared/fhir-samples/bundles/synthea');
const sharedRecords = globSync(join(shared, '*.json'))
  .toSorted()
  .map((path) => resourcesOf(JSON.parse(readFileSync(path, 'utf8'))));

describe.each([
  ['our sample patients', samplePatients.map(({ bundle }) => resourcesOf(bundle(asOf)))],
  ['the shared samples', sharedRecords],
])('Of %s', (_, all) => {
  test
    .skipIf(all.length === 0)
    .each(compiledFromRecords.map((recommendation) => [recommendation.id, recommendation] as const))(
    'CQL and SQL say what the engine says: %s',
    { timeout: 60_000 },
    async (__, recommendation) => {
      const samples = numbered(all);
      const engine = byEngine(recommendation, samples);
      expect(disagreements(samples, engine, await byCql(recommendation, samples))).toEqual([]);
      expect(disagreements(samples, engine, bySql(recommendation, databaseOf(samples)))).toEqual([]);
    },
  );
});

/** The resources of a bundle that belong to its one patient. */
function resourcesOf(bundle: unknown): readonly Resource[] {
  const { entry } = bundle as { readonly entry: readonly { readonly resource: Resource }[] };
  const wanted = ['Patient', 'Condition', 'Observation', 'DiagnosticReport', 'Procedure'];
  return entry.map(({ resource }) => resource).filter(({ resourceType }) => wanted.includes(resourceType));
}
