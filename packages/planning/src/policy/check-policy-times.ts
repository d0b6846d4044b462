import { lookBacks } from '@ketaguide/guideline';
import { InvalidValueError, type Quantity } from '@ketaguide/quantities';
import type { ClinicPolicy } from './clinic-policy.ts';

/**
 * Between which times a policy can ask for something (`tool-rule`). They catch slips; only the weight has a reason of
 * its own: an older one is not used at all.
 */
const ranges = {
  vitalsInterval: { from: 1, to: 240, unit: 'min' },
  recoveryVitalsInterval: { from: 1, to: 240, unit: 'min' },
  weightOldAfter: { from: 0, to: lookBacks.weight.days, unit: 'd' },
  responseAfter: { from: 1, to: 365, unit: 'd' },
} as const;

const inWords = { min: 'minutes', d: 'days' } as const;

/** @throws InvalidValueError by the name of the first time that is no whole number of its unit, or out of its range */
export function checkPolicyTimes(policy: Pick<ClinicPolicy, keyof typeof ranges>): void {
  for (const [field, { from, to, unit }] of Object.entries(ranges) as [keyof typeof ranges, Range][]) {
    const time: Quantity<'min' | 'd'> = policy[field];
    const expected = `a whole number of ${inWords[unit]} from ${from} to ${to}`;
    if (time.unit !== unit) throw new InvalidValueError(field, `${time.value} ${time.unit}`, expected);
    if (!(Number.isInteger(time.value) && time.value >= from && time.value <= to)) {
      throw new InvalidValueError(field, time.value, expected);
    }
  }
}

type Range = (typeof ranges)[keyof typeof ranges];
