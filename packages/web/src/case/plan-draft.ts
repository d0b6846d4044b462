import type { ConfirmedValue, GivenReason, StatedConditions } from '@ketaguide/planning';

/** What was typed and tapped for a plan, as it was typed: reading it is another step. Kept in memory only. */
export interface PlanDraft {
  /** In kg. Undefined: nobody has entered or confirmed one, so a recent weight of the record is proposed. */
  readonly weight: string | undefined;
  readonly rate: string;
  readonly hours: string;
  readonly minutes: string;
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
}

export const emptyDraft: PlanDraft = {
  weight: undefined,
  rate: '',
  hours: '',
  minutes: '',
  bolus: '',
  bolusMinutes: '',
  bag: { listed: undefined, vial: undefined, drawn: '', volume: '' },
  stated: {},
  confirmed: [],
  reasons: [],
};

export const isEmptyDraft = (draft: PlanDraft): boolean => JSON.stringify(draft) === JSON.stringify(emptyDraft);
