import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { recordRules } from '@ketaguide/guideline';
import { resultTypes } from '../result-type.ts';
import { columnOf } from './dates.ts';

/** A FHIR resource, as parsed JSON that is valid R4. */
export type Resource = Readonly<Record<string, unknown>> & { readonly resourceType: string };

/**
 * Writes the resources of one patient into the tables of schema.sql: the Patient, conditions, observations, diagnostic
 * reports and procedures. It changes nothing and judges nothing; a date that is none is left out.
 *
 * @param patientId the id under which the results will stand
 */
export function loadRecord(database: DatabaseSync, patientId: string, resources: readonly Resource[]): void {
  for (const [index, resource] of resources.entries()) {
    const id = `${patientId}/${index}`;
    if (resource.resourceType === 'Patient') {
      insert(database, 'patient', { patient_id: patientId, gender: textOf(resource['gender']) });
    } else if (resource.resourceType === 'Condition') loadCondition(database, patientId, id, resource);
    else if (isResult(resource.resourceType)) loadResult(database, patientId, id, resource);
  }
}

const isResult = (resourceType: string): boolean => resultTypes.some((type) => type === resourceType);

const { datedBy, refutationDatedBy, endDatedBy } = recordRules.condition;
const conditionDates: readonly string[] = [...new Set([...datedBy, ...refutationDatedBy, ...endDatedBy])];
const resultDates: readonly string[] = [...new Set(resultTypes.flatMap((type) => recordRules.result[type].datedBy))];

function loadCondition(database: DatabaseSync, patientId: string, id: string, resource: Resource): void {
  insert(database, 'condition', {
    condition_id: id,
    patient_id: patientId,
    has_clinical_status: flag(isStated(resource['clinicalStatus'])),
    has_verification_status: flag(isStated(resource['verificationStatus'])),
    has_abatement: flag(Object.keys(resource).some((name) => name.startsWith('abatement') && isStated(resource[name]))),
    ...datesOf(resource, conditionDates),
  });
  for (const element of ['clinicalStatus', 'verificationStatus']) {
    for (const { code } of codingsOf(resource[element])) {
      if (code !== undefined) insert(database, 'condition_status', { condition_id: id, element, code });
    }
  }
  loadCodings(database, id, 'code', codingsOf(resource['code']));
}

function loadResult(database: DatabaseSync, patientId: string, id: string, resource: Resource): void {
  const number = elementIn(resource, 'valueQuantity')?.['value'];
  insert(database, 'result', {
    result_id: id,
    patient_id: patientId,
    resource_type: resource.resourceType,
    status: textOf(resource['status']),
    ...datesOf(resource, resultDates),
    has_focus: flag(Array.isArray(resource['focus']) && resource['focus'].length > 0),
    has_data_absent_reason: flag(isStated(resource['dataAbsentReason'])),
    has_modifier_extension: flag(
      Array.isArray(resource['modifierExtension']) && resource['modifierExtension'].length > 0,
    ),
    has_value: flag(Object.keys(resource).some((name) => name.startsWith('value') && isStated(resource[name]))),
    value_number: typeof number === 'number' ? number : null,
  });
  loadCodings(database, id, 'code', codingsOf(resource['code']));
  loadCodings(database, id, 'value', codingsOf(resource['valueCodeableConcept']));
  const interpretations = Array.isArray(resource['interpretation']) ? resource['interpretation'] : [];
  const codings = interpretations.flatMap(codingsOf).map(({ system = '', ...coding }) => ({ system, ...coding }));
  loadCodings(database, id, 'interpretation', codings);
}

type CodedElement = 'code' | 'value' | 'interpretation';

function loadCodings(database: DatabaseSync, id: string, element: CodedElement, codings: readonly Coding[]): void {
  for (const [position, { system, code }] of codings.entries()) {
    if (system === undefined || code === undefined) continue;
    insert(database, 'coding', { resource_id: id, element, position, system, code });
  }
}

type Row = Readonly<Record<string, SQLInputValue>>;

const statements = new WeakMap<DatabaseSync, Map<string, ReturnType<DatabaseSync['prepare']>>>();

function insert(database: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const prepared = statements.get(database) ?? new Map<string, ReturnType<DatabaseSync['prepare']>>();
  statements.set(database, prepared);
  const before = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, before);
  before.run(...Object.values(row));
}

const flag = (value: boolean): number => (value ? 1 : 0);

const isStated = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const datesOf = (resource: Resource, paths: readonly string[]): Row =>
  Object.fromEntries(paths.map((path) => [columnOf(path), dateAt(resource, path)]));

const date = /^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/;

function dateAt(resource: Resource, path: string): string | null {
  const [name = '', part] = path.split('.');
  const value = part === undefined ? resource[name] : elementIn(resource, name)?.[part];
  return typeof value === 'string' && date.test(value) ? value : null;
}

function elementIn(resource: Resource, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = resource[name];
  return isElement(value) ? value : undefined;
}

const isElement = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Coding {
  readonly system?: string;
  readonly code?: string;
}

function codingsOf(concept: unknown): readonly Coding[] {
  const codings = isElement(concept) ? concept['coding'] : undefined;
  return Array.isArray(codings) ? codings.filter(isElement) : [];
}
