import type { Minutes } from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { timeUntil } from './time-until.ts';

/**
 * How long the infusion runs on at the rate that is set, until it has given what was planned. Undefined: the pump does
 * not run, or the plan has no total. 0: it has given it.
 */
export function timeLeft(infusion: Pick<InfusionState, 'pump' | 'plan'>, instant: Instant): Minutes | undefined {
  const planned = plannedAmounts(infusion)?.infused;
  return planned && timeUntil(infusion, planned, instant);
}
