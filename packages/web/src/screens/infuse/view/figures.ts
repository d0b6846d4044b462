import {
  amountsNeedStart,
  formatGiven,
  givenAt,
  type InfusionState,
  type Instant,
  isStartMissing,
  plannedAmounts,
  pumpAt,
  pumpHistory,
  timeLeft,
  timeUntil,
} from '@ketaguide/course';
import { limits } from '@ketaguide/guideline';
import { amountInWords, type ClinicPolicy, rateInEveryUnit, rateOfPump } from '@ketaguide/planning';
import {
  formatDuration,
  formatNumber,
  formatQuantity,
  type Kilograms,
  type Minutes,
  type MlPerHour,
} from '@ketaguide/quantities';
import { timeAndDistance, timeOfDay } from '../../../recorded-course/clock-words.ts';
import { minutesFrom, minutesLater } from './minutes.ts';

/** The three big figures of Infuse, in words. */
export interface Figures {
  readonly given: {
    /** "79" */
    readonly number: string;
    readonly unit: string;
    /** 0 to 1 of the planned total; undefined: no total is planned. */
    readonly share: number | undefined;
    /** Where the least total of the guideline stands on the bar, 0 to 1, and its words. */
    readonly least: { readonly share: number; readonly words: string } | undefined;
    readonly planned: string | undefined;
    /** "80 mg at 12:29 (in 3 min)" */
    readonly until: string | undefined;
    readonly withBolus: string | undefined;
  };
  readonly rate: { readonly number: string; readonly words: readonly string[] };
  readonly time: { readonly elapsed: string; readonly words: readonly string[] };
}

export function figures(
  infusion: InfusionState,
  policy: ClinicPolicy,
  weight: Kilograms | undefined,
  now: Instant,
): Figures {
  if (infusion.started === undefined) return withoutStart(infusion);
  const at = infusion.stopped?.happenedAt ?? now;
  const given = givenAt(infusion, at);
  const planned = plannedAmounts(infusion);
  const [number = '', unit = ''] = parts(formatGiven(given.infused, policy));
  return {
    given: {
      number,
      unit,
      ...barOf(given.infused.value, planned?.infused?.value),
      planned: planned?.infused && formatGiven(planned.infused, policy),
      until: untilWords(infusion, at),
      withBolus: given.bolus.value === 0 ? undefined : `${formatGiven(given.total, policy)} with the bolus`,
    },
    rate: rateWords(infusion, weight, at),
    time: timeWords(infusion, policy, at),
  };
}

/** Nothing that rests on a start is worked out; what was entered of the rate is said as entered. */
function withoutStart(infusion: InfusionState): Figures {
  const { stopped, pump } = infusion;
  const last = pump.findLast(({ type }) => type === 'rate-changed' || type === 'resumed' || type === 'paused');
  const entered = last !== undefined && 'rate' in last.data ? last.data.rate : undefined;
  const rate =
    stopped !== undefined
      ? { number: '0', words: [`Stopped ${timeOfDay(stopped.happenedAt)}`] }
      : last === undefined
        ? { number: '—', words: ['No rate entered'] }
        : entered === undefined
          ? { number: '0', words: [`Paused ${timeOfDay(last.happenedAt)}, as entered`] }
          : { number: formatNumber(entered.value), words: [`Entered ${timeOfDay(last.happenedAt)}`] };
  return {
    given: {
      number: '—',
      unit: '',
      share: undefined,
      least: undefined,
      planned: undefined,
      until: isStartMissing(infusion) ? amountsNeedStart : 'Nothing is worked out before the start is in the record.',
      withBolus: undefined,
    },
    rate,
    time: { elapsed: '—', words: ['No start in the record'] },
  };
}

/** "79 mg" as its two parts: they are joined by a no-break space. */
const parts = (text: string): readonly string[] => text.split('\u00a0');

function barOf(given: number, planned: number | undefined) {
  if (planned === undefined || planned === 0) return { share: undefined, least: undefined };
  const end = Math.max(planned, given);
  const least = limits.totalDoseMinimum;
  return {
    share: given / end,
    least: least.value > end ? undefined : { share: least.value / end, words: formatNumber(least.value) },
  };
}

/** When the guideline's least total is reached at this rate; nothing once it is. */
function untilWords(infusion: InfusionState, at: Instant): string | undefined {
  const until = timeUntil(infusion, limits.totalDoseMinimum, at);
  if (until === undefined || until.value === 0 || infusion.stopped !== undefined) return undefined;
  // Rounded up: it must not be said to be reached before it is.
  const instant = minutesLater(at, Math.ceil(until.value));
  return `${amountInWords(limits.totalDoseMinimum)} at ${timeAndDistance(instant, at)}`;
}

function rateWords(infusion: InfusionState, weight: Kilograms | undefined, at: Instant): Figures['rate'] {
  const span = pumpAt(pumpHistory(infusion), at);
  if (span === undefined) {
    return {
      number: '0',
      words: [infusion.stopped === undefined ? 'Not started' : `Stopped ${timeOfDay(infusion.stopped.happenedAt)}`],
    };
  }
  if (span.state === 'paused') return { number: '0', words: [`Paused since ${timeAndDistance(span.from, at)}`] };
  return {
    number: formatNumber(span.rate.value),
    words: [...rateInMg(span.rate, span.bag, weight), ...bagWords(infusion, at)],
  };
}

/** "35 mg per hour, IV", "0.5 mg/kg per hour" */
export function rateInMg(
  rate: MlPerHour,
  bag: Parameters<typeof rateOfPump>[1],
  weight: Kilograms | undefined,
): readonly string[] {
  const { perHour, byWeight } = rateInEveryUnit(rateOfPump(rate, bag), weight);
  return [
    `${amountInWords(perHour)}, IV`,
    byWeight === undefined ? 'No weight, so no rate by weight' : amountInWords(byWeight),
  ];
}

function timeWords(infusion: InfusionState, policy: ClinicPolicy, at: Instant): Figures['time'] {
  const { started } = infusion;
  if (started === undefined) return { elapsed: '—', words: ['No start in the record'] };
  const elapsed: Minutes = { value: Math.floor(minutesFrom(started.happenedAt, at)), unit: 'min' };
  const planned = plannedAmounts(infusion);
  const words: string[] = [];
  if (infusion.stopped !== undefined) words.push(`From ${timeOfDay(started.happenedAt)} to ${timeOfDay(at)}`);
  else if (planned !== undefined) {
    const left = timeLeft(infusion, at);
    if (left === undefined) words.push('Time left not known while it is paused');
    else {
      const end = minutesLater(at, left.value);
      words.push(`${formatDuration({ value: Math.ceil(left.value), unit: 'min' })} left, to ${timeOfDay(end)}`);
    }
    const plannedEnd = minutesLater(started.happenedAt, planned.duration.value);
    if (plannedEnd > at) {
      words.push(
        `${formatGiven(givenAt(infusion, plannedEnd).infused, policy)} by ${timeOfDay(plannedEnd)} if the rate stays`,
      );
    }
  }
  return { elapsed: formatDuration(elapsed), words };
}

/** What is left in the bag. Below 0 an entry is missing or wrong, and it says so. */
function bagWords(infusion: InfusionState, at: Instant): readonly string[] {
  const left = givenAt(infusion, at).leftInBag;
  if (left === undefined) return [];
  if (left.value < 0) return ['More given than the bag held: look at the entries'];
  return [`${formatQuantity(left, { maximumFractionDigits: 0 })} left in the bag`];
}
