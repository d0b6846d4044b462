import { readBackChecks } from '@ketaguide/planning';
import type { Entry } from '../events/entry.ts';
import { byAcknowledgement } from '../events/entry-order.ts';
import { plannedBagAndPump } from '../plan/planned-amounts.ts';
import type { InfusionState } from '../state/infusion-state.ts';

/** What the second person's reading before the start came to. Readings before the last signature do not count. */
export type StartReadBack =
  | { readonly outcome: 'none' }
  /** Nobody could be had, and a reason says so. */
  | { readonly outcome: 'waived' }
  /** It was compared with another plan than the signed one. */
  | { readonly outcome: 'other-plan' }
  | { readonly outcome: 'differs'; readonly message: string }
  | { readonly outcome: 'agrees'; readonly entry: Entry<'read-back-entered'> };

/** The last reading decides; a reason for having none never stands over a reading that differs. */
export function startReadBack(infusion: Pick<InfusionState, 'plan' | 'readBacks'>): StartReadBack {
  const { plan, readBacks } = infusion;
  const planned = plannedBagAndPump(infusion);
  if (plan === undefined || planned === undefined) return { outcome: 'none' };
  const since = readBacks
    .filter((entry) => entry.data.purpose === 'start' && byAcknowledgement(entry, plan) > 0)
    // The clock of one device may be behind: a reading that was made later must not come before an older one.
    .sort(byAcknowledgement);
  const entry = since.findLast((each) => each.type === 'read-back-entered');
  if (entry === undefined) return { outcome: since.length === 0 ? 'none' : 'waived' };
  if (readBackChecks(planned, entry.data.planned).length > 0) return { outcome: 'other-plan' };
  const [difference] = readBackChecks(planned, entry.data.read);
  return difference === undefined ? { outcome: 'agrees', entry } : { outcome: 'differs', message: difference.message };
}
