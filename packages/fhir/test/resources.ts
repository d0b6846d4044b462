import type {
  Bundle,
  CodeableConcept,
  Condition,
  DiagnosticReport,
  Observation,
  Patient,
  Procedure,
  Resource,
} from '@medplum/fhirtypes';

/** Small R4 resources of one patient, for tests. Each is valid as it stands; a test changes what it is about. */

export const icd10Cm = 'http://hl7.org/fhir/sid/icd-10-cm';
export const snomedCt = 'http://snomed.info/sct';
export const loinc = 'http://loinc.org';

export const asOf = '2026-11-23';

export const coded = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});

const statusOf = (name: string, code: string): CodeableConcept =>
  coded(`http://terminology.hl7.org/CodeSystem/${name}`, code);

export const clinical = (code: string): CodeableConcept => statusOf('condition-clinical', code);
export const verification = (code: string): CodeableConcept => statusOf('condition-ver-status', code);

const subject = { reference: 'Patient/p' } as const;

export const patient = (changes: Partial<Patient> = {}): Patient => ({ resourceType: 'Patient', id: 'p', ...changes });

let count = 0;
function nextId(prefix: string): string {
  count += 1;
  return `${prefix}${count}`;
}

/** Active and confirmed. */
export const condition = (code: CodeableConcept, changes: Partial<Condition> = {}): Condition => ({
  resourceType: 'Condition',
  id: nextId('c'),
  clinicalStatus: clinical('active'),
  verificationStatus: verification('confirmed'),
  code,
  subject,
  ...changes,
});

/** Final, three days before `asOf`. */
export const observation = (code: CodeableConcept, changes: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  id: nextId('o'),
  status: 'final',
  code,
  subject,
  effectiveDateTime: '2026-11-20',
  ...changes,
});

export const weight = (value: number, unit: string, changes: Partial<Observation> = {}): Observation =>
  observation(coded(loinc, '29463-7', 'Body weight'), {
    valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
    ...changes,
  });

export const report = (code: CodeableConcept, changes: Partial<DiagnosticReport> = {}): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: nextId('r'),
  status: 'final',
  code,
  subject,
  effectiveDateTime: '2026-11-20',
  ...changes,
});

export const procedure = (code: CodeableConcept, changes: Partial<Procedure> = {}): Procedure => ({
  resourceType: 'Procedure',
  id: nextId('q'),
  status: 'completed',
  code,
  subject,
  performedDateTime: '2026-11-20',
  ...changes,
});

export const bundle = (...resources: readonly Resource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

/** The record of one patient with these resources. */
export const record = (...resources: readonly Resource[]): Bundle => bundle(patient(), ...resources);
