import type {
  Kilograms,
  McgPerKgPerMinute,
  MgPerHour,
  MgPerKg,
  MgPerKgPerHour,
  Milligrams,
  Millilitres,
  Minutes,
  MlPerHour,
  Years,
} from './quantity.ts';

/** What is given, to whom, when. One type for the plan, the predicted concentration and the record. */
export interface Regimen {
  readonly patient: RegimenPatient;
  /** In any order; infusions that overlap add up. */
  readonly events: readonly RegimenEvent[];
  /** Needed for what is said in mL per hour. */
  readonly bag?: Bag;
  /** When a concentration is asked for, in any order. Left out: whoever simulates chooses. */
  readonly sampleTimes?: readonly Minutes[];
}

/** A weight or an age that is left out is not known. */
export interface RegimenPatient {
  readonly weight?: Kilograms;
  readonly age?: Years;
}

export type RegimenEvent = Bolus | Infusion;

/** A dose given at once. */
export interface Bolus {
  readonly type: 'bolus';
  /** From the start of the regimen. */
  readonly start: Minutes;
  /** 0 min is instantaneous. */
  readonly duration: Minutes;
  readonly amount: Dose;
}

/** A constant rate over a time, said by the rate, by the dose that runs in all, or by what the pump is set to. */
export interface Infusion {
  readonly type: 'infusion';
  /** From the start of the regimen. */
  readonly start: Minutes;
  readonly duration: Minutes;
  readonly amount: Dose | DoseRate | MlPerHour;
}

export type Dose = Milligrams | MgPerKg;
export type DoseRate = MgPerHour | MgPerKgPerHour | McgPerKgPerMinute;

/** The drug in a bag, and the final volume that it is in. */
export interface Bag {
  readonly drug: Milligrams;
  readonly volume: Millilitres;
}
