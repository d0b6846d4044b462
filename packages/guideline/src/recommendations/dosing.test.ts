import { describe, expect, it } from 'vitest';
import {
  kilograms,
  mgPerKg,
  mgPerKgPerHour,
  milligrams,
  minutes,
  resultOf,
  verdictOf,
} from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';

describe('dosing.bolus', () => {
  it('is up to 0.35 mg/kg, grade C, certainty low', () => {
    const recommendation = recommendationById('dosing.bolus');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'limit' });
    expect(recommendation?.statement).toContain('up to 0.35 mg/kg');
  });
  it.each([
    [{}, 'unknown, unknown'],
    [{ 'planned-bolus': mgPerKg(0) }, 'does-not-apply, not-applicable'],
    [{ 'planned-bolus': mgPerKg(0.2) }, 'applies, yes'],
    [{ 'planned-bolus': mgPerKg(0.35) }, 'applies, yes'],
    [{ 'planned-bolus': mgPerKg(0.350001) }, 'applies, no'],
    [{ 'planned-bolus': mgPerKg(3.5) }, 'applies, no'],
  ])('%j: %s', (answers, verdict) => {
    expect(verdictOf('dosing.bolus', answers)).toBe(verdict);
  });
});

describe('dosing.infusion', () => {
  const rate = (value: number) => ({ 'planned-infusion-rate': mgPerKgPerHour(value) });
  const inIcu = { 'refractory-pain': 'yes', 'care-setting': 'icu' };
  it('is 0.5 to 2, and up to 7 mg/kg per hour in refractory cases in ICU, grade C, certainty low', () => {
    const recommendation = recommendationById('dosing.infusion');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'limit' });
    expect(recommendation?.statement).toMatch(/0\.5 to 2 mg\/kg per hour.*up to 7 mg\/kg per hour.*refractory.*ICU/);
  });
  it.each([
    [{}, 'unknown, unknown'],
    [rate(0), 'does-not-apply, not-applicable'],
    [rate(0.49), 'applies, no'],
    [rate(0.5), 'applies, yes'],
    [rate(2), 'applies, yes'],
    [rate(2.01), 'applies, unknown'],
    [{ ...rate(2.01), 'refractory-pain': 'yes' }, 'applies, unknown'],
    [{ ...rate(2.01), ...inIcu }, 'applies, yes'],
    [{ ...rate(2.01), 'refractory-pain': 'no' }, 'applies, no'],
    [{ ...rate(2.01), ...inIcu, 'care-setting': 'monitored' }, 'applies, no'],
    [{ ...rate(7), ...inIcu }, 'applies, yes'],
    [{ ...rate(7.01), ...inIcu }, 'applies, no'],
    [{ ...rate(7.01) }, 'applies, no'],
  ])('%j: %s', (answers, verdict) => {
    expect(verdictOf('dosing.infusion', answers)).toBe(verdict);
  });
  it('asks for the ICU and for refractory pain only where the rate makes them matter', () => {
    expect(resultOf('dosing.infusion', rate(1)).unknown).toEqual([]);
    expect(resultOf('dosing.infusion', rate(3)).unknown).toEqual(['refractory-pain', 'care-setting']);
    expect(resultOf('dosing.infusion', { ...rate(3), 'refractory-pain': 'no' }).unknown).toEqual([]);
  });
});

describe('dosing.dose-response', () => {
  const plan = (weight: number, rate: number, duration: number) => ({
    weight: kilograms(weight),
    'planned-infusion-rate': mgPerKgPerHour(rate),
    'planned-duration': minutes(duration),
  });
  it('is at least 80 mg over more than 2 h, grade C, certainty low', () => {
    const recommendation = recommendationById('dosing.dose-response');
    expect(recommendation).toMatchObject({ grade: 'C', certainty: 'low', force: 'limit' });
    expect(recommendation?.statement).toMatch(
      /evidence.*dose-response relationship.*more benefit from higher dosages.*at least 80 mg.*more than 2 h/i,
    );
  });
  it.each([
    [{}, 'unknown, unknown'],
    [plan(70, 0, 120), 'does-not-apply, not-applicable'],
    // 70 × 0.5 × 2 = 70 mg
    [plan(70, 0.5, 120), 'applies, no'],
    // 70 × 0.5 × 2.3 = 80.5 mg; one minute less is 79.917 mg
    [plan(70, 0.5, 138), 'applies, yes'],
    [plan(70, 0.5, 137), 'applies, no'],
    // 80 × 1 × 2 = 160 mg, and 2 h is not more than 2 h
    [plan(80, 1, 120), 'applies, no'],
    [plan(80, 1, 121), 'applies, yes'],
    // 60 × 0.4 × 3.333… h = exactly 80 mg, which floating point makes 80.00000000000001 or 79.99999999999999
    [plan(60, 0.4, 200), 'applies, yes'],
    [{ ...plan(70, 0.5, 120), 'planned-total-dose': milligrams(80) }, 'applies, no'],
    [{ ...plan(70, 0.5, 120.5), 'planned-total-dose': milligrams(80) }, 'applies, yes'],
    [{ ...plan(70, 0.5, 240), 'planned-total-dose': milligrams(79.999) }, 'applies, no'],
    [{ 'planned-total-dose': milligrams(80), 'planned-duration': minutes(121) }, 'applies, yes'],
    [{ 'planned-total-dose': milligrams(0), 'planned-duration': minutes(121) }, 'unknown, no'],
    [{ ...plan(70, 0, 121), 'planned-total-dose': milligrams(80) }, 'does-not-apply, not-applicable'],
    [{ 'planned-duration': minutes(120), 'planned-infusion-rate': mgPerKgPerHour(1) }, 'applies, no'],
  ])('%j: %s', (answers, verdict) => {
    expect(verdictOf('dosing.dose-response', answers)).toBe(verdict);
  });
  it('names what the total still needs', () => {
    const result = resultOf('dosing.dose-response', {
      'planned-infusion-rate': mgPerKgPerHour(1),
      'planned-duration': minutes(180),
    });
    expect(result.met).toBe('unknown');
    expect(result.unknown).toEqual(['planned-total-dose', 'weight']);
  });
});
