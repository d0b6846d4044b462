import { limits } from '@ketaguide/guideline';
import { InvalidValueError, type Quantity, type Unit } from '@ketaguide/quantities';
import { bagOfTotal } from '../bag/prepared-bag.ts';
import type { ClinicPolicy, PolicyLimits } from './clinic-policy.ts';

/** The guideline's limit that a clinic's own one may not lie above. */
const notAbove: Readonly<Partial<Record<keyof PolicyLimits, Quantity<Unit>>>> = {
  bolusMaximum: limits.bolusMaximum,
  infusionRateMaximum: limits.infusionRateMaximum,
  monitoredSettingThreshold: limits.monitoredSettingThreshold,
};

/**
 * Refuses a policy that is laxer than the guideline, or that no pump could follow.
 *
 * @throws InvalidValueError by the path of the first thing that is wrong, such as `limits.bolusMaximum`
 */
export function checkPolicy(policy: ClinicPolicy): ClinicPolicy {
  for (const [name, limit] of Object.entries(policy.limits) as [keyof PolicyLimits, Quantity<Unit>][]) {
    const guidelineLimit = notAbove[name];
    // A threshold of 0 asks for the monitored setting at every rate.
    if (name !== 'monitoredSettingThreshold') moreThanZero(`limits.${name}`, limit);
    else if (!(limit.value >= 0)) throw new InvalidValueError(`limits.${name}`, limit.value, `0 ${limit.unit} or more`);
    if (guidelineLimit === undefined) continue;
    if (limit.unit !== guidelineLimit.unit) {
      throw new InvalidValueError(
        `limits.${name}`,
        `${limit.value} ${limit.unit}`,
        `a limit in ${guidelineLimit.unit}`,
      );
    }
    if (limit.value > guidelineLimit.value) {
      throw new InvalidValueError(
        `limits.${name}`,
        limit.value,
        `at most the guideline's ${guidelineLimit.value} ${limit.unit}: a policy can only be stricter`,
      );
    }
  }
  moreThanZero('pump.rate', policy.pump.rate);
  moreThanZero('pump.volume', policy.pump.volume);
  for (const bag of policy.allowedBags) bagOfTotal(bag);
  return policy;
}

function moreThanZero(field: string, { value, unit }: Quantity<Unit>): void {
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidValueError(field, value, `more than 0 ${unit}`);
}
