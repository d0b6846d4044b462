/** The ends of an axis from 0, and where it is marked. */
export interface Axis {
  readonly end: number;
  readonly ticks: readonly number[];
}

/** An axis that holds a value, marked at round numbers: at most so many besides 0. */
export function roundAxis(highest: number, mostTicks: number): Axis {
  if (!(highest > 0)) return { end: 1, ticks: [0, 1] };
  const atLeast = highest / mostTicks;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = ([1, 2, 5, 10].find((times) => times * power >= atLeast * (1 - 1e-9)) ?? 10) * power;
  const count = Math.ceil(highest / step - 1e-9);
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** In min. */
const timeSteps = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 7_200, 14_400] as const;

/** A time axis that ends where it is asked to, marked at round hours, or minutes, or days: at most so many besides 0. */
export function timeAxis(end: number, mostTicks: number): Axis {
  const step = timeSteps.find((minutes) => end / minutes <= mostTicks) ?? Math.ceil(end / mostTicks / 1_440) * 1_440;
  return { end, ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step) };
}
