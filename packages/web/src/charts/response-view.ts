import { linePath, type Point } from './path.ts';
import { linearScale } from './scale.ts';

export interface ScoreAt {
  /** Weeks from the infusion; the baseline stands at 0. */
  readonly week: number;
  readonly score: number;
  /** Filled: the objective part is met at this point. */
  readonly isMet: boolean;
}

export interface ResponseChartData {
  readonly scores: readonly ScoreAt[];
  readonly scale: { readonly from: number; readonly to: number };
  /** At this score or below, the objective part is met; undefined without a baseline. */
  readonly threshold: number | undefined;
  /** Until here the guideline's evidence reaches, in weeks; undefined where it says nothing. */
  readonly evidenceUntil: number | undefined;
  /** Until here the objective part held, in weeks; undefined where it did not, or nobody knows. */
  readonly heldUntil: number | undefined;
}

export interface ResponseView {
  readonly x: (week: number) => number;
  readonly y: (score: number) => number;
  readonly line: string;
  readonly points: readonly (Point & ScoreAt & { readonly labelY: number })[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly weekTicks: readonly number[];
}

/** So that small multiples stand beside each other on one axis. */
const shortestWeeks = 16;

export function responseView(data: ResponseChartData, width: number, height: number): ResponseView {
  const plot = { left: 28, right: width - 12, top: 20, bottom: height - 32 };
  const last = data.scores.reduce((latest, { week }) => Math.max(latest, week), shortestWeeks);
  const x = linearScale({ from: 0, to: last }, { from: plot.left, to: plot.right });
  const y = linearScale(data.scale, { from: plot.bottom, to: plot.top });
  const points = data.scores.map((score) => ({ ...score, x: x(score.week), y: y(score.score) }));
  return {
    x,
    y,
    line: linePath(points),
    points: points.map((point) => ({ ...point, labelY: point.y < plot.top + 16 ? point.y + 20 : point.y - 10 })),
    plot,
    weekTicks: [0, 4, 8, 12].filter((week) => week <= last),
  };
}
