import type { InfusionState } from '@ketaguide/course';
import type { MlPerHour } from '@ketaguide/quantities';

type OfThePump = Pick<InfusionState, 'pump' | 'started' | 'status'>;

const lastOfTheRate = ({ pump }: OfThePump) =>
  pump.findLast(({ type }) => type === 'started' || type === 'rate-changed' || type === 'resumed' || type === 'paused');

/** Of an infusion whose start is missing: the rate that was entered last. */
export function enteredRate(infusion: OfThePump): MlPerHour | undefined {
  if (infusion.started !== undefined) return undefined;
  const last = lastOfTheRate(infusion);
  return last !== undefined && 'rate' in last.data ? last.data.rate : undefined;
}

/** Paused by the record; without a start, by what was entered last. */
export const isPausedAsEntered = (infusion: OfThePump): boolean =>
  infusion.status === 'paused' || (infusion.started === undefined && lastOfTheRate(infusion)?.type === 'paused');
