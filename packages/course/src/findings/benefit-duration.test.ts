import { describe, expect, it } from 'vitest';
import { benefitDuration } from './benefit-duration.ts';

const met = (days: number) => ({ days, objective: 'yes' as const });
const notMet = (days: number) => ({ days, objective: 'no' as const });
const unknown = (days: number) => ({ days, objective: 'unknown' as const });

describe('the duration of benefit', () => {
  it('is not known without a score, or with none that can be compared', () => {
    expect(benefitDuration([])).toEqual({ kind: 'not-known' });
    expect(benefitDuration([unknown(28)])).toEqual({ kind: 'not-known' });
  });
  it('reaches at least to the last score while that still meets the objective part', () => {
    expect(benefitDuration([met(7), met(28)])).toEqual({ kind: 'at-least', days: 28 });
    expect(benefitDuration([met(7), unknown(28)])).toEqual({ kind: 'at-least', days: 7 });
  });
  it('ended between the last score that meets it and the first that does not', () => {
    expect(benefitDuration([met(7), met(56), notMet(84)])).toEqual({ kind: 'ended', days: 56, notAtDays: 84 });
  });
  it('does not come back with a later score', () => {
    expect(benefitDuration([met(7), notMet(28), met(56)])).toEqual({ kind: 'ended', days: 7, notAtDays: 28 });
  });
  it('never was when the first score does not meet it', () => {
    expect(benefitDuration([notMet(7), met(28)])).toEqual({ kind: 'never', firstDays: 7 });
  });
});
