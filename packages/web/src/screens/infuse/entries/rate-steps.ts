import { add, exact, type MlPerHour, multiply, toNumber } from '@ketaguide/quantities';

/** A step of the pump, and ten of them, both ways. */
const timesTheStep = [-10, -1, 1, 10];

/** The steps that are one tap away, from the step in which the clinic's pumps take a rate. */
export const rateSteps = (step: MlPerHour): readonly MlPerHour[] =>
  timesTheStep.map((times) => ({ value: toNumber(multiply(exact(step.value), exact(times))), unit: 'mL/h' }));

/** A rate one step on, exactly; undefined where nothing would run. */
export function steppedRate(from: MlPerHour, by: MlPerHour): MlPerHour | undefined {
  const value = toNumber(add(exact(from.value), exact(by.value)));
  return value > 0 ? { value, unit: 'mL/h' } : undefined;
}
