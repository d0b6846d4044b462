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
    const fullUrl = 'https://a.example/Patient/p';
    const input = [
      { fullUrl, resource: page('female', '2026-02-01T00:00:00Z') },
      { fullUrl, resource: page('male', '2026-01-01T00:00:00Z') },
    ];
    expect(valueIn(input, 'sex')).toBe('female');
    expect(ignoredIn(readRecord(input, asOf))).toEqual({ 'Patient/p': 'an older version' });
  });

  it('the number of the version decides where a time is missing', () => {
    const numbered = (versionId: string, changes: Partial<Condition> = {}) =>
      version(undefined, { meta: { versionId }, ...changes });
    const [nine, ten] = [numbered('9'), numbered('10', resolved)];
    for (const input of [
      [patient(), nine, ten],
      [ten, nine, patient()],
    ]) {
      expect(valueIn(input, 'active-psychosis')).toBeUndefined();
    }
    expect(valueIn([patient(), numbered('b'), numbered('a', resolved)], 'active-psychosis')).toBe('yes');
  });

  it('with and without an address it is the same resource', () => {
    const input = [patient(), active, { fullUrl: 'https://a.example/Condition/c', resource: ended }];
    expect(valueIn(input, 'active-psychosis')).toBeUndefined();
  });
});

describe('a deleted resource', () => {
  const fullUrl = 'https://a.example/Condition/c';
  const deletion = (lastModified?: string) => ({
    fullUrl,
    request: { method: 'DELETE', url: 'Condition/c' },
    response: { status: '204', lastModified },
  });
  const put = { fullUrl, resource: version('2026-01-01T10:00:00Z'), request: { method: 'PUT', url: 'Condition/c' } };
  const reasons = (input: readonly unknown[]) =>
    readRecord(input, asOf).receipt.find(({ resourceType }) => resourceType === 'Condition')?.ignored;

  it('is not read, nor an older version of it', () => {
    for (const entries of [
      [put, deletion('2026-02-01T00:00:00Z')],
      [deletion('2026-02-01T00:00:00Z'), put],
      [deletion(), put],
      [{ request: { method: 'DELETE', url: 'https://a.example/Condition/c' } }, put.resource],
    ]) {
      expect(valueIn([patient(), ...entries], 'active-psychosis')).toBeUndefined();
      expect(reasons([patient(), ...entries])).toEqual([
        { reference: 'Condition/c', why: 'deleted' },
        { reference: 'Condition/c', why: 'deleted' },
      ]);
    }
  });

  it('a version that came with the deletion is not read', () => {
    const input = [patient(), { ...deletion(), resource: version(undefined) }];
    expect(valueIn(input, 'active-psychosis')).toBeUndefined();
    expect(reasons(input)).toEqual([{ reference: 'Condition/c', why: 'deleted' }]);
  });

  it('that was written again later is read', () => {
    expect(valueIn([patient(), put, deletion('2025-12-01T00:00:00Z')], 'active-psychosis')).toBe('yes');
  });

  it('says nothing about another one', () => {
    const other = { request: { method: 'DELETE', url: 'Condition/d' } };
    expect(valueIn([patient(), put, other], 'active-psychosis')).toBe('yes');
  });
});
