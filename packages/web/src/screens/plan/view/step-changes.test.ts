import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepDraft } from '../../../case/plan-steps.ts';
import { stepsOf } from '../test-support/drafts.ts';
import { withOneRate, withRateBound, withRunningTime } from './step-changes.ts';

const typed = (steps: readonly StepDraft[] | undefined) =>
  steps?.map(({ rate, hours, minutes }) => `${rate} ${hours}:${minutes}`);
const weight = { value: 70, unit: 'kg' } as const;
const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const basis = { weight, bag, pumpStep: 0.1 };

describe('the running time of several steps', () => {
  const steps = stepsOf('0.3 1:', 'pause :15', '0.5 2:');

  it('is cut off at the end, and a pause at the end goes with it', () => {
    expect(typed(withRunningTime(steps, 90))).toEqual(['0.3 1:', ' :15', '0.5 0:30']);
    expect(typed(withRunningTime(steps, 60))).toEqual(['0.3 1:']);
    expect(typed(withRunningTime(steps, 20))).toEqual(['0.3 0:20']);
  });

  it('goes on at the last rate', () => {
    expect(typed(withRunningTime(steps, 240))).toEqual(['0.3 1:', ' :15', '0.5 3:0']);
  });

  it('is what it was asked to be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (minutes) => {
        const running = withRunningTime(steps, minutes)
          .filter(({ kind }) => kind === 'rate')
          .reduce((sum, step) => sum + Number(step.hours) * 60 + Number(step.minutes), 0);
        expect(running).toBe(minutes);
      }),
    );
  });
});

describe('a bound of the rate', () => {
  it('touches only the rates beyond it', () => {
    const steps = stepsOf('0.5 1:', '1.2 1:');
    expect(typed(withRateBound(steps, { from: 1.2, to: 1 }, 'mg/kg/h', basis))).toEqual(['0.5 1:', '1 1:']);
    expect(typed(withRateBound(steps, { from: 1.2, to: 1.3 }, 'mg/kg/h', basis))).toEqual(['1.3 1:', '1.3 1:']);
  });

  it('is rounded to the side on which it still holds', () => {
    expect(typed(withRateBound(stepsOf('50 1:'), { from: 1.2, to: 1.003 }, 'mL/h', basis))).toEqual(['35.1 1:']);
    const lowered = withRateBound(stepsOf('20 1:'), { from: 1.2, to: 1 }, 'mcg/kg/min', basis);
    const raised = withRateBound(stepsOf('5 1:'), { from: 0.3, to: 0.5 }, 'mcg/kg/min', basis);
    expect([typed(lowered), typed(raised)]).toEqual([['16.66 1:'], ['8.34 1:']]);
  });

  it('needs the weight where the unit does', () => {
    expect(
      withRateBound(stepsOf('84 1:'), { from: 1.2, to: 1 }, 'mg/h', { ...basis, weight: undefined }),
    ).toBeUndefined();
  });
});

it('only a plan of one rate is moved by its point', () => {
  const to = { rate: 0.55, duration: 150 };
  expect(typed(withOneRate(stepsOf('0.5 2:'), to, 'mg/kg/h', basis))).toEqual(['0.55 2:30']);
  expect(typed(withOneRate(stepsOf('35 2:'), to, 'mg/h', basis))).toEqual(['38.5 2:30']);
  expect(typed(withOneRate(stepsOf('17.5 2:'), to, 'mL/h', basis))).toEqual(['19.3 2:30']);
  expect(withOneRate(stepsOf('0.5 2:', '0.6 1:'), to, 'mg/kg/h', basis)).toBeUndefined();
});
