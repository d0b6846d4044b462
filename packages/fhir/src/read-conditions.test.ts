import { describe, expect, it } from 'vitest';
import { ignoredIn, stateOf, valueIn, whyIgnored } from '../test/outcome.ts';
import {
  clinical,
  coded,
  condition,
  icd10Cm,
  loinc,
  observation,
  patient,
  record,
  snomedCt,
  verification,
} from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const psychosis = coded(icd10Cm, 'F23', 'Brief psychotic disorder');
const schizophrenia = coded(icd10Cm, 'F20.9', 'Schizophrenia, unspecified');
const psychosisItself = coded(snomedCt, '69322001', 'Psychotic disorder');
const pregnant = coded(icd10Cm, 'Z33.1', 'Pregnant state, incidental');
const pregnancyItself = coded(snomedCt, '77386006', 'Pregnancy');
const negativeTest = (date: string) =>
  observation(coded(loinc, '2106-3', 'Urine pregnancy test'), {
    id: 'test',
    effectiveDateTime: date,
    valueCodeableConcept: coded(snomedCt, '260385009', 'Negative'),
  });

describe('a yes/no finding from conditions', () => {
  it('absence is unknown', () => {
    expect(stateOf(record(), 'active-psychosis')).toBeUndefined();
  });

  it('an active, confirmed condition of the finding itself settles it', () => {
    expect(stateOf(record(condition(psychosis, { id: '1', onsetDateTime: '2026-10-01' })), 'active-psychosis')).toEqual(
      {
        fact: {
          finding: 'active-psychosis',
          value: 'yes',
          source: 'Condition/1',
          date: '2026-10-01',
          note: 'Brief psychotic disorder',
        },
      },
    );
  });

  it('any coding counts, text and display never', () => {
    const alsoCoded = { coding: [{ system: 'urn:local', code: 'x' }, ...(psychosis.coding ?? [])] };
    expect(valueIn(record(condition(alsoCoded)), 'active-psychosis')).toBe('yes');
    const onlyText = { text: 'Brief psychotic disorder', coding: [{ display: 'F23' }] };
    expect(stateOf(record(condition(onlyText)), 'active-psychosis')).toBeUndefined();
    expect(whyIgnored(record(condition(onlyText)))).toBe('has no code with its system');
  });

  it('a code that only suggests it raises the question and cites it', () => {
    const state = stateOf(record(condition(schizophrenia, { id: '1' })), 'active-psychosis');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([{ source: 'Condition/1', display: 'Schizophrenia, unspecified' }]);
    expect(state?.hints?.[0]?.why).not.toBe('');
  });

  it('a provisional one raises the question and says why', () => {
    const provisional = condition(psychosis, { verificationStatus: verification('provisional') });
    expect(stateOf(record(provisional), 'active-psychosis')?.hints).toMatchObject([
      { why: 'its verification status is provisional' },
    ]);
  });

  it('one of nobody only raises the question', () => {
    const { subject: _, ...nobodys } = condition(psychosis);
    expect(stateOf(record({ ...nobodys } as never), 'active-psychosis')).toMatchObject({
      hints: [{ why: 'does not say whose it is' }],
    });
  });

  it('a resolved one says nothing, and certainly not no', () => {
    const resolved = record(condition(psychosis, { clinicalStatus: clinical('resolved') }));
    expect(stateOf(resolved, 'active-psychosis')).toBeUndefined();
    expect(whyIgnored(resolved)).toBe('resolved');
  });

  it('a code of remission says nothing', () => {
    const remission = record(condition(coded(icd10Cm, 'F11.21', 'Opioid dependence, in remission')));
    expect(stateOf(remission, 'active-substance-abuse')).toBeUndefined();
    expect(whyIgnored(remission)).toBe('excluded by its code: Opioid dependence, in remission');
  });

  it('of several that settle it the newest is the fact, and all are used', () => {
    const old = condition(psychosis, { id: 'old', onsetDateTime: '2020-01-01' });
    const recent = condition(psychosisItself, { id: 'recent', onsetDateTime: '2026-01-01' });
    const undated = condition(psychosis, { id: 'undated' });
    const input = record(undated, old, recent);
    expect(stateOf(input, 'active-psychosis')?.fact).toMatchObject({
      source: 'Condition/recent',
      note: 'Psychotic disorder; also Condition/old, Condition/undated',
    });
    expect(
      readRecord(input, '2026-11-23').receipt.find(({ resourceType }) => resourceType === 'Condition'),
    ).toMatchObject({
      read: 3,
      used: 3,
    });
  });

  it('the same resource twice is named once', () => {
    const twice = condition(psychosis, { id: 'twice' });
    expect(stateOf(record(twice, twice), 'active-psychosis')?.fact?.note).toBe('Brief psychotic disorder');
  });

  it('an acute infarction settles it for 28 days, then raises the question', () => {
    const infarction = (onset?: string) =>
      record(condition(coded(icd10Cm, 'I21.4'), onset === undefined ? {} : { onsetDateTime: onset }));
    const finding = 'poorly-controlled-cardiovascular-disease';
    expect(valueIn(infarction('2026-10-26'), finding)).toBe('yes');
    expect(stateOf(infarction('2026-10-25'), finding)).toMatchObject({
      hints: [{ why: 'settles the question only when recent, and it is older than 28 days' }],
    });
    expect(stateOf(infarction(), finding)?.hints?.[0]?.why).toMatch(/not dated/);
  });
});

