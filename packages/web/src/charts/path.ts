/** A point of a drawing, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

const written = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** The path through points, for `d`. */
export const linePath = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(written).join('L')}`;

/** The area between two lines of the same direction. */
export const areaPath = (upper: readonly Point[], lower: readonly Point[]): string =>
  upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`;
