import { signPlan } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { plain, planOf, stepsOf, viewOf } from '../test-support/drafts.ts';
import { planSheet } from './plan-sheet.ts';
import { author } from './sign-view.ts';

const heading = { name: 'Ana Sample', age: '54 years', details: ['Record 40-118-22'] };

describe('the plan on paper', () => {
  it('is a draft until it is signed, and again once it is changed', () => {
    const { view, plan } = planOf();
    const signed = signPlan(plan, { signedAt: '2026-11-24T14:05:00Z', author });
    const status = (signature: Parameters<typeof planSheet>[0]['signature']) =>
      planSheet({ view, heading, signature })?.status;
    expect(status(undefined)).toBe('Draft, not signed.');
    expect(status({ plan: signed, at: '14:05', unsigned: undefined })).toBe(`Signed 24 Nov 2026 14:05 by ${author}.`);
    expect(status({ plan: signed, at: '14:05', unsigned: { at: '14:10', because: ['inputs'] } })).toBe(
      'Draft, not signed.',
    );
  });

  it('tells pump program, bag and statements with their grades', () => {
    const sheet = planSheet({ view: viewOf({ bolus: '0.2', bolusMinutes: '5' }), heading, signature: undefined });
    expect(
      sheet?.program.map(({ what, start, duration, rate, volume, dose }) =>
        [what, start, duration, rate, volume, dose].map(plain),
      ),
    ).toEqual([
      ['Bolus', '0 min', '5 min', '84 mL/h', '7 mL', '14 mg'],
      ['Infusion', '5 min', '4 h', '17.5 mL/h', '70 mL', '140 mg'],
    ]);
    expect(plain(sheet?.bag ?? '')).toBe('500 mg in 250 mL (2 mg per mL). 10 mL from a 50 mg per mL vial');
    expect(sheet?.statements.find(({ id }) => id === 'dosing.dose-response')?.grade).toBe('Grade C · certainty low');
  });

  it('tells every step, and the program of a course once', () => {
    const steps = stepsOf('0.3 1:', 'pause :15', '0.6 2:');
    const sheet = planSheet({ view: viewOf({ steps, days: '3' }), heading, signature: undefined });
    expect(sheet?.program.map(({ what, start, rate, volume }) => [what, start, rate, volume].map(plain))).toEqual([
      ['Infusion', '0 min', '10.5 mL/h', '10.5 mL'],
      ['Pause', '1 h', '0', '0 mL'],
      ['Infusion', '1 h 15 min', '21 mL/h', '42 mL'],
    ]);
    expect(plain(sheet?.hero.course ?? '')).toBe('3 days, one infusion a day: 315 mg (157.5 mL) in all');
  });

  it('is nothing while a number cannot be read', () => {
    expect(planSheet({ view: viewOf({ rate: '5.' }), heading, signature: undefined })).toBeUndefined();
  });
});
