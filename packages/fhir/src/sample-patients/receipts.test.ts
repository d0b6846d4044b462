import { describe, expect, it } from 'vitest';
import { readRecord } from '../index.ts';
import { samplePatients } from './index.ts';

const asOf = '2026-11-23';

const recordOf = (patient: string) => readRecord(samplePatients.find(({ id }) => id === patient)?.bundle(asOf), asOf);

const countsOf = (patient: string): Readonly<Record<string, readonly [read: number, used: number]>> =>
  Object.fromEntries(recordOf(patient).receipt.map(({ resourceType, read, used }) => [resourceType, [read, used]]));

describe('what is read, used and left aside, counted by hand', () => {
  it('Ana Sample: two of twelve conditions, three of nine observations; no reports, and the server says why', () => {
    expect(countsOf('ana-sample-crps')).toEqual({
      Patient: [1, 1],
      Condition: [12, 2],
      Observation: [9, 3],
      MedicationRequest: [4, 0],
      AllergyIntolerance: [1, 0],
      OperationOutcome: [1, 0],
    });
  });

  it('Olga Specimen: each entry that says nothing is named, with its own reason', () => {
    expect(countsOf('olga-specimen-untidy-record')).toEqual({
      Patient: [1, 1],
      // The neck pain settles the target pain; provisional, differential and without a status: three questions.
      Condition: [11, 4],
      // The weight in pounds is used; AST is cited although it needs ALT beside it.
      Observation: [7, 2],
      DiagnosticReport: [1, 0],
    });
    const reasons = recordOf('olga-specimen-untidy-record').receipt.flatMap(({ ignored }) => ignored);
    const expected: readonly (readonly [reference: string, why: RegExp])[] = [
      ['Condition/olga-crps-by-mistake', /entered in error/],
      ['Condition/olga-liver-failure-by-mistake', /entered in error/],
      ['Condition/olga-schizophrenia-refuted', /refuted/],
      ['Condition/olga-intracranial-hypertension-resolved', /resolved/],
      ['Condition/olga-alcohol-inactive', /inactive/],
      ['Condition/olga-pregnancy-refuted-long-ago', /refuted.*30/],
      ['Condition/olga-pregnancy-dated-ahead', /after 2026-11-23/],
      ['Observation/olga-weight-years-ago', /365/],
      ['Observation/olga-weight-without-unit', /unit/],
      ['Observation/olga-weight-by-mistake', /entered in error/],
      ['Observation/olga-old-pain-score', /90/],
      ['Observation/olga-old-alt', /90/],
      ['DiagnosticReport/olga-ecg-preliminary', /preliminary/],
    ];
    expect(reasons.map(({ reference }) => reference)).toEqual(expected.map(([reference]) => reference));
    for (const [index, [, why]] of expected.entries()) expect(reasons[index]?.why).toMatch(why);
  });

  it('medicines that the label speaks of are used: an opioid ordered, theophylline that is taken', () => {
    expect(countsOf('carla-muster-fibromyalgia-and-back-pain')).toMatchObject({ MedicationRequest: [1, 1] });
    expect(countsOf('frank-muster-coronary-disease')).toMatchObject({ MedicationStatement: [1, 1] });
    expect(recordOf('frank-muster-coronary-disease').medicines).toEqual([
      {
        valueSet: 'drug.theophylline',
        name: 'theophylline',
        source: 'MedicationStatement/frank-theophylline',
        date: '2026-01-27',
      },
    ]);
  });

  it('a transaction: resources without ids are cited by the address of their entry', () => {
    const { subject, findings } = recordOf('ben-example-spinal-cord-injury');
    expect(subject.reference).toMatch(/^urn:uuid:/);
    expect(findings.weight?.fact?.source).toMatch(/^urn:uuid:/);
  });

  it('Rosa Muster is reported as deceased, and nobody else is', () => {
    const deceased = samplePatients.filter(({ id }) => recordOf(id).subject.deceased === true);
    expect(deceased.map(({ name }) => name)).toEqual(['Rosa Muster']);
  });
});
