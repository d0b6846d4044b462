import { readFileSync } from 'node:fs';
import { readRecord } from '@ketaguide/fhir';
import { type Assessment, assess, type Knowledge, knowledgeOf, type Recommendation } from '@ketaguide/guideline';
import { resultNames } from '../src/cql/compile-recommendation.ts';
import type { ElmLibrary } from '../src/cql/elm-compiler.ts';
import { knownName } from '../src/cql/known-name.ts';
import { recordLibraryName } from '../src/cql/record-library.ts';
import { type CqlResults, libraryOf, type PatientBundle, recordRunner } from '../src/cql/run-cql.ts';
import { compiledFromRecords } from '../src/generated-files.ts';
import { knownFindings } from '../src/known-finding.ts';
import { loadRecord, type Resource } from '../src/sql/load-record.ts';
import { findingsQuery } from '../src/sql/record-query.ts';
import { recordDatabase, runOnTables } from '../src/sql/run-sql.ts';
import { asOf } from './generated-records.ts';

/** What is compared: both answers of a recommendation, and all that is known of the findings behind it. */
export interface Answer {
  readonly status: string;
  readonly met: string;
  readonly findings: Readonly<Record<string, unknown>>;
}

const generated = (path: string): string => readFileSync(new URL(`../generated/${path}`, import.meta.url), 'utf8');

/** The patients' records under their ids, p0, p1 and so on. */
export type Records = ReadonlyMap<string, readonly Resource[]>;

export const numbered = (records: readonly (readonly Resource[])[]): Records =>
  new Map(records.map((record, index) => [`p${index}`, belongingTo(`p${index}`, record)]));

const belongingTo = (patientId: string, record: readonly Resource[]): readonly Resource[] =>
  record.map((resource) =>
    resource.resourceType === 'Patient'
      ? { ...resource, id: patientId }
      : { ...resource, subject: { reference: `Patient/${patientId}` } },
  );

const findingIdsOf = (recommendation: Recommendation) =>
  knownFindings([recommendation]).map(({ finding }) => finding.id);

export function byEngine(recommendation: Recommendation, records: Records): ReadonlyMap<string, Answer> {
  const ids = findingIdsOf(recommendation);
  return mapValues(records, (record) => {
    const { knowledge, recommendations } = assessed(record);
    const result = recommendations.find((entry) => entry.recommendation === recommendation);
    return {
      status: result?.status ?? '',
      met: result?.met ?? '',
      findings: Object.fromEntries(ids.map((id) => [id, knowledge.factOf(id)?.value ?? null])),
    };
  });
}

/** Every record is read and assessed once, whatever it is asked for. */
function assessed(record: readonly Resource[]): Assessed {
  const before = assessedRecords.get(record);
  if (before !== undefined) return before;
  const { findings } = readRecord(record, asOf);
  const result = { knowledge: knowledgeOf(findings), recommendations: assess(findings, asOf).recommendations };
  assessedRecords.set(record, result);
  return result;
}

type Assessed = Pick<Assessment, 'recommendations'> & { readonly knowledge: Knowledge };

const assessedRecords = new WeakMap<readonly Resource[], Assessed>();

const libraries = new Map(
  compiledFromRecords.map((recommendation) => {
    const elm = JSON.parse(generated(`elm/${recordLibraryName(recommendation)}.json`)) as ElmLibrary;
    return [recommendation, libraryOf(elm)];
  }),
);

const runner = recordRunner();

export async function byCql(recommendation: Recommendation, records: Records): Promise<ReadonlyMap<string, Answer>> {
  const library = libraries.get(recommendation);
  if (library === undefined) throw new Error(`no library for ${recommendation.id}`);
  const bundles = [...records.values()].map(
    (record): PatientBundle => ({ entry: record.map((resource) => ({ resource })) }),
  );
  const names = resultNames(recommendation);
  return mapValues(await runner.run(library, bundles, asOf), (results) => ({
    status: String(results[unquoted(names.status)]),
    met: String(results[unquoted(names.met)]),
    findings: Object.fromEntries(findingIdsOf(recommendation).map((id) => [id, inWords(results, knownName(id))])),
  }));
}

const unquoted = (name: string): string => name.slice(1, -1);

function inWords(results: CqlResults, name: string): unknown {
  const value = results[unquoted(name)];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}

/** All records in one database, as they would lie in a warehouse. */
export function databaseOf(records: Records) {
  const database = recordDatabase(generated('sql/code-entries.sql'));
  for (const [patientId, record] of records) loadRecord(database, patientId, record);
  return database;
}

export function bySql(
  recommendation: Recommendation,
  database: ReturnType<typeof databaseOf>,
  change = (sql: string): string => sql,
): ReadonlyMap<string, Answer> {
  const known = new Map(
    database
      .prepare(findingsQuery(recommendation))
      .all({ as_of: asOf })
      .map(({ patient_id: id, ...findings }) => [id, findings]),
  );
  return new Map(
    runOnTables(database, change(generated(`sql/${recommendation.id}.sql`)), asOf).map(
      ({ patient_id: id, status, met }) => [id, { status, met, findings: { ...known.get(id) } }],
    ),
  );
}

const mapValues = <K, V, W>(map: ReadonlyMap<K, V>, change: (value: V) => W): ReadonlyMap<K, W> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));

/** Every patient of whom somebody says something else than the engine, with the record. */
export function disagreements(
  records: Records,
  engine: ReadonlyMap<string, Answer>,
  other: ReadonlyMap<string, Answer>,
) {
  return [...records]
    .filter(([id]) => JSON.stringify(engine.get(id)) !== JSON.stringify(other.get(id)))
    .map(([id, record]) => ({ engine: engine.get(id), other: other.get(id), record: JSON.stringify(record) }));
}
