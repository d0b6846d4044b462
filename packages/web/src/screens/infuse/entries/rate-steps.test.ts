import type { MlPerHour } from '@ketaguide/quantities';
import { expect, it } from 'vitest';
import { rateSteps, steppedRate } from './rate-steps.ts';

const rate = (value: number): MlPerHour => ({ value, unit: 'mL/h' });

it('steps exactly: three tenths are 0.3', () => {
  const step = rateSteps(rate(0.1));
  expect(step.map(({ value }) => value)).toEqual([-1, -0.1, 0.1, 1]);
  expect(steppedRate(rate(0.2), rate(0.1))).toEqual(rate(0.3));
  expect(steppedRate(rate(17.5), rate(-0.1))).toEqual(rate(17.4));
});

it('never steps to nothing or below: that is a pause', () => {
  expect(steppedRate(rate(1), rate(-1))).toBeUndefined();
  expect(steppedRate(rate(0.5), rate(-1))).toBeUndefined();
});
