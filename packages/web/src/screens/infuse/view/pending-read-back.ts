import { type Entry, type InfusionState, pumpHistory, type ReadBackPurpose } from '@ketaguide/course';
import type { BagAndPump, ClinicPolicy } from '@ketaguide/planning';
import type { Kilograms } from '@ketaguide/quantities';
import { amount } from '../../plan/view/amount.ts';
import { isAboveSecondCheck } from './rate-in-words.ts';

/** A second check that is still to be done while the infusion runs. */
export interface PendingReadBack {
  readonly purpose: ReadBackPurpose;
  readonly planned: BagAndPump;
  readonly words: string;
  readonly last:
    | { readonly read: BagAndPump; readonly by: string; readonly identity: 'proved' | 'not-proved' }
    | undefined;
}

/** After a new bag, and after a change to a rate above the clinic's threshold: until it was read alike, or waived. */
export function pendingReadBack(
  infusion: InfusionState,
  policy: ClinicPolicy,
  weight: Kilograms | undefined,
): PendingReadBack | undefined {
  const open = pumpHistory(infusion).spans.at(-1);
  if (open === undefined || open.to !== null || open.state === 'paused') return undefined;
  const change = infusion.pump.findLast(({ type }) => type === 'bag-changed' || type === 'rate-changed');
  if (change === undefined) return undefined;
  const purpose: ReadBackPurpose = change.type === 'bag-changed' ? 'new-bag' : 'rate-above-threshold';
  if (purpose === 'rate-above-threshold' && !isAboveSecondCheck(open.rate, open.bag, weight, policy)) return undefined;
  const since = infusion.readBacks.filter(
    (entry) => entry.data.purpose === purpose && entry.happenedAt >= change.happenedAt,
  );
  const read = since.findLast((entry): entry is Entry<'read-back-entered'> => entry.type === 'read-back-entered');
  if (read?.data.agrees || since.some(({ type }) => type === 'read-back-waived')) return undefined;
  return {
    purpose,
    planned: { drug: open.bag.drug, volume: open.bag.volume, rate: open.rate },
    words:
      purpose === 'new-bag'
        ? 'New bag: not yet read by a second person.'
        : `${amount(open.rate)}: not yet read by a second person.`,
    last: read && { read: read.data.read, by: read.author, identity: read.data.identity },
  };
}
