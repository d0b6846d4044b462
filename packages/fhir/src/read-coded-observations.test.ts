import type { Observation } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { ignoredIn, stateOf, valueIn, whyIgnored } from '../test/outcome.ts';
import { asOf, coded, loinc, observation, record, snomedCt } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const positive = coded(snomedCt, '10828004', 'Positive');
const negative = coded(snomedCt, '260385009', 'Negative');

const test = (value: Observation['valueCodeableConcept'], date: string, changes: Partial<Observation> = {}) =>
  observation(coded(loinc, '2106-3', 'Urine pregnancy test'), {
    ...(value === undefined ? {} : { valueCodeableConcept: value }),
    effectiveDateTime: date,
    ...changes,
  });

const status = (value: Observation['valueCodeableConcept'], date: string) =>
  observation(coded(loinc, '82810-3', 'Pregnancy status'), {
    ...(value === undefined ? {} : { valueCodeableConcept: value }),
    effectiveDateTime: date,
  });

describe('a finding from observations with a coded value', () => {
  it('a negative test inside 30 days says no', () => {
    expect(stateOf(record(test(negative, '2026-10-24', { id: '1' })), 'pregnancy')).toEqual({
      fact: {
        finding: 'pregnancy',
        value: 'no',
        source: 'Observation/1',
        date: '2026-10-24',
        note: 'Urine pregnancy test: Negative',
      },
    });
  });

  it('an older negative test says nothing', () => {
    expect(valueIn(record(test(negative, '2026-10-23')), 'pregnancy')).toBeUndefined();
    expect(whyIgnored(record(test(negative, '2026-10-23')))).toBe('older than the look-back of 30 days');
  });

  it('a positive test or status says yes for 42 weeks', () => {
    expect(valueIn(record(test(positive, '2026-02-02')), 'pregnancy')).toBe('yes');
    expect(valueIn(record(test(positive, '2026-02-01')), 'pregnancy')).toBeUndefined();
    expect(valueIn(record(status(coded(snomedCt, '77386006', 'Pregnant'), '2026-08-01')), 'pregnancy')).toBe('yes');
    expect(valueIn(record(status(coded(loinc, 'LA26683-5', 'Not pregnant'), '2026-11-01')), 'pregnancy')).toBe('no');
  });

  it('the newest inside its look-back wins', () => {
    const older = test(positive, '2026-06-01', { id: 'older' });
    const newer = test(negative, '2026-11-01', { id: 'newer' });
    expect(valueIn(record(newer, older), 'pregnancy')).toBe('no');
    expect(ignoredIn(readRecord(record(newer, older), asOf))).toEqual({ 'Observation/older': 'a newer one was used' });
    // The newest of all is a no that is too old, so the yes inside its longer look-back stands.
    expect(valueIn(record(test(positive, '2026-06-01'), test(negative, '2026-10-01')), 'pregnancy')).toBe('yes');
  });

  it('on one day a yes outranks a no, which stays as a conflict', () => {
    const state = stateOf(
      record(test(negative, '2026-11-20T15:00:00Z'), test(positive, '2026-11-20T08:00:00Z')),
      'pregnancy',
    );
    expect(state?.fact?.value).toBe('yes');
    expect(state?.fact?.conflictsWith).toMatchObject([{ value: 'no' }]);
  });

  it('a no does not win by a vague date', () => {
    expect(valueIn(record(test(positive, '2026-11-15'), test(negative, '2026-11')), 'pregnancy')).toBe('yes');
  });

  it('a value that means unknown raises the question', () => {
    const unknown = record(status(coded(loinc, 'LA4489-6', 'Unknown'), '2026-11-01'));
    expect(stateOf(unknown, 'pregnancy')).toMatchObject({ hints: [{ why: "its value is 'Unknown'" }] });
  });

  it.each([
    ['text', { valueString: 'positive' }, "its value 'positive' is not coded"],
    ['a boolean', { valueBoolean: false }, 'its value false is not coded'],
    ['a number', { valueQuantity: { value: 3, unit: 'IU/L' } }, 'its value 3\u00a0IU/L is not coded'],
    ['an unknown code', { valueCodeableConcept: coded('urn:local', 'NEG') }, "its value 'NEG' is not a known code"],
    [
      'codes that contradict',
      { valueCodeableConcept: { coding: [...(positive.coding ?? []), ...(negative.coding ?? [])] } },
      'its coded values contradict one another',
    ],
  ])('%s is no answer, and takes a no of the same day back', (_, value, why) => {
    const unread = test(undefined, '2026-11-20', value);
    expect(stateOf(record(unread), 'pregnancy')).toMatchObject({ hints: [{ why }] });
    expect(valueIn(record(test(negative, '2026-11-20'), unread), 'pregnancy')).toBeUndefined();
    expect(valueIn(record(test(negative, '2026-11-21'), unread), 'pregnancy')).toBe('no');
  });

  it('interpretation is not a value', () => {
    const interpreted = record(test(undefined, '2026-11-20', { interpretation: [negative] }));
    expect(stateOf(interpreted, 'pregnancy')).toBeUndefined();
    expect(whyIgnored(interpreted)).toBe('has no value');
  });

  it('a measured result settles nothing', () => {
    const measured = record(
      observation(coded(loinc, '19080-1', 'hCG'), { valueQuantity: { value: 1250, unit: 'IU/L' } }),
    );
    expect(stateOf(measured, 'pregnancy')).toMatchObject({
      hints: [{ display: 'hCG', why: 'measured 1,250\u00a0IU/L: a number does not settle it' }],
    });
  });

  it('a measured result takes a no of the same day back, not one of a later day', () => {
    const measured = observation(coded(loinc, '21198-7', 'hCG'), {
      valueQuantity: { value: 1250, unit: 'IU/L' },
      effectiveDateTime: '2026-11-20T15:00:00Z',
    });
    expect(stateOf(record(test(negative, '2026-11-20T09:00:00Z'), measured), 'pregnancy')).toMatchObject({
      hints: [{ display: 'hCG' }, { display: expect.stringContaining('Negative') }],
    });
    expect(valueIn(record(test(negative, '2026-11-20T23:00:00Z'), measured), 'pregnancy')).toBeUndefined();
    expect(valueIn(record(test(negative, '2026-11-21'), measured), 'pregnancy')).toBe('no');
  });

  it('only a final one counts', () => {
    expect(whyIgnored(record(test(negative, '2026-11-20', { status: 'preliminary' })))).toMatch(/preliminary/);
    expect(valueIn(record(test(positive, '2026-11-20', { status: 'preliminary' })), 'pregnancy')).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['preliminary', { status: 'preliminary' }, "its status is 'preliminary', not final, amended, corrected"],
    ['registered', { status: 'registered' }, "its status is 'registered', not final, amended, corrected"],
    ['of no known status', { status: 'unknown' }, "its status is 'unknown', not final, amended, corrected"],
    ['without a status', { status: undefined }, 'has no status'],
    ['not dated', { effectiveDateTime: undefined }, 'not dated'],
    ['dated wrongly', { effectiveDateTime: '2026-02-30' }, "its date '2026-02-30' is not a date"],
    ['dated after the day', { effectiveDateTime: '2026-11-24' }, `dated after ${asOf}`],
  ])('a positive one that is %s raises the question, and takes a no back', (_, changes, why) => {
    const unsettled = { ...test(positive, '2026-11-20'), ...changes } as Observation;
    expect(stateOf(record(unsettled), 'pregnancy')).toMatchObject({ hints: [{ why: `says yes, but ${why}` }] });
    expect(valueIn(record(test(negative, '2026-11-20'), unsettled), 'pregnancy')).toBeUndefined();
    const withdrawn = { ...unsettled, status: 'entered-in-error' } as Observation;
    expect(valueIn(record(test(negative, '2026-11-20'), withdrawn), 'pregnancy')).toBe('no');
  });

  it.each<[string, object]>([
    ['gives a reason for having no value', { dataAbsentReason: coded('urn:any', 'error') }],
    ['is interpreted as positive', { interpretation: [coded('urn:any', 'POS')] }],
    ['is interpreted as positive, without a system', { interpretation: [{ coding: [{ code: 'POS' }] }] }],
    ['is interpreted as positive, in SNOMED CT', { interpretation: [coded('urn:any', 'N'), positive] }],
    ['has an extension that modifies it', { modifierExtension: [{ url: 'urn:turned-round', valueBoolean: true }] }],
  ])('a negative one that %s raises the question', (_, changes) => {
    const contradicted = { ...test(negative, '2026-11-20'), ...changes } as Observation;
    const state = stateOf(record(contradicted), 'pregnancy');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([{ why: expect.stringMatching(/^it says no, and /) }]);
    expect(valueIn(record(test(negative, '2026-11-20'), contradicted), 'pregnancy')).toBeUndefined();
  });

  it('a negative one that is interpreted as negative says no', () => {
    const interpreted = test(negative, '2026-11-20', { interpretation: [coded('urn:any', 'NEG'), negative] });
    expect(valueIn(record(interpreted), 'pregnancy')).toBe('no');
  });

  it('a positive one of nobody raises the question; of another, or withdrawn, it says nothing', () => {
    const { subject: _, ...ofNobody } = test(positive, '2026-11-20');
    const no = test(negative, '2026-11-20');
    // Where the record holds one patient only, such a resource may be read as the patient's own.
    expect(valueIn(record(no, ofNobody as Observation), 'pregnancy')).toBeUndefined();
    for (const changes of [
      { subject: { reference: 'Patient/mother' } },
      { status: 'cancelled' },
      { focus: [{ reference: 'Patient/child' }] },
    ]) {
      expect(valueIn(record(no, { ...test(positive, '2026-11-20'), ...changes } as Observation), 'pregnancy')).toBe(
        'no',
      );
    }
  });

  it('a positive one that is not final counts for as long as a final one would', () => {
    const preliminary = (date: string) => record(test(positive, date, { status: 'preliminary' }));
    expect(stateOf(preliminary('2026-02-02'), 'pregnancy')?.hints).toHaveLength(1);
    expect(stateOf(preliminary('2026-02-01'), 'pregnancy')).toBeUndefined();
    expect(whyIgnored(preliminary('2026-02-01'))).toBe('older than the look-back of 294 days');
  });

  it('a measured one that is not final, or not dated, raises the question too', () => {
    const measured = (changes: object) =>
      ({
        ...observation(coded(loinc, '21198-7', 'hCG'), { valueQuantity: { value: 1250, unit: 'IU/L' } }),
        ...changes,
      }) as Observation;
    expect(stateOf(record(measured({ status: 'preliminary' })), 'pregnancy')).toMatchObject({
      hints: [{ why: expect.stringMatching(/does not settle it, and its status is 'preliminary'/) }],
    });
    expect(
      valueIn(record(test(negative, '2026-11-20'), measured({ effectiveDateTime: undefined })), 'pregnancy'),
    ).toBeUndefined();
  });
});
