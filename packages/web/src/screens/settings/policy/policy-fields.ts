import { limits } from '@ketaguide/guideline';
import type { ClinicPolicy, PolicyLimits } from '@ketaguide/planning';
import type { Quantity, Unit } from '@ketaguide/quantities';

type OtherAmount =
  | 'secondCheckAboveRate'
  | 'vitalsInterval'
  | 'recoveryVitalsInterval'
  | 'weightOldAfter'
  | 'responseAfter';

/** An amount of the policy that is typed as a number. */
export type AmountField = keyof PolicyLimits | OtherAmount;

interface AmountRow {
  readonly field: AmountField;
  readonly label: string;
  readonly unit: Unit;
  /** A limit may be left empty: then the guideline's holds, or there is none. */
  readonly isLimit: boolean;
  /** What the guideline says, where it says anything. */
  readonly guideline?: Quantity<Unit>;
}

export const amountFields: readonly AmountRow[] = [
  limit('bolusMaximum', 'Bolus at most', 'mg/kg', limits.bolusMaximum),
  limit('infusionRateMaximum', 'Rate at most', 'mg/kg/h', limits.infusionRateMaximum),
  limit('monitoredSettingThreshold', 'Monitored setting above', 'mg/kg/h', limits.monitoredSettingThreshold),
  limit('totalDoseMaximum', 'Total of one infusion at most', 'mg'),
  limit('durationMaximum', 'Duration of one infusion at most', 'min'),
  other('secondCheckAboveRate', 'Second check of the pump above', 'mg/kg/h'),
  other('vitalsInterval', 'Vital signs every', 'min'),
  other('recoveryVitalsInterval', 'Vital signs in recovery every', 'min'),
  other('weightOldAfter', 'A weight needs a reason after', 'd'),
  other('responseAfter', 'Ask for the follow-up score after', 'd'),
];

function limit(field: keyof PolicyLimits, label: string, unit: Unit, guideline?: Quantity<Unit>): AmountRow {
  return { field, label, unit, isLimit: true, ...(guideline === undefined ? {} : { guideline }) };
}

function other(field: OtherAmount, label: string, unit: Unit): AmountRow {
  return { field, label, unit, isLimit: false };
}

/** A list of the policy that is typed with a line for each item. */
export type ListField = keyof Pick<
  ClinicPolicy,
  'checklist' | 'rateChangeReasons' | 'stopReasons' | 'adverseEvents' | 'actionsTaken' | 'dischargeItems'
>;

export const listFields: readonly { readonly field: ListField; readonly label: string }[] = [
  { field: 'checklist', label: 'Checklist before the start' },
  { field: 'rateChangeReasons', label: 'Reasons to change the rate or pause' },
  { field: 'stopReasons', label: 'Reasons to stop' },
  { field: 'adverseEvents', label: 'Adverse events' },
  { field: 'actionsTaken', label: 'Actions taken' },
  { field: 'dischargeItems', label: 'Before the patient leaves' },
];
