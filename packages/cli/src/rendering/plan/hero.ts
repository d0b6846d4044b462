import { amountInWords, durationInWords, type PlanDocument } from '@ketaguide/planning';
import { formatNumber, formatQuantity, noBreakSpace, quantity } from '@ketaguide/quantities';
import { hasOneRate, type RateRun } from './rate-runs.ts';

/** An infusion with more rates than this is told by the lowest and the highest. */
const mostRatesTold = 6;

/**
 * The plan in one or two sentences: "35 mg per hour = 17.5 mL/h for 4 h. Total 140 mg (70 mL)."; several rates each with
 * its time, in their order.
 *
 * @param runs of each infusion
 */
export function heroLine(plan: PlanDocument, runs: readonly (readonly RateRun[])[]): string {
  const { totalMg, bolusMg } = plan;
  if (totalMg === null || bolusMg === null) return 'No rate and no total: the weight is not known yet.';
  const count = runs.length === 1 ? '' : `${formatNumber(runs.length)}${noBreakSpace}infusions. `;
  if (totalMg === 0) return `${count}A bolus alone: ${amountInWords(quantity(bolusMg, 'mg'))}${inBag(plan.bolusMl)}.`;
  const total = `Total ${amountInWords(quantity(totalMg, 'mg'))}${inBag(plan.volumeMl)}.`;
  return `${count}${upperFirst(ratesInWords(runs))}. ${total}`;
}

function ratesInWords(runs: readonly (readonly RateRun[])[]): string {
  const [first = [], ...others] = runs;
  const isOnce = others.length === 0;
  if (first.length > mostRatesTold || !others.every((other) => isAlike(other, first))) return fromTo(runs.flat());
  return `${inOrder(first)}${isOnce ? '' : ' each'}`;
}

/** "22.2 mg per hour for 2 h, then 31.8 mg per hour for 3 h". */
const inOrder = (runs: readonly RateRun[]): string =>
  runs
    .map((run, index) => `${index === 0 ? '' : leadOf(run)}${rateInWords(run)} for ${durationInWords(run.duration)}`)
    .join('');

const leadOf = ({ pause }: RateRun): string =>
  pause === undefined ? ', then ' : `, then, after a pause of ${durationInWords(pause)}, `;

/** "rates from 22.2 mg per hour to 31.8 mg per hour": what is too much for one line. */
function fromTo(runs: readonly RateRun[]): string {
  const [lowest, ...higher] = runs.toSorted((left, right) => left.rate.value - right.rate.value);
  const highest = higher.at(-1);
  if (lowest === undefined) return '';
  if (highest === undefined || hasOneRate(runs)) return rateInWords(lowest);
  return `rates from ${amountInWords(lowest.rate)} to ${amountInWords(highest.rate)}`;
}

/** The rate also as the pump takes it; an equals sign only where that is the very same rate. */
function rateInWords({ rate, onPump }: RateRun): string {
  if (onPump === undefined) return amountInWords(rate);
  return `${amountInWords(rate)} ${onPump.isSame ? '=' : '≈'} ${amountInWords(onPump.rate)}`;
}

/** The same rates for the same times, whenever they begin. */
const isAlike = (left: readonly RateRun[], right: readonly RateRun[]): boolean =>
  JSON.stringify(left.map(whatRuns)) === JSON.stringify(right.map(whatRuns));

const whatRuns = ({ rate, duration, pause }: RateRun) => [rate.value, duration.value, pause?.value];

/** What is not set on the pump is told to a tenth of a mL. */
const inBag = (volumeMl: number | null): string =>
  volumeMl === null ? '' : ` (${formatQuantity(quantity(volumeMl, 'mL'), { maximumFractionDigits: 1 })})`;

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
