import { compare, type Exact, exact, multiply, subtract } from '@ketaguide/quantities';
import { isMore, isSame, isZero, later, minutesPerHour, ratio, sum, sumIfKnown } from './exact-amounts.ts';
import type { ExactEvent } from './exact-event.ts';

/**
 * A pause of up to so many minutes belongs to the infusion; after a longer one the next infusion begins. The guideline
 * does not say where one infusion ends, so this is a rule of the tool (`tool-rule`): patients of a course on several
 * days go home in between, and an interrupted infusion is taken up again within hours.
 */
export const longestPauseMinutes = 240;

/** A time in which drug runs at one rate, pauses left out. Infusions that overlap are added up. */
export interface RateSegment {
  /** Minutes from the start of the regimen. */
  readonly start: Exact;
  readonly duration: Exact;
  /** In mg/h. Undefined while the weight that it depends on is not known. */
  readonly rate: Exact | undefined;
}

/** One infusion of a course: the events between two long pauses. */
export interface InfusionSession {
  /** Counted from 1. */
  readonly number: number;
  readonly start: Exact;
  readonly end: Exact;
  readonly boluses: readonly ExactEvent[];
  readonly segments: readonly RateSegment[];
  /** All infusions in mg, without the boluses. */
  readonly infused: Exact | undefined;
  /** All boluses in mg. */
  readonly bolus: Exact | undefined;
  /** Minutes in which the infusion runs; pauses do not count. */
  readonly running: Exact;
}

/** The events as infusions, in the order of time. */
export function infusionSessions(events: readonly ExactEvent[]): readonly InfusionSession[] {
  const inOrder = [...events].sort((left, right) => compare(left.start, right.start));
  const groups: ExactEvent[][] = [];
  let end: Exact | undefined;
  for (const event of inOrder) {
    const group = groups.at(-1);
    if (group === undefined || end === undefined || isMore(subtract(event.start, end), longestPause)) {
      groups.push([event]);
      end = event.end;
    } else {
      group.push(event);
      end = later(end, event.end);
    }
  }
  return groups.map((group, index) => session(group, index + 1));
}

const longestPause = exact(longestPauseMinutes);

function session(events: readonly ExactEvent[], number: number): InfusionSession {
  const boluses = events.filter(({ type }) => type === 'bolus');
  const infusions = events.filter(({ type }) => type === 'infusion');
  const segments = rateSegments(infusions);
  const start = events.map((event) => event.start).reduce((left, right) => (isMore(left, right) ? right : left));
  return {
    number,
    start,
    end: events.map((event) => event.end).reduce(later),
    boluses,
    segments,
    infused: sumIfKnown(infusions.map(({ dose }) => dose)),
    bolus: sumIfKnown(boluses.map(({ dose }) => dose)),
    running: sum(segments.map(({ duration }) => duration)),
  };
}

/** The rates one after another. Neighbours of the same rate are one segment. */
function rateSegments(infusions: readonly ExactEvent[]): readonly RateSegment[] {
  const times = distinct(infusions.flatMap(({ start, end }) => [start, end]));
  const segments: RateSegment[] = [];
  times.slice(1).forEach((to, index) => {
    const from = times[index] ?? to;
    const running = infusions.filter(({ start, end }) => !isMore(start, from) && !isMore(to, end));
    if (running.length === 0) return;
    const rate = sumIfKnown(
      running.map(({ dose, duration }) => dose && ratio(multiply(dose, minutesPerHour), duration)),
    );
    const before = segments.at(-1);
    if (before !== undefined && isContinued(before, from, rate)) {
      segments[segments.length - 1] = { ...before, duration: subtract(to, before.start) };
    } else {
      segments.push({ start: from, duration: subtract(to, from), rate });
    }
  });
  return segments;
}

function isContinued(before: RateSegment, from: Exact, rate: Exact | undefined): boolean {
  if (!isZero(subtract(subtract(from, before.start), before.duration))) return false;
  return before.rate !== undefined && rate !== undefined ? isSame(before.rate, rate) : before.rate === rate;
}

function distinct(times: readonly Exact[]): readonly Exact[] {
  const inOrder = [...times].sort(compare);
  return inOrder.filter((time, index) => {
    const before = inOrder[index - 1];
    return before === undefined || !isSame(before, time);
  });
}

/** The highest rate in mg/h, 0 where nothing is infused; undefined while one of the rates is unknown. */
export function highestRate({ segments }: Pick<InfusionSession, 'segments'>): Exact | undefined {
  return segments
    .map(({ rate }) => rate)
    .reduce((left, right) => (left === undefined || right === undefined ? undefined : later(left, right)), exact(0));
}
