import type { MedicationRequest, MedicationStatement, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { ignoredIn, whyIgnored } from '../test/outcome.ts';
import { asOf, coded, record } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const theophylline = coded(rxNorm, '10438', 'theophylline');
const oxycodone = coded(rxNorm, '7804', 'oxycodone');
const lisinopril = coded(rxNorm, '29046', 'lisinopril');
const subject = { reference: 'Patient/p' };

const order = (changes: Partial<MedicationRequest> = {}): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2026-10-12',
  medicationCodeableConcept: theophylline,
  ...changes,
});
const statement = (changes: Partial<MedicationStatement> = {}): MedicationStatement => ({
  resourceType: 'MedicationStatement',
  id: 's',
  status: 'active',
  subject,
  medicationCodeableConcept: theophylline,
  ...changes,
});
const medicinesIn = (...resources: readonly Resource[]) => readRecord(record(...resources), asOf).medicines;
const withoutConcept = ({ medicationCodeableConcept: _, ...rest }: MedicationRequest): MedicationRequest => rest;

describe('the medicines on record', () => {
  it('are orders and statements whose code somebody asks for, newest first, with source and date', () => {
    const input = record(
      order({ id: 'old', authoredOn: '2025-01-02' }),
      order({ id: 'other', medicationCodeableConcept: lisinopril }),
      order({ id: 'new', medicationCodeableConcept: oxycodone, authoredOn: '2026-11-01T08:00:00Z' }),
      statement({ id: 'undated' }),
    );
    const { medicines, receipt } = readRecord(input, asOf);
    expect(medicines).toEqual([
      { valueSet: 'drug.opioid', name: 'oxycodone', source: 'MedicationRequest/new', date: '2026-11-01T08:00:00Z' },
      { valueSet: 'drug.theophylline', name: 'theophylline', source: 'MedicationRequest/old', date: '2025-01-02' },
      { valueSet: 'drug.theophylline', name: 'theophylline', source: 'MedicationStatement/undated' },
    ]);
    expect(receipt.slice(1)).toEqual([
      {
        resourceType: 'MedicationRequest',
        read: 3,
        used: 2,
        ignored: [{ reference: 'MedicationRequest/other', why: 'not asked for' }],
      },
      { resourceType: 'MedicationStatement', read: 1, used: 1, ignored: [] },
    ]);
  });

  it('settle no finding', () => {
    expect(
      readRecord(record(order(), order({ id: 'o', medicationCodeableConcept: oxycodone })), asOf).findings,
    ).toEqual(readRecord(record(), asOf).findings);
  });

  it.each<[string, string, Resource]>([
    ['stopped', "its status is 'stopped', not active", order({ status: 'stopped' })],
    ['on hold', "its status is 'on-hold', not active", order({ status: 'on-hold' })],
    ['entered in error', 'entered in error', statement({ status: 'entered-in-error' })],
    ['not taken', "its status is 'not-taken', not active", statement({ status: 'not-taken' })],
    ['only proposed', "its intent is 'proposal': nobody ordered it yet", order({ intent: 'proposal' })],
    ['not to be taken', 'an order not to take it', order({ doNotPerform: true })],
    ['of tomorrow', 'dated after 2026-11-23', order({ authoredOn: '2026-11-24' })],
    [
      'ended yesterday',
      'ended on 2026-11-22',
      statement({ effectivePeriod: { start: '2026-01-01', end: '2026-11-22' } }),
    ],
    ["somebody else's", 'about another patient, Patient/q', order({ subject: { reference: 'Patient/q' } })],
    ['without a code', 'has no code with its system', order({ medicationCodeableConcept: { text: 'theophylline' } })],
    ['without a medicine', 'names no medicine', withoutConcept(order())],
    [
      'of a medicine that is missing',
      'its medicine Medication/9 is not in the record',
      { ...withoutConcept(order()), medicationReference: { reference: 'Medication/9' } },
    ],
  ])('leave out what is %s, and say so', (_, why, resource) => {
    expect(medicinesIn(resource)).toEqual([]);
    expect(whyIgnored(record(resource))).toBe(why);
  });

  it('count on the day on which they end', () => {
    expect(medicinesIn(statement({ effectivePeriod: { start: '2026-01-01', end: asOf } }))).toHaveLength(1);
  });

  it('are found through the Medication that is referred to, in the record or contained, by its ingredients too', () => {
    const tablet = coded(rxNorm, '9999999', 'Some oxycodone tablet');
    const medication = {
      resourceType: 'Medication',
      id: 'tablet',
      code: tablet,
      ingredient: [{ itemCodeableConcept: oxycodone }],
    } as const;
    const pointing = { ...withoutConcept(order()), medicationReference: { reference: 'Medication/tablet' } };
    const input = record(medication as unknown as Resource, pointing);
    expect(readRecord(input, asOf).medicines).toEqual([
      {
        valueSet: 'drug.opioid',
        name: 'Some oxycodone tablet',
        source: 'MedicationRequest/m',
        date: '2026-10-12',
      },
    ]);
    expect(ignoredIn(readRecord(input, asOf))).toEqual({});
    const contained = {
      ...withoutConcept(order()),
      contained: [medication as unknown as Resource],
      medicationReference: { reference: '#tablet', display: 'Oxycodone 5 mg' },
    };
    expect(medicinesIn(contained as MedicationRequest).map(({ name }) => name)).toEqual(['Oxycodone 5 mg']);
  });

  it('name one that stands in two codings once', () => {
    const both = { coding: [...(theophylline.coding ?? []), ...(coded(rxNorm, '689', 'aminophylline').coding ?? [])] };
    expect(medicinesIn(order({ medicationCodeableConcept: both }))).toHaveLength(1);
  });
});
