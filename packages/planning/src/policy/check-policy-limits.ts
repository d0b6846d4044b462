import { limits } from '@ketaguide/guideline';
import { InvalidValueError, type Quantity, type Unit } from '@ketaguide/quantities';
import type { ClinicPolicy, PolicyLimits } from './clinic-policy.ts';

/** What each limit is counted in, and the guideline's own that it may not lie above. */
export const policyLimitRules = {
  bolusMaximum: { unit: 'mg/kg', guidelineLimit: limits.bolusMaximum, mayBeZero: false },
  infusionRateMaximum: { unit: 'mg/kg/h', guidelineLimit: limits.infusionRateMaximum, mayBeZero: false },
  // A threshold of 0 asks for the monitored setting at every rate.
  monitoredSettingThreshold: { unit: 'mg/kg/h', guidelineLimit: limits.monitoredSettingThreshold, mayBeZero: true },
  totalDoseMaximum: { unit: 'mg', mayBeZero: false },
  durationMaximum: { unit: 'min', mayBeZero: false },
} as const satisfies Readonly<Record<keyof PolicyLimits, LimitRule>>;

interface LimitRule {
  readonly unit: Unit;
  readonly guidelineLimit?: Quantity<Unit>;
  readonly mayBeZero: boolean;
}

/** @throws InvalidValueError by the limit's path, for one that is laxer than the guideline or that nobody could keep */
export function checkPolicyLimits(policyLimits: PolicyLimits): void {
  for (const [name, limit] of Object.entries(policyLimits) as [keyof PolicyLimits, Quantity<Unit>][]) {
    checkLimit(`limits.${name}`, limit, policyLimitRules[name]);
  }
}

/** @throws InvalidValueError for a rate above the one from which the guideline asks for more */
export const checkSecondCheckAboveRate = (rate: ClinicPolicy['secondCheckAboveRate']): void =>
  checkLimit('secondCheckAboveRate', rate, policyLimitRules.monitoredSettingThreshold);

function checkLimit(field: string, { value, unit }: Quantity<Unit>, rule: LimitRule): void {
  if (unit !== rule.unit) throw new InvalidValueError(field, `${value} ${unit}`, `a limit in ${rule.unit}`);
  if (!(Number.isFinite(value) && (rule.mayBeZero ? value >= 0 : value > 0))) {
    throw new InvalidValueError(field, value, rule.mayBeZero ? `0 ${unit} or more` : `more than 0 ${unit}`);
  }
  if (rule.guidelineLimit !== undefined && value > rule.guidelineLimit.value) {
    throw new InvalidValueError(
      field,
      value,
      `at most the guideline's ${rule.guidelineLimit.value} ${unit}: a policy can only be stricter`,
    );
  }
}
