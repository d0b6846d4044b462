import { type Fact, type Findings, limits, type Provenance } from '@ketaguide/guideline';
import { InvalidValueError } from '@ketaguide/quantities';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';

/** The source of the fact when the clinic's policy sets it. */
const policySource = 'clinic-policy';

/**
 * The threshold above which the monitored setting is asked for: the lowest of the guideline's, the clinic's and the one
 * for this patient. Absent: the guideline's own holds.
 *
 * @throws InvalidValueError for a threshold above the guideline's, which nobody may set
 */
export function thresholdFinding(findings: Findings, { limits: policyLimits }: ClinicPolicy): Findings {
  const forPatient = findings['monitored-setting-threshold'];
  const value = forPatient?.fact?.value;
  if (typeof value === 'object' && !(value.value >= 0 && value.value <= limits.monitoredSettingThreshold.value)) {
    throw new InvalidValueError(
      'monitored-setting threshold',
      value.value,
      `0 to ${limits.monitoredSettingThreshold.value} mg/kg/h: it can only be lowered`,
    );
  }
  const byPolicy = policyLimits.monitoredSettingThreshold;
  if (byPolicy === undefined) return {};
  if (typeof value === 'object' && value.value <= byPolicy.value) return {};
  const fact: Fact = { finding: 'monitored-setting-threshold', value: byPolicy, source: policySource };
  return { 'monitored-setting-threshold': { ...forPatient, fact } };
}

/** Whose threshold it is. */
export function thresholdProvenance(fact: Fact | undefined): Provenance {
  if (fact === undefined || isGuidelineThreshold(fact)) return 'guideline';
  return fact.source === policySource ? policySource : 'entered';
}

const isGuidelineThreshold = ({ value }: Fact): boolean =>
  typeof value === 'object' && value.value === limits.monitoredSettingThreshold.value;
