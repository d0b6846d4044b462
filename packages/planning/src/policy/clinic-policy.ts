import type {
  Bag,
  Days,
  MgPerKg,
  MgPerKgPerHour,
  Milligrams,
  Millilitres,
  Minutes,
  MlPerHour,
} from '@ketaguide/quantities';
import type { DiluentId } from '../bag/diluent.ts';
import type { PolicyChoice, PolicyItem } from './policy-choice.ts';
import type { SecondPersonRule } from './second-person.ts';
import type { VitalSignId } from './vital-sign.ts';

/**
 * What a clinic settles for itself. It can only be stricter than the guideline, and everything that comes from it, each
 * item and each number, is shown as `clinic-policy`. Each version is kept as it is, because signed plans and entries of
 * the record name it.
 */
export interface ClinicPolicy {
  readonly id: string;
  /** "1", "2", "3", … */
  readonly version: string;
  readonly name: string;
  readonly limits: PolicyLimits;
  /** Any other bag needs a reason. */
  readonly allowedBags: readonly Bag[];
  readonly allowedDiluents: readonly DiluentId[];
  readonly pump: PumpSteps;
  /** A weight that was measured more days ago needs a reason. */
  readonly weightOldAfter: Days;

  /** Looked at before the start, beside what the guideline asks for. */
  readonly checklist: readonly PolicyItem[];
  readonly secondPerson: SecondPersonRule;
  /** A change to a rate above this needs the second person again. */
  readonly secondCheckAboveRate: MgPerKgPerHour;

  readonly vitalsFields: readonly VitalSignId[];
  /** How often vital signs are asked for while the infusion runs. */
  readonly vitalsInterval: Minutes;
  /** How often they are asked for after it. */
  readonly recoveryVitalsInterval: Minutes;
  /** For pauses too. */
  readonly rateChangeReasons: readonly PolicyChoice[];
  readonly stopReasons: readonly PolicyChoice[];
  readonly adverseEvents: readonly PolicyChoice[];
  readonly actionsTaken: readonly PolicyChoice[];

  /** Looked at before the patient leaves. */
  readonly dischargeItems: readonly PolicyItem[];
  /** So many days after the infusion the follow-up score is asked for. */
  readonly responseAfter: Days;
}

/** Limits below those of the guideline, or where it has none. */
export interface PolicyLimits {
  readonly bolusMaximum?: MgPerKg;
  readonly infusionRateMaximum?: MgPerKgPerHour;
  /** Above this rate the clinic asks for the monitored setting. */
  readonly monitoredSettingThreshold?: MgPerKgPerHour;
  /** The most that one infusion may give, without the bolus. */
  readonly totalDoseMaximum?: Milligrams;
  /** The longest that one infusion may run. */
  readonly durationMaximum?: Minutes;
}

/** The steps in which the clinic's pumps take numbers. */
export interface PumpSteps {
  readonly rate: MlPerHour;
  readonly volume: Millilitres;
}
