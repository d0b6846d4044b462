import type { Point } from './path.ts';
import type { RateAndDuration, RegionView } from './region-view.ts';

/** Where the words beside point, corner and area stand. What has no room is left out: its mark stays, and the table says it. */
export interface RegionNames {
  readonly plan: Point & { readonly textAnchor: Anchor };
  readonly corner: Point | undefined;
  readonly monitored: Point | undefined;
}

type Anchor = 'start' | 'middle' | 'end';

interface Named {
  /** The plan. */
  readonly point: Point;
  readonly name: string;
  readonly corner: (RateAndDuration & { readonly name: string }) | undefined;
  /** Of the whole drawing. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letterWidth = 7.6;
const monitoredName = 'monitored setting';

/** The name of the plan gives way: above or below its point, to either side, wherever it runs into least. */
export function namesAround(view: RegionView, { point, name, corner, width }: Named): RegionNames {
  const monitored = besidePoint(view.monitoredLabel, point, view.plot.right);
  const below = corner && { x: view.x(corner.duration), y: view.y(corner.rate) + 24 };
  const cornerAt = below === undefined || below.y + 6 > view.plot.bottom ? undefined : below;
  const others = [
    ...(monitored === undefined ? [] : [boxOf(monitored, 'start', monitoredName)]),
    ...(cornerAt === undefined || corner === undefined ? [] : [boxOf(cornerAt, 'middle', corner.name)]),
    ...view.labels.map((label) => boxOf(label, 'start', label.name)),
  ];
  const places = [-14, 24].flatMap((dy) =>
    (['end', 'middle', 'start'] as const).map((textAnchor) => ({
      x:
        textAnchor === 'start'
          ? Math.max(point.x - 8, view.plot.left + 4)
          : point.x + { end: 8, middle: 0 }[textAnchor],
      y: point.y + dy,
      textAnchor,
    })),
  );
  const cost = (place: (typeof places)[number]): number => {
    const box = boxOf(place, place.textAnchor, name);
    const isOutside = box.left < view.plot.left + 4 || box.right > width || box.bottom > view.plot.bottom;
    return (
      (isOutside ? 100 : 0) +
      others.filter((other) => overlap(box, other)).length * 10 +
      (view.keyCurve.some((at) => isIn(at, box)) ? 1 : 0)
    );
  };
  const plan = places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
  return { plan, corner: cornerAt, monitored };
}

/** The name of the area, moved to the right of a point that would lie on it; undefined where that leaves no room. */
function besidePoint(at: Point | undefined, point: Point, right: number): Point | undefined {
  if (at === undefined) return undefined;
  const mark = { left: point.x - 8, right: point.x + 8, top: point.y - 8, bottom: point.y + 8 };
  if (!overlap(boxOf(at, 'start', monitoredName), mark)) return at;
  const beside = { ...at, x: mark.right + 4 };
  return boxOf(beside, 'start', monitoredName).right <= right ? beside : undefined;
}

function boxOf({ x, y }: Point, anchor: Anchor, name: string): Box {
  const width = name.length * letterWidth;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 12, bottom: y + 4 };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const isIn = ({ x, y }: Point, box: Box): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;
