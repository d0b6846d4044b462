/**
 * The smallest whole number of a range for which a condition holds, if it holds from there on: found by halving.
 * Undefined when it does not even hold at the end of the range.
 */
export function smallest(from: number, to: number, holds: (value: number) => boolean): number | undefined {
  if (from > to || !holds(to)) return undefined;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The largest whole number of a range for which a condition holds, if it holds up to there. */
export function largest(from: number, to: number, holds: (value: number) => boolean): number | undefined {
  const firstFailing = smallest(from, to, (value) => !holds(value)) ?? to + 1;
  return firstFailing > from && from <= to ? firstFailing - 1 : undefined;
}
