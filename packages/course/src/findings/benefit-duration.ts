import type { Truth } from '@ketaguide/guideline';

/** One score after an infusion: whole days after its start, and whether the objective part of the response is met. */
export interface ScoreAfter {
  readonly days: number;
  readonly objective: Truth;
}

/** How long the objective part held after one infusion, as far as the scores tell. */
export type BenefitDuration =
  /** No score that can be compared with one from before. */
  | { readonly kind: 'not-known' }
  /** The first score did not meet it. */
  | { readonly kind: 'never'; readonly firstDays: number }
  /** The last score still meets it: at least so long. */
  | { readonly kind: 'at-least'; readonly days: number }
  | { readonly kind: 'ended'; readonly days: number; readonly notAtDays: number };

/**
 * From the day of the infusion to the last score of an unbroken row that meets the objective part. Between two scores
 * nobody knows, so it is never said to have lasted longer than to a score (`tool-rule`: the guideline defines no duration).
 */
export function benefitDuration(scores: readonly ScoreAfter[]): BenefitDuration {
  const [first] = scores;
  if (first === undefined || first.objective === 'unknown') return { kind: 'not-known' };
  if (first.objective === 'no') return { kind: 'never', firstDays: first.days };
  const end = scores.findIndex(({ objective }) => objective !== 'yes');
  const days = scores[(end < 0 ? scores.length : end) - 1]?.days ?? first.days;
  const after = scores[end];
  return after === undefined || after.objective === 'unknown'
    ? { kind: 'at-least', days }
    : { kind: 'ended', days, notAtDays: after.days };
}
