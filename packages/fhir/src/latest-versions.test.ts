import type { Condition } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { ignoredIn, valueIn } from '../test/outcome.ts';
import { asOf, clinical, coded, condition, icd10Cm, patient } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const version = (lastUpdated: string | undefined, changes: Partial<Condition> = {}) =>
  condition(coded(icd10Cm, 'F23'), {
    id: 'c',
    ...(lastUpdated === undefined ? {} : { meta: { lastUpdated } }),
    ...changes,
  });
const resolved = { clinicalStatus: clinical('resolved') };

describe('several versions of one resource', () => {
  const active = version('2026-01-01T10:00:00Z');
  const ended = version('2026-03-01T10:00:00+02:00', resolved);

  it('the newest is read, in whichever order they come', () => {
    for (const input of [
      [patient(), active, ended],
      [ended, active, patient()],
    ]) {
      expect(valueIn(input, 'active-psychosis')).toBeUndefined();
      const { receipt } = readRecord(input, asOf);
      expect(
        receipt
          .find(({ resourceType }) => resourceType === 'Condition')
          ?.ignored.map(({ why }) => why)
          .toSorted(),
      ).toEqual(['an older version', 'resolved']);
    }
  });

  it('when they cannot be told apart, none is left out', () => {
    expect(valueIn([patient(), version(undefined), version(undefined, resolved)], 'active-psychosis')).toBe('yes');
    expect(valueIn([patient(), active, version(undefined, resolved)], 'active-psychosis')).toBe('yes');
  });

  it('the same id at two servers is two resources', () => {
    const input = {
      resourceType: 'Bundle',
      entry: [
        { resource: patient() },
        { fullUrl: 'https://a.example/Condition/c', resource: active },
        { fullUrl: 'https://b.example/Condition/c', resource: ended },
      ],
    };
    expect(valueIn(input, 'active-psychosis')).toBe('yes');
  });

  it('a patient on every page is one patient, in the newest version', () => {
    const page = (gender: 'male' | 'female', lastUpdated: string) => ({
      ...patient({ gender }),
      meta: { lastUpdated },
    });
    const input = [page('female', '2026-02-01T00:00:00Z'), page('male', '2026-01-01T00:00:00Z')];
    expect(valueIn(input, 'sex')).toBe('female');
    expect(ignoredIn(readRecord(input, asOf))).toEqual({ 'Patient/p': 'an older version' });
  });
});
