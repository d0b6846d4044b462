import { type Minutes, type NgPerMl, quantity } from '@ketaguide/quantities';
import type { ConcentrationCurve, CurvePoint } from './solution/concentration-curve.ts';

/** The curve that a question is about. */
export type Site = 'plasma' | 'effectSite' | 'norketamine';

export interface Peak {
  readonly concentration: NgPerMl;
  readonly time: Minutes;
}

/** The highest concentration from the start until a time; undefined where there is no such curve. */
export function peak(curve: ConcentrationCurve, site: Site, until: Minutes): Peak | undefined {
  let highest: { readonly time: number; readonly value: number } | undefined;
  for (const span of spans(curve, site, until.value)) {
    if (span === undefined) return undefined;
    const { times, valueAt } = span;
    const values = times.map(valueAt);
    const top = values.indexOf(Math.max(...values));
    const time = climb(valueAt, times[Math.max(0, top - 1)] ?? 0, times[Math.min(top + 1, times.length - 1)] ?? 0);
    for (const candidate of [time, times[top] ?? 0]) {
      const value = valueAt(candidate);
      if (highest === undefined || value > highest.value) highest = { time: candidate, value };
    }
  }
  return highest && { concentration: quantity(highest.value, 'ng/mL'), time: quantity(highest.time, 'min') };
}

/** A stretch of time, in min. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TimeAbove {
  readonly total: Minutes;
  readonly stretches: readonly Stretch[];
}

/** When and for how long a concentration lies above a landmark, until a time; undefined where there is no such curve. */
export function timeAbove(
  curve: ConcentrationCurve,
  site: Site,
  landmark: NgPerMl,
  until: Minutes,
): TimeAbove | undefined {
  const stretches: { from: number; to: number }[] = [];
  for (const span of spans(curve, site, until.value)) {
    if (span === undefined) return undefined;
    const { times, valueAt } = span;
    const isAbove = (time: number): boolean => valueAt(time) > landmark.value;
    for (let index = 1; index < times.length; index += 1) {
      const from = times[index - 1] as number;
      const to = times[index] as number;
      const [first, last] = [isAbove(from), isAbove(to)];
      if (!first && !last) continue;
      const turn = first === last ? to : crossing(isAbove, from, to);
      append(stretches, first ? { from, to: turn } : { from: turn, to });
    }
  }
  const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return { total: quantity(total, 'min'), stretches };
}

/** Under the plasma concentration from the start until a time, in ng/mL · h. Exact. */
export const areaUnderCurve = (curve: ConcentrationCurve, until: Minutes): number => curve.at(until.value).area / 60;

/** Between two changes of the input, where the curve is smooth, with times that are close enough to see every turn. */
interface Span {
  readonly times: readonly number[];
  readonly valueAt: (time: number) => number;
}

function spans(curve: ConcentrationCurve, site: Site, until: number): readonly (Span | undefined)[] {
  const changes = curve.timeline.map(({ time }) => time).filter((time) => time < until);
  return changes.map((from, index) => {
    const to = changes[index + 1] ?? until;
    if (curve.at(from)[site] === undefined) return undefined;
    const value = (point: CurvePoint): number => point[site] as number;
    return {
      times: closeAtFirst(from, to),
      valueAt: (time) => value(time === to ? curve.justBefore(time) : curve.at(time)),
    };
  });
}

/** The fastest turns come right after a change, so the times start close together and widen. */
function closeAtFirst(from: number, to: number): readonly number[] {
  const length = to - from;
  const shortest = Math.min(0.01, length / 2);
  const ratio = (length / shortest) ** (1 / timesInASpan);
  const times = Array.from({ length: timesInASpan }, (_, index) => from + shortest * ratio ** index);
  return [from, ...times, to];
}

const timesInASpan = 60;

/** Golden-section search for the highest value between two times. */
function climb(valueAt: (time: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  while (high - low > 1e-7 * Math.max(1, high)) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (valueAt(left) >= valueAt(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Where a curve passes the landmark between two times on either side of it, by halving. */
function crossing(isAbove: (time: number) => boolean, from: number, to: number): number {
  const first = isAbove(from);
  let [low, high] = [from, to];
  while (high - low > 1e-9 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (isAbove(middle) === first) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Stretches that touch are one. */
function append(stretches: { from: number; to: number }[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last && last.to === next.from) last.to = next.to;
  else stretches.push({ ...next });
}