describe('a refuted condition', () => {
  const refuted = { verificationStatus: verification('refuted') };

  it('says no where its code denotes the whole finding, inside the look-back', () => {
    for (const code of [pregnant, pregnancyItself]) {
      expect(
        stateOf(record(condition(code, { ...refuted, recordedDate: '2026-10-24' })), 'pregnancy')?.fact,
      ).toMatchObject({
        value: 'no',
        date: '2026-10-24',
      });
    }
    expect(
      valueIn(record(condition(psychosisItself, { ...refuted, recordedDate: '2026-11-01' })), 'active-psychosis'),
    ).toBe('no');
  });

  it('says nothing when it is older or not dated', () => {
    const older = record(condition(pregnant, { ...refuted, recordedDate: '2026-10-23' }));
    expect(stateOf(older, 'pregnancy')).toBeUndefined();
    expect(whyIgnored(older)).toBe('refuted, and older than the look-back of 30 days');
    expect(whyIgnored(record(condition(pregnant, refuted)))).toBe('refuted, and not dated');
    // "November" can mean the 1st, "2026" can mean January.
    expect(valueIn(record(condition(pregnant, { ...refuted, recordedDate: '2026-11' })), 'pregnancy')).toBe('no');
    expect(stateOf(record(condition(pregnant, { ...refuted, recordedDate: '2026' })), 'pregnancy')).toBeUndefined();
  });

  it('says nothing where its code is one of many ways to have it', () => {
    const schizophreniaRefuted = record(condition(schizophrenia, { ...refuted, recordedDate: '2026-11-20' }));
    expect(stateOf(schizophreniaRefuted, 'active-psychosis')).toBeUndefined();
    expect(whyIgnored(schizophreniaRefuted)).toBe('refuted');
    expect(
      stateOf(record(condition(psychosis, { ...refuted, recordedDate: '2026-11-20' })), 'active-psychosis'),
    ).toBeUndefined();
  });

  it('says nothing when one of its codes is narrower than the finding', () => {
    const both = { coding: [...(psychosisItself.coding ?? []), ...(schizophrenia.coding ?? [])] };
    expect(
      stateOf(record(condition(both, { ...refuted, recordedDate: '2026-11-20' })), 'active-psychosis'),
    ).toBeUndefined();
  });

  it('says nothing where the finding has no such code at all', () => {
    const crisis = record(condition(coded(icd10Cm, 'I16.0'), { ...refuted, recordedDate: '2026-11-20' }));
    expect(stateOf(crisis, 'poorly-controlled-cardiovascular-disease')).toBeUndefined();
    expect(whyIgnored(crisis)).toBe('refuted');
  });
});

