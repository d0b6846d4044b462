import { describe, expect, it } from 'vitest';
import { asOf, clinical, coded, condition, icd10Cm, verification } from '../test/resources.ts';
import { conditionStanding } from './condition-standing.ts';
import type { Element } from './element.ts';
import type { Whose } from './references.ts';

const thePatient: Whose = { kind: 'the-patient' };

/** The standing of an active, confirmed condition with these changes, in a few words. */
function standing(changes: object, whose: Whose = thePatient): string {
  const resource = { ...condition(coded(icd10Cm, 'F23')), ...changes } as unknown as Element;
  const result = conditionStanding(resource, whose, asOf);
  return 'why' in result ? `${result.kind}: ${result.why}` : result.kind;
}

describe('the standing of a condition', () => {
  it.each(['active', 'recurrence', 'relapse'])('%s and confirmed is active', (status) => {
    expect(standing({ clinicalStatus: clinical(status) })).toBe('active');
  });

  it('without a verification status it counts as confirmed', () => {
    expect(standing({ verificationStatus: undefined })).toBe('active');
    expect(standing({ verificationStatus: null })).toBe('active');
  });

  it.each(['provisional', 'differential', 'unconfirmed'])('%s only raises the question', (status) => {
    expect(standing({ verificationStatus: verification(status) })).toBe(
      `unsettled: its verification status is ${status}`,
    );
  });

  it.each(['inactive', 'remission', 'resolved'])('%s has ended', (status) => {
    expect(standing({ clinicalStatus: clinical(status) })).toBe(`ignored: ${status}`);
    expect(standing({ clinicalStatus: clinical(status), verificationStatus: verification('provisional') })).toBe(
      `ignored: ${status}`,
    );
  });

  it('refuted, and entered in error', () => {
    expect(standing({ verificationStatus: verification('refuted') })).toBe('refuted');
    expect(standing({ verificationStatus: verification('refuted'), clinicalStatus: undefined })).toBe('refuted');
    expect(standing({ verificationStatus: verification('entered-in-error') })).toBe('ignored: entered in error');
  });

  it('without a clinical status it raises the question, unless it has an end', () => {
    expect(standing({ clinicalStatus: undefined })).toBe('unsettled: it has no clinical status');
    expect(standing({ clinicalStatus: undefined, abatementDateTime: '2026-11-23' })).toBe(
      'ignored: ended on 2026-11-23',
    );
    expect(standing({ clinicalStatus: undefined, abatementString: 'last spring' })).toBe(
      'unsettled: it has no clinical status',
    );
    // This year: before the day or after it.
    expect(standing({ clinicalStatus: undefined, abatementDateTime: '2026' })).toBe(
      'unsettled: it has no clinical status',
    );
  });

  it('a status that is not R4, not known, or contradicts itself raises the question', () => {
    expect(standing({ clinicalStatus: 'active' })).toBe('unsettled: its clinical status is not coded');
    expect(standing({ clinicalStatus: clinical('Active') })).toBe(
      "unsettled: its clinical status is 'Active', which is not known",
    );
    expect(standing({ clinicalStatus: { coding: [{ code: 'active' }, { code: 'resolved' }] } })).toBe(
      'unsettled: its clinical status is active and resolved',
    );
    expect(standing({ verificationStatus: 'confirmed' })).toBe('unsettled: its verification status is not coded');
    expect(standing({ verificationStatus: { coding: [{ code: 'confirmed' }, { code: 'refuted' }] } })).toMatch(
      /^unsettled/,
    );
  });

  it('active with an end contradicts itself; an end to come has not come', () => {
    for (const abatement of [
      { abatementDateTime: '2020-01-01' },
      { abatementPeriod: { start: '2019-01-01', end: '2020-01-01' } },
      { abatementAge: { value: 50, unit: 'a' } },
      { abatementString: 'years ago' },
    ]) {
      expect(standing(abatement)).toBe('unsettled: it is active and yet has an end');
    }
    expect(standing({ abatementDateTime: '2026-12-01' })).toBe(`unsettled: it ends on 2026-12-01, after ${asOf}`);
    expect(standing({ abatementDateTime: '2026-12-01', clinicalStatus: clinical('resolved') })).toBe(
      `unsettled: it ends on 2026-12-01, after ${asOf}`,
    );
    expect(standing({ abatementBoolean: false })).toBe('active');
  });

  it('what begins after the day is ignored', () => {
    expect(standing({ onsetDateTime: '2026-11-24' })).toBe(`ignored: dated after ${asOf}`);
    expect(standing({ recordedDate: '2026-11-24T00:10:00Z' })).toBe(`ignored: dated after ${asOf}`);
    // It began before and was written down later.
    expect(standing({ onsetDateTime: '2026-11-01', recordedDate: '2026-11-24' })).toBe('active');
    expect(standing({ onsetDateTime: '2026-11' })).toBe('active');
  });

  it('is dated by its onset, a refutation by when it was recorded', () => {
    const dates = { onsetDateTime: '2026-03-01', recordedDate: '2026-11-10' };
    const resource = { ...condition(coded(icd10Cm, 'F23')), ...dates } as unknown as Element;
    expect(conditionStanding(resource, thePatient, asOf)).toMatchObject({ date: { written: '2026-03-01' } });
    const refuted = { ...resource, verificationStatus: verification('refuted') };
    expect(conditionStanding(refuted, thePatient, asOf)).toMatchObject({ date: { written: '2026-11-10' } });
    const period = { ...resource, onsetDateTime: undefined, onsetPeriod: { start: '2025-01-01' } };
    expect(conditionStanding(period, thePatient, asOf)).toMatchObject({ date: { written: '2025-01-01' } });
  });

  it("another's is ignored; nobody's raises the question, and settles nothing", () => {
    const unstated: Whose = { kind: 'unstated', why: 'does not say whose it is' };
    expect(standing({}, { kind: 'another', why: 'about another patient' })).toBe('ignored: about another patient');
    expect(standing({}, unstated)).toBe('unsettled: does not say whose it is');
    expect(standing({ clinicalStatus: clinical('resolved') }, unstated)).toBe('ignored: resolved');
    expect(standing({ verificationStatus: verification('refuted') }, unstated)).toBe(
      'ignored: refuted, and does not say whose it is',
    );
  });
});
