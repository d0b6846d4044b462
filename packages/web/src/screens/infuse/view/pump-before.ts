import type { InfusionState, PumpEntry } from '@ketaguide/course';
import type { Bag, MlPerHour } from '@ketaguide/quantities';

/** What hung and ran just before an entry of the pump: what a corrected rate is read against. */
export function pumpBefore(
  { pump }: Pick<InfusionState, 'pump'>,
  entry: Pick<PumpEntry, 'id'>,
): { readonly bag: Bag | undefined; readonly rate: MlPerHour | undefined } {
  const index = pump.findIndex(({ id }) => id === entry.id);
  const before = pump.slice(0, Math.max(0, index));
  const hung = before.findLast(({ type }) => type === 'started' || type === 'bag-changed');
  const ran = before.findLast(({ type }) => type === 'started' || type === 'rate-changed' || type === 'resumed');
  return {
    bag: hung !== undefined && 'bag' in hung.data ? hung.data.bag : undefined,
    rate: ran !== undefined && 'rate' in ran.data ? ran.data.rate : undefined,
  };
}
