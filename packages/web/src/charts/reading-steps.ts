/** How a reading of a chart moves by keys: steps through what there is, and never beyond its ends. */
const keys: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index - 1,
  ArrowUp: (index) => index + 1,
  PageDown: (index) => index - 10,
  PageUp: (index) => index + 10,
  Home: () => 0,
  End: (_, last) => last,
};

/** Where the key leads; undefined for a key that is none of these. */
export function stepByKey(key: string, index: number, last: number): number | undefined {
  if (!Object.hasOwn(keys, key)) return undefined;
  const next = keys[key]?.(index, last);
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last);
}

/** The index of the place nearest to that one; of two as near, the earlier. */
export function nearestStep(px: number, places: readonly number[]): number {
  return places.reduce(
    (nearest, place, index) => (Math.abs(place - px) < Math.abs((places[nearest] ?? 0) - px) ? index : nearest),
    0,
  );
}
