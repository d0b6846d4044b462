import {
  divide,
  exact,
  type Milligrams,
  type Minutes,
  multiply,
  quantity,
  subtract,
  toNumber,
} from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { exactlyGivenAt } from './given.ts';
import { pumpAt, pumpHistory } from './pump-history.ts';

/**
 * How long until the infusion alone has given an amount, at the rate that is set. 0: it has given it. Undefined: the pump
 * does not run, so nobody knows.
 */
export function timeUntil(
  infusion: Pick<InfusionState, 'pump' | 'plan'>,
  amount: Milligrams,
  instant: Instant,
): Minutes | undefined {
  const left = subtract(exact(amount.value), exactlyGivenAt(infusion, instant).infused);
  if (toNumber(left) <= 0) return quantity(0, 'min');
  const now = pumpAt(pumpHistory(infusion), instant);
  if (now === undefined) return undefined;
  const concentration = divide(exact(now.bag.drug.value), exact(now.bag.volume.value));
  const perHour = concentration && multiply(exact(now.rate.value), concentration);
  const hours = perHour && divide(left, perHour);
  return hours && quantity(toNumber(multiply(hours, exact(60))), 'min');
}
