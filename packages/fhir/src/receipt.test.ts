import { describe, expect, it } from 'vitest';
import { asOf, coded, condition, icd10Cm, loinc, observation, patient, weight } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

describe('the receipt', () => {
  const input = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [
      { fullUrl: 'urn:uuid:1', resource: patient() },
      { resource: condition(coded(icd10Cm, 'F23'), { id: 'used' }) },
      { resource: condition(coded(icd10Cm, 'Z00.00'), { id: 'other' }) },
      { resource: weight(80, 'kg', { id: 'w' }) },
      { resource: observation(coded(loinc, '8302-2'), { id: 'height' }) },
      { resource: { resourceType: 'Claim', id: 'claim' } },
      { resource: { id: 'no-type' } },
      null,
      {
        search: { mode: 'outcome' },
        resource: {
          resourceType: 'OperationOutcome',
          issue: [{ severity: 'warning', code: 'not-supported', diagnostics: 'Observation search is off' }],
        },
      },
    ],
  };

  it('accounts for everything: by type, used, or ignored with its reason', () => {
    expect(readRecord(input, asOf).receipt).toEqual([
      { resourceType: 'Patient', read: 1, used: 1, ignored: [] },
      {
        resourceType: 'Condition',
        read: 2,
        used: 1,
        ignored: [{ reference: 'Condition/other', why: 'not asked for' }],
      },
      {
        resourceType: 'Observation',
        read: 2,
        used: 1,
        ignored: [{ reference: 'Observation/height', why: 'not asked for' }],
      },
      { resourceType: 'Claim', read: 1, used: 0, ignored: [{ reference: 'Claim/claim', why: 'not asked for' }] },
      {
        resourceType: 'unknown',
        read: 2,
        used: 0,
        ignored: [
          { reference: 'entry[6]', why: 'has no resourceType' },
          { reference: 'entry[7]', why: 'not a resource: null' },
        ],
      },
      {
        resourceType: 'OperationOutcome',
        read: 1,
        used: 0,
        ignored: [{ reference: 'entry[8]', why: 'a message of the server: Observation search is off' }],
      },
    ]);
  });

  it('gives each reason once, and all of them', () => {
    // One condition asked for by two findings, too old for the one and never settling the other.
    const infarction = condition(coded(icd10Cm, 'I21.4'), { subject: { reference: 'Patient/other' }, id: 'x' });
    const [, line] = readRecord([patient(), infarction], asOf).receipt;
    expect(line?.ignored).toEqual([{ reference: 'Condition/x', why: 'about another patient, Patient/other' }]);
  });

  it('a type named like a property of objects is just a type', () => {
    const odd = readRecord([patient(), { resourceType: '__proto__', id: 'x' }, { resourceType: 'constructor' }], asOf);
    expect(odd.receipt.map(({ resourceType, read }) => [resourceType, read])).toEqual([
      ['Patient', 1],
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });
});
