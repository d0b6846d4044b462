import type { Regimen } from '@ketaguide/quantities';

/** What to work out: one model with its bands, or every model of adults as one line each. */
export interface ConcentrationRequest {
  readonly number: number;
  readonly regimen: Regimen;
  /** The infusion that is drawn, of a course one of several: min from the start of the regimen. */
  readonly infusion: { readonly start: number; readonly end: number };
  readonly model: string;
  readonly withEffectSite: boolean;
  readonly withNorketamine: boolean;
}

/** The choice of all models at once. */
export const allModels = 'all';

export interface ModelLine {
  readonly model: string;
  readonly plasma: readonly number[];
}

export interface Estimate {
  /** Min from the start of the infusion that is drawn. */
  readonly timesMin: readonly number[];
  /** One line each, the model asked for first. */
  readonly lines: readonly ModelLine[];
  /** Lines for 5, 25, 50, 75 and 95%, in that order; absent with all models. */
  readonly plasma: readonly (readonly number[])[] | undefined;
  readonly measured: readonly (readonly number[])[] | undefined;
  readonly percents: readonly number[];
  readonly effectSite: readonly number[] | undefined;
  readonly norketamine: readonly number[] | undefined;
  readonly patients: number;
  readonly spread: string;
  /** In what the plan goes beyond the model. */
  readonly outside: readonly string[];
  readonly notes: readonly string[];
  /** How long it took, in ms. */
  readonly took: number;
}

export type ConcentrationReply =
  | { readonly kind: 'estimate'; readonly number: number; readonly estimate: Estimate }
  | { readonly kind: 'none'; readonly number: number; readonly message: string };
