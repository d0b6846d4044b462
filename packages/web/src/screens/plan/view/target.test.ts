import { defaultModel, modelById, typicalCurve } from '@ketaguide/pharmacokinetics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftChange, draftOf, plain, planOf, stepsOf, viewOf } from '../test-support/drafts.ts';
import { targetView } from './target.ts';
import { exposureWords } from './time-above.ts';

const asOf = '2026-11-24';
const ask = (concentration: string, hours: string, change: DraftChange = {}) =>
  targetView(draftOf(change), { findings: undefined, asOf }, defaultModel, { concentration, hours, minutes: '' });

describe('the rate for a concentration', () => {
  it('reaches it: the plan with that rate has that concentration at that time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 900 }), fc.integer({ min: 1, max: 8 }), (wanted, hours) => {
        const { found } = ask(String(wanted), String(hours));
        // A rate that is not planned at all goes into no plan.
        fc.pre(found?.change !== undefined);
        const { plan } = viewOf(found?.change);
        if (plan === undefined) throw new Error('no plan');
        const reached = typicalCurve(plan.input.regimen, defaultModel).at(hours * 60 - 1e-9).plasma;
        // The rate is prescribed in hundredths, and the words say what those reach.
        expect(Math.abs(reached - wanted)).toBeLessThan(6);
        expect(plain(found?.words ?? '')).toContain(`reaches ${Math.round(reached)} ng/mL in plasma after ${hours} h`);
      }),
      { numRuns: 30 },
    );
  });

  it('goes into the plan as one rate without a bolus, for as long as the plan ran or until that time', () => {
    const change = { bolus: '0.2', bolusMinutes: '5', steps: stepsOf('0.3 1:', 'pause :15', '0.6 2:') };
    expect(ask('200', '2', change).found?.change).toMatchObject({
      steps: [{ kind: 'rate', hours: '3', minutes: '15' }],
      bolus: '',
    });
    expect(ask('200', '6').found?.change?.steps).toMatchObject([{ hours: '6', minutes: '0' }]);
  });

  it('is entered in the unit of the plan', () => {
    const rate = ask('200', '2').found?.change?.steps?.[0]?.rate;
    expect(ask('200', '2', { rateUnit: 'mg/h' }).found?.change?.steps?.[0]?.rate).toBe(
      String(Math.round(Number(rate) * 7000) / 100),
    );
  });

  it('says what the checks say of it, and is no plan beyond what is planned at all', () => {
    expect(ask('200', '4').found?.checks).toEqual([]);
    expect(ask('900', '2').found?.checks.map(plain).join()).toMatch(/is above 1\./);
    const beyond = ask('8000', '2').found;
    expect(beyond?.change).toBeUndefined();
    expect(beyond?.checks.length).toBeGreaterThan(0);
  });

  it('needs a weight, an adult, and numbers', () => {
    expect(ask('200', '2', { weight: '' }).why).toBe('Enter the weight first.');
    const child = { age: { fact: { finding: 'age', value: { value: 12, unit: 'a' }, source: 'Patient/1' } } } as const;
    const typed = { concentration: '200', hours: '2', minutes: '' };
    expect(targetView(draftOf(), { findings: child, asOf }, defaultModel, typed).why).toMatch(/under 18/);
    expect(ask('', '2')).toMatchObject({ found: undefined, why: undefined });
    expect(ask('1,5', '2').concentration.kind).toBe('refused');
    expect(ask('0.1', '2').why).toMatch(/^That takes less than 0\.01/);
  });
});

describe('how high and how long', () => {
  it('follows model and landmark', () => {
    const { plan } = planOf();
    const words = (landmark?: number) => exposureWords(plan, defaultModel, landmark).map(plain);
    expect(words()[0]).toMatch(/^Highest: 3\d\d ng\/mL at 4 h\.$/);
    expect(words(100)[2]).toMatch(/^Above 100 ng\/mL for \d h \d+ min: from \d+ min to \d h \d+ min\.$/);
    expect(words(1)[2]).toMatch(/and still at 8 h\.$/);
    expect(words(2000)[2]).toBe('Never above 2,000 ng/mL.');
    expect(exposureWords(plan, modelById('domino'), undefined)[0]).not.toBe(words()[0]);
  });
});
