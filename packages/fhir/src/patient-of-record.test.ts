import type { Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { asOf, patient } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const at = (fullUrl: string, changes: Partial<Patient> = {}) => ({
  fullUrl,
  resource: patient({ id: 'p1', ...changes }),
});
const bare = (changes: Partial<Patient> = {}) => patient({ id: 'p1', ...changes });
const read = (...input: readonly unknown[]) => readRecord(input, asOf).subject.reference;

describe('two people with the same id', () => {
  it.each([
    [
      [at('https://a.org/fhir/Patient/p1'), at('https://b.org/fhir/Patient/p1')],
      'https://a.org/fhir/Patient/p1 and https://b.org/fhir/Patient/p1',
    ],
    [
      [bare({ birthDate: '1970-01-02' }), bare({ birthDate: '1985-01-02' })],
      'Patient/p1 (born 1970-01-02) and Patient/p1 (born 1985-01-02)',
    ],
    [
      [bare({ gender: 'female' }), bare({ gender: 'male', meta: { lastUpdated: '2026-01-01T00:00:00Z' } })],
      'Patient/p1 (gender female) and Patient/p1 (gender male)',
    ],
    [
      [bare({ name: [{ given: ['Amy'], family: 'Shaw' }] }), bare({ name: [{ text: 'Joan Smith' }] })],
      'Patient/p1 (named amy shaw) and Patient/p1 (named joan smith)',
    ],
  ])('are refused: %j', (input, both) => {
    expect(() => read(...input)).toThrow(`The record holds 2 patients: ${both}. Expected the record of one patient.`);
  });

  it('are refused in two versions, too, when no address says that they are one', () => {
    const first = bare({ birthDate: '1970-01-02', meta: { lastUpdated: '2026-01-01T00:00:00Z' } });
    const second = bare({ birthDate: '1985-01-02', meta: { lastUpdated: '2026-02-01T00:00:00Z' } });
    expect(() => read(first, second)).toThrow('The record holds 2 patients');
  });
});

describe('copies of one patient', () => {
  it.each([
    [[bare({ gender: 'female' }), bare({ gender: 'female' })]],
    [[at('https://a.org/fhir/Patient/p1'), at('http://a.org/fhir/Patient/p1'), bare()]],
    [
      [
        bare({ birthDate: '1970' }),
        bare({ birthDate: '1970-01-02' }),
        bare({ gender: 'unknown' }),
        bare({ gender: 'male' }),
      ],
    ],
    [
      [
        bare({ name: [{ given: ['Amy'], family: 'Shaw' }] }),
        bare({ name: [{ text: 'AMY SHAW' }, { text: 'Amy Hill' }] }),
      ],
    ],
  ])('are one: %j', (input) => {
    expect(read(...input)).toBe('Patient/p1');
  });
});
