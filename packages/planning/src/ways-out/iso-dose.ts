import type { Kilograms, MgPerKgPerHour, Milligrams, Minutes } from '@ketaguide/quantities';

/** A point of rate against duration. */
export interface RatePoint {
  readonly duration: Minutes;
  readonly rate: MgPerKgPerHour;
}

/** The part of the plane that is drawn, from 0 on both axes. */
export interface RegionWindow {
  readonly durationTo: Minutes;
  readonly rateTo: MgPerKgPerHour;
}

/** All rates and durations that infuse the same total. */
export interface IsoDoseCurve {
  readonly total: Milligrams;
  /** By rising duration, inside the window; empty when the curve lies outside it. */
  readonly points: readonly RatePoint[];
}

/** How many pieces a curve is drawn in. */
const pieces = 48;

/** The curve of one total for that weight, sampled evenly in its bend so that it is drawn smoothly. */
export function isoDoseCurve(total: Milligrams, weight: Kilograms, window: RegionWindow): IsoDoseCurve {
  const from = durationAt(total, weight, window.rateTo.value);
  const to = window.durationTo.value;
  // A curve that only touches the corner of the window, give or take rounding, has no length there.
  if (!(to / from > 1 + 1e-9)) return { total, points: [] };
  return { total, points: between(from, to, (duration) => rateAt(total, weight, duration)) };
}

/** The part of the curve between two rates, by falling rate. */
export function isoDoseArc(
  total: Milligrams,
  weight: Kilograms,
  fromRate: number,
  toRate: number,
): readonly RatePoint[] {
  return between(durationAt(total, weight, fromRate), durationAt(total, weight, toRate), (duration) =>
    rateAt(total, weight, duration),
  );
}

/** Minutes in which that rate infuses the total. */
export const durationAt = (total: Milligrams, weight: Kilograms, rate: number): number =>
  (total.value * 60) / (rate * weight.value);

/** The rate that infuses the total in that many minutes. */
export const rateAt = (total: Milligrams, weight: Kilograms, duration: number): number =>
  (total.value * 60) / (weight.value * duration);

/** Points at equal ratios of duration: dense where the curve is steep. */
function between(from: number, to: number, rate: (duration: number) => number): readonly RatePoint[] {
  const ratio = to / from;
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const duration = index === pieces ? to : from * ratio ** (index / pieces);
    return { duration: { value: duration, unit: 'min' }, rate: { value: rate(duration), unit: 'mg/kg/h' } };
  });
}