describe('the look-back of a condition', () => {
  const since = (onsetDateTime: string) => record(condition(pregnant, { onsetDateTime }));

  it('a pregnancy counts for 42 weeks', () => {
    expect(valueIn(since('2026-02-02'), 'pregnancy')).toBe('yes');
    expect(stateOf(since('2026-02-01'), 'pregnancy')).toBeUndefined();
    expect(whyIgnored(since('2026-02-01'))).toBe('older than the look-back of 294 days');
  });

  it('undated and active it counts; so it does when its date may be inside', () => {
    expect(valueIn(record(condition(pregnant)), 'pregnancy')).toBe('yes');
    expect(valueIn(since('2026'), 'pregnancy')).toBe('yes');
    expect(valueIn(since('2026-02'), 'pregnancy')).toBe('yes');
    expect(valueIn(since('2026-01'), 'pregnancy')).toBeUndefined();
  });

  it('without an onset the day it was recorded counts', () => {
    expect(valueIn(record(condition(pregnant, { recordedDate: '2026-01-01' })), 'pregnancy')).toBeUndefined();
  });
});

describe('yes against no', () => {
  it('a code that says no counts when it is dated inside its look-back', () => {
    const notPregnant = (recordedDate: string) =>
      record(condition(coded(snomedCt, '60001007', 'Not pregnant'), { recordedDate }));
    expect(valueIn(notPregnant('2026-11-20'), 'pregnancy')).toBe('no');
    expect(whyIgnored(notPregnant('2026-10-01'))).toBe('says no, and older than the look-back of 30 days');
  });

  it('one positive condition outranks a newer negative test, which stays as a conflict', () => {
    const state = stateOf(
      record(condition(pregnant, { id: 'yes', onsetDateTime: '2026-08-01' }), negativeTest('2026-11-20')),
      'pregnancy',
    );
    expect(state?.fact).toMatchObject({ value: 'yes', source: 'Condition/yes' });
    expect(state?.fact?.conflictsWith).toMatchObject([{ value: 'no', source: 'Observation/test', date: '2026-11-20' }]);
  });

  it('a hint takes a no back unless it is surely older', () => {
    const suspected = (onsetDateTime?: string) =>
      record(
        condition(pregnant, {
          verificationStatus: verification('provisional'),
          ...(onsetDateTime === undefined ? {} : { onsetDateTime }),
        }),
        negativeTest('2026-11-10'),
      );
    expect(stateOf(suspected('2026-11-09'), 'pregnancy')).toMatchObject({ fact: { value: 'no' }, hints: [{}] });
    expect(valueIn(suspected('2026-10'), 'pregnancy')).toBe('no');
    for (const date of ['2026-11-11', '2026-11-10', '2026-11', undefined]) {
      const doubted = stateOf(suspected(date), 'pregnancy');
      expect(doubted?.fact).toBeUndefined();
      expect(doubted?.hints).toHaveLength(2);
      expect(doubted?.hints).toContainEqual(expect.objectContaining({ why: 'its verification status is provisional' }));
      expect(doubted?.hints).toContainEqual(
        expect.objectContaining({
          source: 'Observation/test',
          why: 'says no, and something that is not surely older raises the question',
        }),
      );
    }
  });

  it('recorded male sex is not read as a no here: the definition presumes it', () => {
    expect(stateOf(record(), 'pregnancy')).toBeUndefined();
    expect(stateOf([patient({ gender: 'male' })], 'pregnancy')).toBeUndefined();
  });

  it("another patient's and a future one are ignored", () => {
    const other = condition(pregnant, { id: 'other', subject: { reference: 'Patient/mother' } });
    const later = condition(pregnant, { id: 'later', onsetDateTime: '2026-12-01' });
    const input = record(other, later);
    expect(stateOf(input, 'pregnancy')).toBeUndefined();
    expect(ignoredIn(readRecord(input, '2026-11-23'))).toEqual({
      'Condition/other': 'about another patient, Patient/mother',
      'Condition/later': 'dated after 2026-11-23',
    });
  });
});
