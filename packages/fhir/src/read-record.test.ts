import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asOf, coded, condition, icd10Cm, patient, record, weight } from '../test/resources.ts';
import { readRecord } from './read-record.ts';
import { RecordError } from './record-error.ts';

function errorOf(input: unknown, day: unknown): RecordError {
  try {
    readRecord(input, day as string);
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
  throw new Error('the record was read');
}

describe('a record that is not that of one patient', () => {
  it('without a Patient', () => {
    expect(errorOf([condition(coded(icd10Cm, 'F23'))], asOf)).toMatchObject({
      code: 'no-patient',
      message: 'The record has no Patient resource. Expected the record of one patient.',
    });
    expect(errorOf({ resourceType: 'Bundle', entry: [] }, asOf).code).toBe('no-patient');
  });

  it('with two, both are named', () => {
    expect(errorOf(record(patient({ id: 'q' })), asOf)).toMatchObject({
      code: 'several-patients',
      message: 'The record holds 2 patients: Patient/p and Patient/q. Expected the record of one patient.',
    });
    const nameless = { resourceType: 'Patient' };
    expect(errorOf([nameless, nameless], asOf).message).toMatch(/2 patients: \[0\] and \[1\]/);
  });

  it('with many, two are named and the others counted', () => {
    const patients = ['a', 'b', 'c', 'd'].map((id) => patient({ id }));
    expect(errorOf(patients, asOf).message).toMatch(
      /^The record holds 4 patients: Patient\/a, Patient\/b and 2 more\./,
    );
  });
});

describe('the day for which it is read', () => {
  it.each(['', '2026', '2026-11', '2026-11-31', '2026-11-23T10:00:00Z', '23.11.2026', undefined, null, 20261123])(
    '%j is none',
    (day) => {
      expect(errorOf(record(), day)).toMatchObject({ code: 'as-of' });
    },
  );

  it('decides what the record says', () => {
    const weighed = record(weight(70, 'kg', { effectiveDateTime: '2026-05-01' }));
    expect(readRecord(weighed, '2026-04-30').findings.weight).toBeUndefined();
    expect(readRecord(weighed, '2026-05-01').findings.weight?.fact?.value).toEqual({ value: 70, unit: 'kg' });
    expect(readRecord(weighed, '2027-05-02').findings.weight).toBeUndefined();
  });
});

describe('other shapes of FHIR', () => {
  it('an older record does not crash, and settles nothing by statuses of another form', () => {
    const stu3 = {
      resourceType: 'Condition',
      id: 'old',
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      code: coded(icd10Cm, 'F23'),
      subject: { reference: 'Patient/p' },
    };
    const { findings } = readRecord([patient(), stu3], asOf);
    expect(findings['active-psychosis']).toMatchObject({ hints: [{ source: 'Condition/old' }] });
    expect(findings['active-psychosis']?.fact).toBeUndefined();
  });

  it('contained resources are not read as resources of their own', () => {
    const holder = { ...condition(coded(icd10Cm, 'Z00.00')), contained: [condition(coded(icd10Cm, 'F23'))] };
    expect(readRecord(record(holder), asOf).findings['active-psychosis']).toBeUndefined();
  });
});

const samples = new URL('../../../../shared/fhir-samples/', import.meta.url);

describe.skipIf(!existsSync(samples))('the shared samples', () => {
  const read = (path: string) => readFileSync(new URL(path, samples), 'utf8');
  const usedIn = (input: unknown, day: string) =>
    readRecord(input, day).receipt.reduce((sum, { used }) => sum + used, 0);

  it('NDJSON of four patients names two of them', () => {
    const files = ['Patient', 'Condition', 'Observation'].map((type) => read(`bulk-mini/${type}.000.ndjson`));
    expect(errorOf(files.join('\n'), asOf).message).toMatch(
      /holds 4 patients: Patient\/[-0-9a-f]{36}, Patient\/[-0-9a-f]{36} and 2 more/,
    );
  });

  it("one patient's lines out of a bulk export read like the same patient's bundle", () => {
    const bundle = read('bundles/synthea/Jacki_Feil_2dfcf7a9-5fb8-4f56-9cf3-a35a74c60438.json');
    const fromBundle = readRecord(bundle, '2020-09-01');
    const { reference } = fromBundle.subject;
    const lines = ['Patient', 'Condition', 'Observation', 'Procedure', 'MedicationRequest']
      .flatMap((type) => read(`bulk-mini/${type}.000.ndjson`).split('\n'))
      .filter((line) => line.includes(reference) || line.includes(`"id":"${reference.slice('Patient/'.length)}"`));
    expect(readRecord(lines.join('\n'), '2020-09-01').findings).toEqual(fromBundle.findings);
    expect(fromBundle.findings).toMatchObject({
      'target-pain': { fact: { value: 'other-chronic-pain' } },
      weight: { fact: { date: '2020-08-10T00:19:38+00:00' } },
    });
  });

  it("a patient's pregnancy status and weight, one resource each", () => {
    const single = (name: string) => JSON.parse(read(`single-resources/us-core/${name}.json`)) as object;
    const input = [
      { resourceType: 'Patient', id: 'example' },
      ...['observation-pregnancy-status', 'observation-pregnancy-intent'].map(single),
    ];
    expect(readRecord(input, '2022-12-01').findings.pregnancy?.fact).toMatchObject({
      value: 'yes',
      source: 'Observation/pregnancy-status',
    });
    expect(usedIn(input, '2022-12-01')).toBe(2);
  });
});
