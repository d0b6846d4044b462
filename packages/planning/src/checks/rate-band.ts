import { evaluate, limits } from '@ketaguide/guideline';
import { type InfusionView, recommendation } from './infusion-view.ts';

/** Where the highest rate lies. */
export type RateBand =
  | 'none'
  | 'below-general-range'
  | 'general-range'
  | 'refractory-range'
  | 'above-refractory-range'
  | 'unknown';

/**
 * The band of the highest rate, as the definition draws it. Asked without knowing of refractory pain and the ICU, it
 * answers yes inside the general range, unknown in the range that depends on the two, and no outside both.
 */
export function rateBand({ dose, withoutHigherRange: knowledge }: InfusionView): RateBand {
  const { appliesWhen, metWhen } = recommendation('dosing.infusion');
  if (dose.rateByWeight === undefined || metWhen === undefined) return 'unknown';
  if (evaluate(appliesWhen, knowledge).truth === 'no') return 'none';
  const { truth } = evaluate(metWhen, knowledge);
  if (truth === 'yes') return 'general-range';
  if (truth === 'unknown') return 'refractory-range';
  return dose.rateByWeight.value < limits.infusionRateMinimum.value ? 'below-general-range' : 'above-refractory-range';
}
