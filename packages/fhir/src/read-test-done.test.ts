import { describe, expect, it } from 'vitest';
import { ignoredIn, stateOf, valueIn, whyIgnored } from '../test/outcome.ts';
import { asOf, coded, loinc, observation, procedure, record, report, snomedCt } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const ecg = coded(loinc, '11524-6', 'EKG study');
const alt = coded(loinc, '1742-6', 'ALT');
const ast = coded(loinc, '1920-8', 'AST');
const unitsPerLitre = (value: number) => ({ valueQuantity: { value, unit: 'U/L', code: 'U/L' } });

describe('whether a test was done', () => {
  it.each([
    ['a report', report(ecg, { id: '1', conclusion: 'Sinus rhythm' }), 'DiagnosticReport/1', 'EKG study: Sinus rhythm'],
    ['an observation', observation(ecg, { id: '1' }), 'Observation/1', 'EKG study'],
    ['a procedure', procedure(coded(snomedCt, '268400002', '12 lead ECG'), { id: '1' }), 'Procedure/1', '12 lead ECG'],
  ])('%s inside the look-back', (_, resource, source, note) => {
    expect(stateOf(record(resource), 'baseline-ecg')).toEqual({
      fact: { finding: 'baseline-ecg', value: 'yes', source, date: '2026-11-20', note },
    });
  });

  it('the newest one is the fact', () => {
    const older = report(ecg, { id: 'older', effectiveDateTime: '2026-05-01' });
    const newer = observation(ecg, { id: 'newer', effectiveDateTime: '2026-06-01' });
    const input = record(older, newer);
    expect(stateOf(input, 'baseline-ecg')?.fact?.source).toBe('Observation/newer');
    expect(ignoredIn(readRecord(input, asOf))).toEqual({ 'DiagnosticReport/older': 'a newer one was used' });
  });

  it('an old one, a vague one, one not final and one without result do not count; none of them says no', () => {
    for (const [resource, why] of [
      [report(ecg, { effectiveDateTime: '2025-11-22' }), 'older than the look-back of 365 days'],
      [report(ecg, { effectiveDateTime: '2025' }), 'older than the look-back of 365 days'],
      [report(ecg, { status: 'preliminary' }), "its status is 'preliminary', not final, amended, corrected"],
      [procedure(ecg, { status: 'not-done' }), "its status is 'not-done', not completed"],
      [observation(ecg, { dataAbsentReason: coded('urn:reason', 'not-performed') }), 'has no result, and says why'],
    ] as const) {
      expect(stateOf(record(resource), 'baseline-ecg')).toBeUndefined();
      expect(whyIgnored(record(resource))).toBe(why);
    }
    expect(valueIn(record(report(ecg, { effectiveDateTime: '2025-11-23' })), 'baseline-ecg')).toBe('yes');
  });
});

describe('a test of several parts', () => {
  it('needs a result of each; the fact is as old as the oldest of them', () => {
    const input = record(
      observation(alt, { id: 'alt', effectiveDateTime: '2026-09-01', ...unitsPerLitre(34) }),
      observation(ast, { id: 'ast', effectiveDateTime: '2026-11-01', ...unitsPerLitre(30) }),
    );
    expect(stateOf(input, 'baseline-liver-tests')).toEqual({
      fact: {
        finding: 'baseline-liver-tests',
        value: 'yes',
        source: 'Observation/alt',
        date: '2026-09-01',
        note: 'ALT: 34\u00a0U/L; AST: 30\u00a0U/L',
      },
    });
  });

  it('one part alone raises the question', () => {
    const input = record(observation(alt, { id: 'alt', ...unitsPerLitre(34) }));
    expect(stateOf(input, 'baseline-liver-tests')).toMatchObject({
      hints: [{ source: 'Observation/alt', why: 'counts only together with: Aspartate aminotransferase' }],
    });
  });

  it('each part has the look-back of 90 days', () => {
    const input = (date: string) => record(observation(alt, { effectiveDateTime: date }), observation(ast));
    expect(valueIn(input('2026-08-25'), 'baseline-liver-tests')).toBe('yes');
    expect(valueIn(input('2026-08-24'), 'baseline-liver-tests')).toBeUndefined();
  });
});
