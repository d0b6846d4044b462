import { limits, type PublishedRegimen } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import { toNumber } from '@ketaguide/quantities';
import type { RateLimits } from '../../../charts/rate-bands-view.ts';

/** The limits of the rate, with the monitored-setting threshold that holds for this plan. */
export function rateLimits(plan: Plan | undefined): RateLimits {
  const threshold = plan?.context.findings['monitored-setting-threshold']?.fact?.value;
  return {
    generalFrom: limits.infusionRateMinimum.value,
    monitoredAbove: typeof threshold === 'object' ? threshold.value : limits.monitoredSettingThreshold.value,
    generalTo: limits.infusionRateMaximum.value,
    refractoryTo: limits.refractoryRateMaximum.value,
  };
}

/** The different rates of one infusion, in mg/kg per hour; empty without a weight. */
export function ratesOf(plan: Plan | undefined): readonly number[] {
  const segments = plan?.infusions[0]?.session.segments ?? [];
  const kilograms = plan?.weight?.weight.value;
  if (kilograms === undefined) return [];
  return [...new Set(segments.flatMap(({ rate }) => (rate === undefined ? [] : [toNumber(rate) / kilograms])))];
}

/** The rates of published regimens in mg/kg per hour. One in mg per hour needs a weight. */
export const publishedRates = (
  regimens: readonly PublishedRegimen[],
  weightKg: number | undefined,
): readonly number[] =>
  regimens.flatMap(({ rate }) => {
    if (rate.unit === 'mg/kg/h') return [rate.value];
    return weightKg === undefined ? [] : [rate.value / weightKg];
  });
