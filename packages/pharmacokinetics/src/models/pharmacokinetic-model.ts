import type { Kilograms } from '@ketaguide/quantities';

/**
 * How far a published number can be trusted here: `read-in-source` was read in the paper's own text or abstract,
 * `second-hand` was taken from public code or a model library that cites the paper, `derived` was worked out by us.
 */
export type Verification = 'read-in-source' | 'second-hand' | 'derived';

/** One number of a model, as its source gives it. */
export interface ModelParameter<U extends ParameterUnit> {
  readonly value: number;
  readonly unit: U;
  readonly verification: Verification;
  readonly note?: string;
}

export type ParameterUnit = 'L' | 'L/kg' | 'L/h' | 'L/min' | '1/min' | 'min' | 'fraction' | 'g/mol';

/** Where a number or a model comes from. */
export interface ModelSource {
  readonly citation: string;
  /** Left out where none was found. */
  readonly doi?: string;
  readonly note?: string;
}

export type ModelId = 'kamp2020' | 'domino' | 'clements1981' | 'hijazi2003' | 'herd2007';

/** A published model of racemic ketamine given into a vein: a central compartment and the tissues it exchanges with. */
export interface PharmacokineticModel {
  readonly id: ModelId;
  readonly name: string;
  readonly source: ModelSource;
  /** Whom it was made from. */
  readonly population: string;
  readonly ageGroup: 'adults' | 'children';
  /** Where the blood was taken, which decides what an early concentration means. */
  readonly sampling: 'arterial' | 'venous' | 'not known';
  readonly disposition: Disposition;
  /**
   * The rate between plasma and the site of effect that was found with this very model. Left out where none is known:
   * a rate from another model would put the peak at the wrong time, so there is no effect-site curve then.
   */
  readonly effectSite?: { readonly rate: ModelParameter<'1/min'>; readonly source: ModelSource };
  readonly domain: ModelDomain;
}

/** How the drug moves: the two ways in which papers write the same thing. */
export type Disposition = VolumesAndClearances | RateConstants;

/** For a person of the reference weight. Others: by the weight ratio to the power of the exponent. */
export interface VolumesAndClearances {
  readonly kind: 'volumes-and-clearances';
  readonly referenceWeight: Kilograms;
  readonly centralVolume: ModelParameter<'L'>;
  readonly clearance: ModelParameter<'L/h'>;
  readonly peripherals: readonly {
    readonly volume: ModelParameter<'L'>;
    readonly exchange: ModelParameter<'L/h'>;
  }[];
  readonly weightScaling: {
    readonly volumeExponent: number;
    readonly clearanceExponent: number;
    readonly verification: Verification;
    readonly note?: string;
  };
}

/** A central volume in proportion to weight, and rates that are alike for everyone: all scales with weight. */
export interface RateConstants {
  readonly kind: 'rate-constants';
  readonly centralVolume: ModelParameter<'L/kg'>;
  readonly elimination: ModelParameter<'1/min'>;
  readonly peripherals: readonly {
    readonly outward: ModelParameter<'1/min'>;
    readonly back: ModelParameter<'1/min'>;
  }[];
}

/** What the model was made from or later compared with. A limit that is left out is not known to us. */
export interface ModelDomain {
  /** In kg. */
  readonly weight?: DomainRange;
  /** In completed years. */
  readonly age?: DomainRange;
  /** Boluses within an hour, in mg/kg. */
  readonly bolusMgPerKg?: DomainLimit;
  /** All infusions that run at once, in mg/kg/h. */
  readonly infusionMgPerKgPerHour?: DomainLimit;
  /** From the first drug to the last, in min. */
  readonly durationMin?: DomainLimit;
  /** What we do not know about the people and doses behind the model. */
  readonly notKnown: readonly string[];
}

export interface DomainRange {
  readonly from: number;
  readonly to?: number;
  readonly basis: string;
}

export interface DomainLimit {
  readonly upTo: number;
  readonly basis: string;
}
