import type { ConfirmedValue, DiluentId, GivenReason, StatedConditions, WeightBasis } from '@ketaguide/planning';
import { oneEmptyStep, type StepDraft } from './plan-steps.ts';

/** The units in which a rate is entered. */
export type RateUnit = 'mg/kg/h' | 'mg/h' | 'mcg/kg/min' | 'mL/h';

/** What was typed and tapped for a plan, as it was typed: reading it is another step. Kept in memory only. */
export interface PlanDraft {
  /** In kg. Undefined: nobody has entered or confirmed one, so a recent weight of the record is proposed. */
  readonly weight: string | undefined;
  /** Which weight it is, as far as anybody has said. */
  readonly weightBasis: WeightBasis | undefined;
  /** The ISO day on which it was measured, where somebody said so. */
  readonly weightDate: string;
  /** Of every step. */
  readonly rateUnit: RateUnit;
  /** What the pump does, one after another: mostly one rate for one time. */
  readonly steps: readonly StepDraft[];
  /** On how many days, one after another, all of it is given. Empty: once. */
  readonly days: string;
  readonly bolus: string;
  readonly bolusMinutes: string;
  readonly bag: BagDraft;
  /** Said of a plan without a patient; with one, the answers say it. */
  readonly stated: StatedConditions;
  /** Unlikely values that a person has confirmed. */
  readonly confirmed: readonly ConfirmedValue[];
  readonly reasons: readonly GivenReason[];
}

export interface BagDraft {
  /** A bag of the clinic's list, by what it holds; undefined when it is made by hand or not chosen. */
  readonly listed: { readonly mg: number; readonly ml: number } | undefined;
  /** Strength of the vial in mg/mL. */
  readonly vial: number | undefined;
  readonly drawn: string;
  readonly volume: string;
  readonly diluent: DiluentId | undefined;
}

export const emptyDraft: PlanDraft = {
  weight: undefined,
  weightBasis: undefined,
  weightDate: '',
  rateUnit: 'mg/kg/h',
  steps: oneEmptyStep,
  days: '',
  bolus: '',
  bolusMinutes: '',
  bag: { listed: undefined, vial: undefined, drawn: '', volume: '', diluent: undefined },
  stated: {},
  confirmed: [],
  reasons: [],
};

export const isEmptyDraft = (draft: PlanDraft): boolean => JSON.stringify(draft) === JSON.stringify(emptyDraft);
