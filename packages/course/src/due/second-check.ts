import { type ClinicPolicy, rateInEveryUnit, rateOfPump } from '@ketaguide/planning';
import type { Bag, MlPerHour } from '@ketaguide/quantities';
import type { ReadBackPurpose } from '../events/infusion-entries.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import type { InfusionState, PumpEntry } from '../state/infusion-state.ts';
import { startReadBack } from './start-read-back.ts';

/** Something on the pump that a second person has to read, and has not. */
export interface OpenSecondCheck {
  readonly purpose: ReadBackPurpose;
  /** The entry that asks for it. Undefined: the start, which has not happened yet. */
  readonly entry: PumpEntry | undefined;
}

/**
 * Does a rate ask for the second person again: is it above the clinic's threshold by weight? Without a weight nobody
 * knows, so it does.
 */
export function isAboveSecondCheckRate(
  rate: MlPerHour,
  bag: Bag,
  infusion: Pick<InfusionState, 'plan'>,
  { secondCheckAboveRate }: Pick<ClinicPolicy, 'secondCheckAboveRate'>,
): boolean {
  const { byWeight } = rateInEveryUnit(rateOfPump(rate, bag), plannedAmounts(infusion)?.weight);
  return byWeight === undefined || byWeight.value > secondCheckAboveRate.value;
}

/**
 * The moments at which a second person reads bag and pump: the first start, a new bag, and a change to a rate above the
 * clinic's threshold. A reading, or a reason why there is none, counts from the entry before of that kind on, because one
 * reads before one presses the button.
 */
export function openSecondChecks(
  infusion: InfusionState,
  policy: Pick<ClinicPolicy, 'secondCheckAboveRate' | 'secondPerson'>,
): readonly OpenSecondCheck[] {
  const moments: OpenSecondCheck[] = [];
  if (infusion.started === undefined && infusion.plan !== undefined && !isReadyToStart(infusion, policy)) {
    moments.push({ purpose: 'start', entry: undefined });
  }
  let bag: Bag | undefined;
  let before = '';
  for (const entry of infusion.pump) {
    if (entry.type === 'started') bag = entry.data.bag;
    if (entry.type === 'bag-changed') {
      bag = entry.data.bag;
      if (!isRead(infusion, 'new-bag', before)) moments.push({ purpose: 'new-bag', entry });
    }
    if (entry.type === 'rate-changed' && bag !== undefined && entry.data.rate.value > 0) {
      if (
        isAboveSecondCheckRate(entry.data.rate, bag, infusion, policy) &&
        !isRead(infusion, 'rate-above-threshold', before)
      ) {
        moments.push({ purpose: 'rate-above-threshold', entry });
      }
    }
    if (entry.type === 'started' || entry.type === 'bag-changed' || entry.type === 'rate-changed') {
      before = entry.happenedAt;
    }
  }
  return moments;
}

function isReadyToStart(infusion: InfusionState, { secondPerson }: Pick<ClinicPolicy, 'secondPerson'>): boolean {
  const { outcome } = startReadBack(infusion);
  return outcome === 'agrees' || (outcome === 'waived' && secondPerson === 'reason-if-unavailable');
}

const isRead = ({ readBacks }: InfusionState, purpose: ReadBackPurpose, after: string): boolean =>
  readBacks.some(
    (entry) =>
      entry.data.purpose === purpose &&
      entry.happenedAt >= after &&
      (entry.type === 'read-back-waived' || entry.data.agrees),
  );
