import { rateInEveryUnit, rateOfPump } from '@ketaguide/planning';
import { type Bag, formatDuration, formatQuantity, type MlPerHour } from '@ketaguide/quantities';
import type { SaidCheck } from '../events/infusion-entries.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import type { InfusionState, PumpEntry } from '../state/infusion-state.ts';
import { bagInWords } from './bag-in-words.ts';
import { reasonInWords } from './choice-label.ts';
import { plain, type View } from './summary-view.ts';

/** What was done to the pump, each rate in mL/h and as drug. */
export function pumpWords({ infusion, policy }: View, entry: PumpEntry): string {
  switch (entry.type) {
    case 'started':
      return `Started at ${rateWords(entry.data.rate, entry.data.bag, infusion)} from ${bagInWords(entry.data.bag)}`;
    case 'rate-changed':
      return `Rate ${rateWords(entry.data.rate, bagAt(infusion, entry), infusion)}: ${reasonInWords(entry.data, policy.rateChangeReasons)}${saidWords(entry.data.checks)}`;
    case 'bolus-given':
      return `Bolus ${formatQuantity(entry.data.dose, plain)} over ${formatDuration(entry.data.duration, plain)}`;
    case 'paused':
      return `Paused: ${reasonInWords(entry.data, policy.rateChangeReasons)}`;
    case 'resumed':
      return `Runs again at ${rateWords(entry.data.rate, bagAt(infusion, entry), infusion)}`;
    case 'bag-changed':
      return `New bag: ${bagInWords(entry.data.bag)}${entry.data.lot === undefined ? '' : `, lot ${entry.data.lot}`}`;
    case 'stopped':
      return `Stopped: ${reasonInWords(entry.data, policy.stopReasons)}`;
  }
}

/** What the rate was recorded in spite of. */
const saidWords = (checks: readonly SaidCheck[] = []): string =>
  checks.length === 0 ? '' : `. Said at the time: ${checks.map(({ message }) => message).join(' ')}`;

function bagAt({ pump }: InfusionState, entry: PumpEntry): Bag | undefined {
  const index = pump.indexOf(entry);
  const hung = pump.slice(0, index).findLast(({ type }) => type === 'started' || type === 'bag-changed');
  return hung !== undefined && 'bag' in hung.data ? hung.data.bag : undefined;
}

function rateWords(rate: MlPerHour, bag: Bag | undefined, infusion: InfusionState): string {
  const onPump = formatQuantity(rate, plain);
  if (bag === undefined) return onPump;
  const { perHour, byWeight } = rateInEveryUnit(rateOfPump(rate, bag), plannedAmounts(infusion)?.weight);
  return `${onPump} (${[perHour, byWeight].flatMap((amount) => (amount === undefined ? [] : [formatQuantity(amount, plain)])).join(', ')})`;
}
