import { type InfusionState, plannedAmounts } from '@ketaguide/course';
import { amountInWords, describeBag, durationInWords } from '@ketaguide/planning';
import type { Bag, MlPerHour } from '@ketaguide/quantities';

/** What starts, in words: for the heading, and to be read out before the start. */
export interface StartWords {
  readonly rate: MlPerHour | undefined;
  readonly bag: Bag | undefined;
  /** "IV ketamine, 140 mg in 4 h, from 500 mg in 250 mL (2 mg per mL)" */
  readonly plan: string;
  readonly total: string;
  readonly byWeight: string | undefined;
}

export function startWords(infusion: InfusionState): StartWords | undefined {
  const planned = plannedAmounts(infusion);
  if (planned?.bag === undefined) return undefined;
  const { startRate, bag, infused, duration, rateByWeight } = planned;
  const total = infused === undefined ? 'total not known' : `${amountInWords(infused)} in ${durationInWords(duration)}`;
  return {
    rate: startRate,
    bag,
    plan: `IV ketamine, ${total}, from ${describeBag(bag)}.`,
    total,
    byWeight: rateByWeight && amountInWords(rateByWeight),
  };
}
