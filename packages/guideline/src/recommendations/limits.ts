import type { Limit } from '../criteria/criterion.ts';

/**
 * Every number that the guideline sets, once. Statements, criteria, screens, CQL, SQL and documentation read it here:
 * changing one of these lines changes them all.
 */
const guideline = 'guideline' as const;

export const bolusMaximum: Limit<'mg/kg'> = {
  value: 0.35,
  unit: 'mg/kg',
  provenance: guideline,
  recommendation: 'dosing.bolus',
};

export const infusionRateMinimum: Limit<'mg/kg/h'> = {
  value: 0.5,
  unit: 'mg/kg/h',
  provenance: guideline,
  recommendation: 'dosing.infusion',
};
export const infusionRateMaximum: Limit<'mg/kg/h'> = {
  value: 2,
  unit: 'mg/kg/h',
  provenance: guideline,
  recommendation: 'dosing.infusion',
};
export const refractoryRateMaximum: Limit<'mg/kg/h'> = {
  value: 7,
  unit: 'mg/kg/h',
  provenance: guideline,
  recommendation: 'dosing.infusion',
};

export const totalDoseMinimum: Limit<'mg'> = {
  value: 80,
  unit: 'mg',
  provenance: guideline,
  recommendation: 'dosing.dose-response',
};
/** The infusion must run strictly longer than this. */
export const durationToExceed: Limit<'min'> = {
  value: 120,
  unit: 'min',
  provenance: guideline,
  recommendation: 'dosing.dose-response',
};

/** Strictly above this rate the monitored setting is asked for. Adjustable downward, never upward. */
export const monitoredSettingThreshold: Limit<'mg/kg/h'> = {
  value: 1,
  unit: 'mg/kg/h',
  provenance: guideline,
  recommendation: 'personnel.setting',
};

export const responsePercentDecrease: Limit<'%'> = {
  value: 30,
  unit: '%',
  provenance: guideline,
  recommendation: 'response.positive',
};

export const complexRegionalPainSyndromeBenefit: Limit<'wk'> = {
  value: 12,
  unit: 'wk',
  provenance: guideline,
  recommendation: 'indications.crps',
};

/** Nothing planned: the dose or rate is zero. Not a number of the guideline's. */
export const noBolus: Limit<'mg/kg'> = { value: 0, unit: 'mg/kg', provenance: 'tool-rule' };
export const noInfusion: Limit<'mg/kg/h'> = { value: 0, unit: 'mg/kg/h', provenance: 'tool-rule' };
export const noTotalDose: Limit<'mg'> = { value: 0, unit: 'mg', provenance: 'tool-rule' };
