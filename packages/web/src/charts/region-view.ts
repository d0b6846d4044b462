import { areaPath, linePath, type Point } from './path.ts';
import { linearScale, type Scale } from './scale.ts';

/** A point of rate against duration: min, and mg/kg per hour. */
export interface RateAndDuration {
  readonly duration: number;
  readonly rate: number;
}

export interface RegionArea {
  readonly polygon: readonly RateAndDuration[];
  /** Nothing but what the setting asks for remains inside. */
  readonly isInside: boolean;
  readonly isMonitored: boolean;
  readonly edges: readonly {
    readonly points: readonly RateAndDuration[];
    readonly isWindow: boolean;
    readonly isCurve: boolean;
    readonly isStrict: boolean;
  }[];
}

export interface RegionCurve {
  readonly name: string;
  readonly points: readonly RateAndDuration[];
}

export interface Region {
  readonly durationTo: number;
  readonly rateTo: number;
  readonly areas: readonly RegionArea[];
  /** The least total first. */
  readonly curves: readonly RegionCurve[];
}

export interface RegionView {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: Scale;
  readonly y: Scale;
  readonly inside: readonly string[];
  readonly monitored: readonly string[];
  readonly edges: readonly { readonly path: string; readonly isStrict: boolean }[];
  readonly curves: readonly { readonly path: string; readonly isKey: boolean }[];
  readonly labels: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly isKey: boolean;
  }[];
  /** The curve of the least total, as points of the drawing. */
  readonly keyCurve: readonly Point[];
  /** Where "monitored setting" fits; undefined where nothing is monitored, or too little. */
  readonly monitoredLabel: Point | undefined;
}

const labelWidth = 72;
const lineHeight = 16;

/** Where everything stands in a drawing of that size. */
export function regionView(region: Region, width: number, height: number): RegionView {
  const plot = { left: 32, right: width - labelWidth, top: 24, bottom: height - 40 };
  const x = linearScale({ from: 0, to: region.durationTo }, { from: plot.left, to: plot.right });
  const y = linearScale({ from: 0, to: region.rateTo }, { from: plot.bottom, to: plot.top });
  const at = ({ duration, rate }: RateAndDuration): Point => ({ x: x(duration), y: y(rate) });
  const inside = region.areas.filter((area) => area.isInside && area.polygon.length > 0);
  const monitored = inside.filter(({ isMonitored }) => isMonitored);
  const closed = (area: RegionArea) => areaPath(area.polygon.map(at), []);
  const top = monitored[0]?.polygon.map(at);
  return {
    plot,
    x,
    y,
    inside: inside.map(closed),
    monitored: monitored.map(closed),
    edges: inside.flatMap(({ edges }) =>
      edges
        .filter(({ isWindow, isCurve }) => !isWindow && !isCurve)
        .map(({ points, isStrict }) => ({ path: linePath(points.map(at)), isStrict })),
    ),
    curves: region.curves
      .map(({ points }, index) => ({ path: linePath(points.map(at)), isKey: index === 0 }))
      .filter(({ path }) => path !== ''),
    labels: curveLabels(region.curves, at, plot.right + 8),
    keyCurve: region.curves[0]?.points.map(at) ?? [],
    monitoredLabel: top === undefined ? undefined : labelInside(top),
  };
}

/** At the upper left of an area that is high enough for a line. */
function labelInside(corners: readonly Point[]): Point | undefined {
  const ys = corners.map(({ y }) => y);
  const top = Math.min(...ys);
  if (Math.max(...ys) - top < lineHeight + 12) return undefined;
  return { x: Math.min(...corners.map(({ x }) => x)) + 8, y: top + 20 };
}

/** At the right end of each curve; where two would touch, the upper one moves up. The key curve keeps its place. */
function curveLabels(curves: readonly RegionCurve[], at: (point: RateAndDuration) => Point, x: number) {
  const labels = curves.flatMap(({ name, points }, index) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ name, x, y: at(end).y + 5, isKey: index === 0 }];
  });
  const placed: (typeof labels)[number][] = [];
  for (const label of labels.toSorted((a, b) => b.y - a.y)) {
    const below = placed.at(-1);
    placed.push(below === undefined ? label : { ...label, y: Math.min(label.y, below.y - lineHeight) });
  }
  return placed;
}

/** One step of a plan that is moved by keys. */
export interface MoveSteps {
  readonly rate: number;
  readonly duration: number;
}

/** A move of the plan along the steps: it lands on whole steps, never on what was between them, and stays inside the picture. */
export function moved(
  { rate, duration }: RateAndDuration,
  by: { readonly rate: number; readonly duration: number },
  steps: MoveSteps,
  { rateTo, durationTo }: Pick<Region, 'rateTo' | 'durationTo'>,
): RateAndDuration {
  return {
    rate: by.rate === 0 ? rate : stepped(rate, by.rate, steps.rate, rateTo),
    duration: by.duration === 0 ? duration : stepped(duration, by.duration, steps.duration, durationTo),
  };
}

function stepped(value: number, by: number, step: number, to: number): number {
  // From between two steps, the first one goes to the next step in that direction.
  const count = by > 0 ? Math.floor(value / step + 1e-9) + by : Math.ceil(value / step - 1e-9) + by;
  const most = Math.floor(to / step + 1e-9);
  return rounded(Math.min(Math.max(count, 1), most) * step);
}

/** The plan where a pointer holds it, on the nearest steps. */
export function dropped(
  point: RateAndDuration,
  steps: MoveSteps,
  region: Pick<Region, 'rateTo' | 'durationTo'>,
): RateAndDuration {
  const nearest = (value: number, step: number, to: number) =>
    rounded(Math.min(Math.max(Math.round(value / step), 1), Math.floor(to / step + 1e-9)) * step);
  return {
    rate: nearest(point.rate, steps.rate, region.rateTo),
    duration: nearest(point.duration, steps.duration, region.durationTo),
  };
}

/** Steps are decimal fractions: 3 × 0.05 is 0.15 and nothing else. */
const rounded = (value: number): number => Number(value.toFixed(6));
