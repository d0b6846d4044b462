import { describe, expect, test } from 'vitest';
import { patientIdentity } from './patient-identity.ts';

const ana = {
  resourceType: 'Patient',
  name: [
    { use: 'maiden', family: 'Muster', given: ['Ana'] },
    { use: 'official', family: 'Sample', given: ['Ana', 'Maria'] },
  ],
  identifier: [
    { system: 'urn:x', value: 'SSN-1' },
    { type: { coding: [{ code: 'MR' }] }, value: '40-118-22' },
  ],
};
const identity = { name: 'Ana Maria Sample', recordNumber: '40-118-22' };

describe('the identity of a patient', () => {
  test.each([
    ['a resource', ana],
    ['a bundle', { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Condition' } }, { resource: ana }] }],
    ['a list', [{ resourceType: 'Condition' }, ana]],
    ['a bundle in a list', [{ resourceType: 'Bundle', entry: [{ resource: ana }] }]],
    ['NDJSON', `{"resourceType":"Condition"}\n{"resourceType":"Patient" broken\n${JSON.stringify(ana)}`],
  ])('is found in %s', (_, record) => {
    expect(patientIdentity(record)).toEqual(identity);
  });

  test.each([
    ['no patient', { resourceType: 'Bundle', entry: [] }],
    ['a patient without a name', { resourceType: 'Patient' }],
    ['wrong types', { resourceType: 'Patient', name: 'Ana', identifier: [{ value: 5 }, 7] }],
    ['nothing', null],
  ])('is unknown for %s', (_, record) => {
    expect(patientIdentity(record)).toEqual({ name: undefined, recordNumber: undefined });
  });

  test('is the text of a name without parts', () => {
    expect(patientIdentity({ resourceType: 'Patient', name: [{ text: 'Sample, Ana' }] }).name).toBe('Sample, Ana');
  });
});
