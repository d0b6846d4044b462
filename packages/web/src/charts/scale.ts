/** Puts a value where it stands in a drawing, in px. */
export type Scale = (value: number) => number;

export interface Range {
  readonly from: number;
  readonly to: number;
}

export const linearScale =
  (values: Range, pixels: Range): Scale =>
  (value) =>
    pixels.from + ((value - values.from) / (values.to - values.from)) * (pixels.to - pixels.from);

/** Equal ratios at equal distances; both ends above 0. */
export function logScale(values: Range, pixels: Range): Scale {
  const scale = linearScale({ from: Math.log(values.from), to: Math.log(values.to) }, pixels);
  return (value) => scale(Math.log(value));
}

export const clamp = (value: number, { from, to }: Range): number => Math.min(Math.max(value, from), to);

/** About so many round steps from 0 on, the last one at or below the end: 0, 100, 200. */
export function roundTicks(to: number, count: number): readonly number[] {
  if (!(to > 0)) return [0];
  const rough = to / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.floor(to / step + 1e-9) + 1 }, (_, index) => index * step);
}
