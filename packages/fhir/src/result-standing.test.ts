import { describe, expect, it } from 'vitest';
import { asOf, coded, loinc, observation, procedure } from '../test/resources.ts';
import type { Element } from './element.ts';
import type { Whose } from './references.ts';
import { resultStanding } from './result-standing.ts';

function standing(resource: object, whose: Whose = { kind: 'the-patient' }): string {
  const result = resultStanding(resource as Element, whose, asOf);
  return result.kind === 'counts' ? result.date.written : result.why;
}

const weighed = (changes: object) => ({ ...observation(coded(loinc, '29463-7')), ...changes });
const undated = { effectiveDateTime: undefined };

describe('the standing of a result', () => {
  it.each(['final', 'amended', 'corrected'])('%s counts', (status) => {
    expect(standing(weighed({ status }))).toBe('2026-11-20');
  });

  it.each(['registered', 'preliminary', 'cancelled', 'unknown', 'FINAL'])('%s does not', (status) => {
    expect(standing(weighed({ status }))).toBe(`its status is '${status}', not final, amended, corrected`);
  });

  it('names what is wrong with a status', () => {
    expect(standing(weighed({ status: undefined }))).toBe('has no status');
    expect(standing(weighed({ status: 'entered-in-error' }))).toBe('entered in error');
    expect(standing(weighed({ status: { coding: [] } }))).toMatch(/^its status is a structure/);
  });

  it('a procedure counts when it is completed', () => {
    const ecg = coded(loinc, '11524-6');
    expect(standing(procedure(ecg))).toBe('2026-11-20');
    expect(standing(procedure(ecg, { status: 'in-progress' }))).toBe("its status is 'in-progress', not completed");
    expect(standing({ ...procedure(ecg), performedDateTime: undefined, performedPeriod: { end: '2026-11-02' } })).toBe(
      '2026-11-02',
    );
  });

  it('is dated by when it was true, else by when it was issued', () => {
    expect(standing(weighed({ ...undated, effectivePeriod: { start: '2026-11-01', end: '2026-11-02' } }))).toBe(
      '2026-11-02',
    );
    expect(standing(weighed({ ...undated, effectivePeriod: { start: '2026-11-01' } }))).toBe('2026-11-01');
    expect(standing(weighed({ ...undated, effectiveInstant: '2026-11-03T10:00:00Z' }))).toBe('2026-11-03T10:00:00Z');
    expect(standing(weighed({ ...undated, issued: '2026-11-04T10:00:00Z' }))).toBe('2026-11-04T10:00:00Z');
  });

  it('without a date, with a wrong one or a later one it is ignored', () => {
    expect(standing(weighed(undated))).toBe('not dated');
    expect(standing(weighed({ effectiveDateTime: '2026-02-30' }))).toBe("its date '2026-02-30' is not a date");
    expect(standing(weighed({ effectiveDateTime: 20_261_120 }))).toBe('its date 20261120 is not a date');
    expect(standing(weighed({ effectiveDateTime: '2026-11-24' }))).toBe(`dated after ${asOf}`);
    expect(standing(weighed({ effectiveDateTime: asOf }))).toBe(asOf);
  });

  it('has to be about the patient', () => {
    expect(standing(weighed({}), { kind: 'another', why: 'about another patient' })).toBe('about another patient');
    expect(standing(weighed({}), { kind: 'unstated', why: 'does not say whose it is' })).toBe(
      'does not say whose it is',
    );
    expect(standing(weighed({ focus: [{ reference: 'Patient/child' }] }))).toMatch(/by its focus/);
  });
});
