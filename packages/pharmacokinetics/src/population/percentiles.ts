/**
 * Percentiles of numbers, between the two that lie next to each (linear in the rank, as most programs do it). Exact, but
 * without sorting: the numbers are counted into drawers of equal width, and only the few drawers that hold a rank that
 * is asked for are put in order.
 *
 * @param values at least one, all of them finite
 * @param percents from 0 to 100, ascending
 */
export const percentiles = (values: Float64Array, percents: readonly number[]): readonly number[] =>
  percentilesOf(values.length, percents)(values);

/**
 * The same for many lists of the same length, one after the other. The drawers are kept from one list to the next:
 * making them anew for every time of a curve costs twice as much as the counting.
 */
export function percentilesOf(count: number, percents: readonly number[]): (values: Float64Array) => readonly number[] {
  const ranks = percents.map((percent) => (percent / 100) * (count - 1));
  const needed = ranks.flatMap((rank) => [Math.floor(rank), Math.ceil(rank)]);
  const drawers: Drawers = {
    counts: new Int32Array(drawerCount),
    own: new Uint16Array(count),
    next: new Int32Array(drawerCount),
    contents: new Float64Array(count),
    places: new Int32Array(needed.length),
  };
  return (values) => {
    countIntoDrawers(values, drawers);
    takeOut(values, drawers, needed);
    const { contents, places } = drawers;
    return ranks.map((rank, index) => {
      const below = contents[places[2 * index] as number] as number;
      const above = contents[places[2 * index + 1] as number] as number;
      return below + (rank - Math.floor(rank)) * (above - below);
    });
  };
}

interface Drawers {
  /** How many numbers lie in each. */
  readonly counts: Int32Array;
  /** In which drawer each number lies. */
  readonly own: Uint16Array;
  /** Where the next number of an opened drawer goes among all that are taken out; -1 for the others. */
  readonly next: Int32Array;
  /** What is taken out of the opened drawers. */
  readonly contents: Float64Array;
  /** Where among that each number stands that is asked for. */
  readonly places: Int32Array;
}

/** About one number a drawer at a thousand numbers. */
const drawerCount = 1_024;

function countIntoDrawers(values: Float64Array, { counts, own }: Drawers): void {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  // Numbers that are all alike, or too close together to be divided, share one drawer.
  const perUnit = (drawerCount - 1) / (highest - lowest);
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  counts.fill(0);
  for (let index = 0; index < values.length; index += 1) {
    const drawer = Math.trunc(((values[index] as number) - lowest) * scale);
    own[index] = drawer;
    counts[drawer] = (counts[drawer] as number) + 1;
  }
}

function takeOut(
  values: Float64Array,
  { counts, own, next, contents, places }: Drawers,
  ranks: readonly number[],
): void {
  next.fill(-1);
  let drawer = -1;
  let before = 0;
  let upTo = 0;
  let taken = 0;
  let begins = 0;
  for (let index = 0; index < ranks.length; index += 1) {
    const rank = ranks[index] as number;
    while (upTo <= rank) {
      before = upTo;
      drawer += 1;
      upTo += counts[drawer] as number;
    }
    if (next[drawer] === -1) {
      begins = taken;
      next[drawer] = taken;
      taken += upTo - before;
    }
    places[index] = begins + rank - before;
  }
  for (let index = 0; index < values.length; index += 1) {
    const to = next[own[index] as number] as number;
    if (to >= 0) {
      contents[to] = values[index] as number;
      next[own[index] as number] = to + 1;
    }
  }
  // Drawers were opened in ascending order, so what was taken out is in order but for each drawer's own contents.
  if (taken > manyTaken) contents.subarray(0, taken).sort();
  else sortNearlySorted(contents, taken);
}

/** From here on, drawers are so full that the general sort is faster. */
const manyTaken = 256;

function sortNearlySorted(values: Float64Array, count: number): void {
  for (let index = 1; index < count; index += 1) {
    const value = values[index] as number;
    let to = index;
    for (; to > 0 && (values[to - 1] as number) > value; to -= 1) values[to] = values[to - 1] as number;
    values[to] = value;
  }
}
