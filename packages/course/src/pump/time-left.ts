import { type Milligrams, type Minutes, quantity } from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { givenAt } from './given.ts';
import { pumpAt, pumpHistory } from './pump-history.ts';

/**
 * How long the infusion runs on at the rate that is set, until it has given what was planned. Undefined: the pump does
 * not run, or the plan has no total. 0: it has given it.
 */
export function timeLeft(infusion: InfusionState, instant: Instant): Minutes | undefined {
  const now = pumpAt(pumpHistory(infusion), instant);
  const planned: Milligrams | undefined = plannedAmounts(infusion)?.infused;
  if (now === undefined || now.rate.value === 0 || planned === undefined) return undefined;
  const perHour = (now.rate.value * now.bag.drug.value) / now.bag.volume.value;
  const left = planned.value - givenAt(infusion, instant).infused.value;
  return quantity(Math.max(0, (left / perHour) * 60), 'min');
}
