import {
  type Entry,
  type InfusionState,
  type Instant,
  openSecondChecks,
  pumpAt,
  pumpHistory,
  type ReadBackIdentity,
  type ReadBackPurpose,
} from '@ketaguide/course';
import type { BagAndPump, ClinicPolicy } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';

/** A second check that is still to be done while the infusion runs. */
export interface PendingReadBack {
  readonly purpose: ReadBackPurpose;
  /** What hangs and runs now. */
  readonly planned: BagAndPump;
  readonly words: string;
  /** A reading that differs. */
  readonly last: { readonly read: BagAndPump; readonly by: string; readonly identity: ReadBackIdentity } | undefined;
}

/** The newest second check that is open while the pump runs; it holds nothing up. */
export function pendingReadBack(
  infusion: InfusionState,
  policy: ClinicPolicy,
  now: Instant,
): PendingReadBack | undefined {
  const runs = pumpAt(pumpHistory(infusion), now);
  const open = openSecondChecks(infusion, policy).findLast(({ entry }) => entry !== undefined);
  if (runs === undefined || runs.state === 'paused' || open?.entry === undefined) return undefined;
  const { purpose, entry } = open;
  const differing = infusion.readBacks.findLast(
    (read): read is Entry<'read-back-entered'> =>
      read.type === 'read-back-entered' && read.data.purpose === purpose && read.happenedAt >= entry.happenedAt,
  );
  return {
    purpose,
    planned: { drug: runs.bag.drug, volume: runs.bag.volume, rate: runs.rate },
    words: `${purpose === 'new-bag' ? 'New bag' : amountInWords(runs.rate)}: not yet read by a second person.`,
    last: differing && { read: differing.data.read, by: differing.author, identity: differing.data.identity },
  };
}
