import type { Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { stateOf, valueIn } from '../test/outcome.ts';
import { asOf, patient } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const born = (birthDate: unknown, day = asOf) => valueIn([{ ...patient(), birthDate }], 'age', day);
const subjectOf = (changes: Partial<Patient>) => readRecord([patient(changes)], asOf).subject;

describe('age', () => {
  it.each([
    ['1970-11-23', 56],
    ['1970-11-24', 55],
    ['2010-01-01', 16],
    ['2026-11-23', 0],
    ['1970-05', 56],
    ['1970-12', 55],
  ])('born %s', (birthDate, years) => {
    expect(born(birthDate)).toEqual({ value: years, unit: 'a' });
  });

  it.each([
    ['1970', 'born 1970: 55 or 56 years'],
    ['1970-11', 'born 1970-11: 55 or 56 years'],
    ['2026-12-01', 'born after 2026-11-23'],
    ['2026', 'born 2026: too vague for an age'],
    ['1870-01-01', 'born 1870-01-01: 156 years is not possible'],
    ['23.11.1970', "birth date '23.11.1970' is not a date"],
    [1970, 'birth date 1970 is not a date'],
  ])('born %j is not known', (birthDate, why) => {
    expect(stateOf([{ ...patient(), birthDate }], 'age')).toMatchObject({ hints: [{ source: 'Patient/p', why }] });
  });
});

it('an age says from which day it was worked out', () => {
  const noteFor = (birthDate: string) => stateOf([patient({ birthDate })], 'age')?.fact?.note;
  expect(noteFor('1972-05-04')).toBe('born 4 May 1972');
  expect(noteFor('1970-05')).toBe('born May 1970');
});

describe('sex', () => {
  it('is one of the choices, or unknown', () => {
    for (const gender of ['female', 'male', 'other'] as const)
      expect(valueIn([patient({ gender })], 'sex')).toBe(gender);
    for (const gender of ['unknown', 'M', 'Male', 1, null, undefined]) {
      expect(stateOf([{ ...patient(), gender }], 'sex')).toBeUndefined();
    }
  });
});

describe('the subject', () => {
  it('is named as the record names it', () => {
    expect(subjectOf({ birthDate: '1970-01-02' })).toEqual({ reference: 'Patient/p', birthDate: '1970-01-02' });
  });

  it('a death is reported when it lies before the day', () => {
    expect(subjectOf({ deceasedBoolean: true })).toMatchObject({ deceased: true });
    expect(subjectOf({ deceasedDateTime: '2026-11-23' })).toMatchObject({ deceased: true, deceasedDate: '2026-11-23' });
    expect(subjectOf({ deceasedDateTime: '2026-11-24' }).deceased).toBeUndefined();
    expect(subjectOf({ deceasedBoolean: false }).deceased).toBeUndefined();
    expect(subjectOf({ deceasedDateTime: 'last winter' })).toEqual({ reference: 'Patient/p', deceased: true });
  });
});
