/**
 * Percentiles of numbers, between the two that lie next to each (linear in the rank, as most programs do it). Exact, but
 * without sorting: the numbers are counted into drawers of equal width, and only the few drawers that hold a rank that
 * is asked for are put in order.
 *
 * @param values at least one, all of them finite
 * @param percents from 0 to 100, ascending
 */
export function percentiles(values: Float64Array, percents: readonly number[]): readonly number[] {
  const drawers = countIntoDrawers(values);
  const ranks = percents.map((percent) => (percent / 100) * (values.length - 1));
  const needed = ranks.flatMap((rank) => [Math.floor(rank), Math.ceil(rank)]);
  const found = valuesOfRanks(values, drawers, needed);
  return ranks.map((rank, index) => {
    const below = found[2 * index] as number;
    const above = found[2 * index + 1] as number;
    return below + (rank - Math.floor(rank)) * (above - below);
  });
}

interface Drawers {
  /** How many numbers lie in each. */
  readonly counts: Int32Array;
  /** In which drawer each number lies. */
  readonly own: Uint16Array;
}

/** About one number a drawer at a thousand numbers. */
const drawerCount = 1_024;

function countIntoDrawers(values: Float64Array): Drawers {
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
  const counts = new Int32Array(drawerCount);
  const own = new Uint16Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const drawer = Math.trunc(((values[index] as number) - lowest) * scale);
    own[index] = drawer;
    counts[drawer] = (counts[drawer] as number) + 1;
  }
  return { counts, own };
}

function valuesOfRanks(values: Float64Array, { counts, own }: Drawers, ranks: readonly number[]): readonly number[] {
  // Where the contents of an opened drawer begin among all that are taken out; -1 for the others.
  const begins = new Int32Array(drawerCount).fill(-1);
  const places: number[] = [];
  let drawer = -1;
  let before = 0;
  let upTo = 0;
  let taken = 0;
  for (const rank of ranks) {
    while (upTo <= rank) {
      before = upTo;
      drawer += 1;
      upTo += counts[drawer] as number;
    }
    if (begins[drawer] === -1) {
      begins[drawer] = taken;
      taken += upTo - before;
    }
    places.push((begins[drawer] as number) + rank - before);
  }
  const contents = new Float64Array(taken);
  const next = begins.slice();
  for (let index = 0; index < values.length; index += 1) {
    const to = next[own[index] as number] as number;
    if (to >= 0) {
      contents[to] = values[index] as number;
      next[own[index] as number] = to + 1;
    }
  }
  // Drawers were opened in ascending order, so what was taken out is in order but for each drawer's own contents.
  if (taken > manyTaken) contents.sort();
  else sortNearlySorted(contents);
  return places.map((place) => contents[place] as number);
}

/** From here on, drawers are so full that the general sort is faster. */
const manyTaken = 256;

function sortNearlySorted(values: Float64Array): void {
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] as number;
    let to = index;
    for (; to > 0 && (values[to - 1] as number) > value; to -= 1) values[to] = values[to - 1] as number;
    values[to] = value;
  }
}
