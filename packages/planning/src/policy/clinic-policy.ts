import type { Bag, MgPerKg, MgPerKgPerHour, Milligrams, Millilitres, Minutes, MlPerHour } from '@ketaguide/quantities';
import type { DiluentId } from '../bag/diluent.ts';

/**
 * What a clinic settles for itself. It can only be stricter than the guideline, and everything that comes from it is
 * shown as `clinic-policy`. Each version is kept, because signed plans name it.
 */
export interface ClinicPolicy {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly limits: PolicyLimits;
  /** Any other bag needs a reason. */
  readonly allowedBags: readonly Bag[];
  readonly allowedDiluents: readonly DiluentId[];
  readonly pump: PumpSteps;
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
