import { areaPath, linePath, type Point } from './path.ts';
import { linearScale, roundTicks, type Scale } from './scale.ts';

/** Concentrations in ng/mL at times in min. Bands are their lower and upper lines. */
export interface Concentrations {
  readonly timesMin: readonly number[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly between: Band | undefined;
  readonly measured: Band | undefined;
  readonly effectSite: readonly number[] | undefined;
  readonly norketamine: readonly number[] | undefined;
  /** When the infusion runs, pauses left out: min from the start, in the order of time. */
  readonly infused: readonly { readonly from: number; readonly to: number }[];
}

export interface Band {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface ConcentrationView {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: Scale;
  readonly y: Scale;
  readonly measured: string | undefined;
  readonly between: { readonly area: string; readonly lower: string; readonly upper: string } | undefined;
  readonly lines: readonly { readonly name: string; readonly path: string }[];
  readonly effectSite: string | undefined;
  readonly norketamine: string | undefined;
  readonly ticks: readonly number[];
}

export function concentrationView(data: Concentrations, width: number, height: number): ConcentrationView {
  const plot = { left: 40, right: width - 8, top: 24, bottom: height - 40 };
  const last = data.timesMin.at(-1) ?? 1;
  const everything = [
    ...data.lines.flatMap(({ values }) => values),
    ...(data.measured?.upper ?? []),
    ...(data.between?.upper ?? []),
    ...(data.norketamine ?? []),
    ...(data.effectSite ?? []),
  ];
  const highest = Math.max(1, ...everything) * 1.05;
  const x = linearScale({ from: 0, to: last }, { from: plot.left, to: plot.right });
  const y = linearScale({ from: 0, to: highest }, { from: plot.bottom, to: plot.top });
  const points = (values: readonly number[]): readonly Point[] =>
    values.map((value, index) => ({ x: x(data.timesMin[index] ?? 0), y: y(value) }));
  return {
    plot,
    x,
    y,
    measured: data.measured && areaPath(points(data.measured.upper), points(data.measured.lower)),
    between: data.between && {
      area: areaPath(points(data.between.upper), points(data.between.lower)),
      lower: linePath(points(data.between.lower)),
      upper: linePath(points(data.between.upper)),
    },
    lines: data.lines.map(({ name, values }) => ({ name, path: linePath(points(values)) })),
    effectSite: data.effectSite && linePath(points(data.effectSite)),
    norketamine: data.norketamine && linePath(points(data.norketamine)),
    ticks: roundTicks(highest, 3).filter((tick) => tick > 0),
  };
}

/** The index of the time nearest to a place in the drawing. */
export function nearestTime(px: number, { plot }: Pick<ConcentrationView, 'plot'>, count: number): number {
  const share = (px - plot.left) / (plot.right - plot.left);
  return Math.min(Math.max(Math.round(share * (count - 1)), 0), count - 1);
}
