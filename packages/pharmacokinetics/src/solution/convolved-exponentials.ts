/**
 * What has come through a chain of first-order stages with these rates, `time` after a unit was put into the first: the
 * convolution of e^(-rate·t) over all rates, in units of time^(n-1). A stage of rate 0 only collects.
 *
 * One rate: e^(-a·t). Two: (e^(-a·t) - e^(-b·t)) / (b - a), and t·e^(-a·t) where they are equal. Written out for more
 * rates, this breaks down where some are equal or nearly so; here every case is sound, because a divided difference is
 * formed only over rates that lie well apart, and a series of positive terms serves where they lie together.
 *
 * @param rates 0 or more, in any order
 * @param time 0 or more
 */
export function convolvedExponentials(rates: readonly number[], time: number): number {
  return overSorted(ascending(rates), 0, rates.length, time);
}

/** By insertion: there are a handful, and the general sort takes longer than all the rest. */
function ascending(rates: readonly number[]): Float64Array {
  const sorted = new Float64Array(rates.length);
  for (let i = 0; i < rates.length; i += 1) {
    const rate = rates[i] as number;
    let place = i;
    for (; place > 0 && (sorted[place - 1] as number) > rate; place -= 1) sorted[place] = sorted[place - 1] as number;
    sorted[place] = rate;
  }
  return sorted;
}

/** In units of 1/time. From here on, the difference of two convolutions loses no more than a digit. */
const wellApart = 2;

function overSorted(sorted: Float64Array, first: number, count: number, time: number): number {
  const slowest = sorted[first] as number;
  if (count === 1) return Math.exp(-slowest * time);
  const spread = (sorted[first + count - 1] as number) - slowest;
  if (spread * time <= wellApart) return closeRates(sorted, first, count, time);
  return (overSorted(sorted, first, count - 1, time) - overSorted(sorted, first + 1, count - 1, time)) / spread;
}

/**
 * The convolution of rates that lie close together, by its series about the fastest of them. All terms are positive, so
 * nothing cancels. They end soon, because the spread is at most `wellApart`.
 */
function closeRates(sorted: Float64Array, first: number, count: number, time: number): number {
  const fastest = sorted[first + count - 1] as number;
  // `sums[j]`: the complete homogeneous symmetric polynomial of the present degree in the first j + 1 spreads.
  const sums = new Float64Array(count);
  sums.fill(1);
  let factor = 1;
  for (let k = 1; k < count; k += 1) factor *= time / k;
  let total = factor;
  let term = factor;
  for (let degree = 1; term > total * 1e-17; degree += 1) {
    factor /= count - 1 + degree;
    let sum = 0;
    for (let j = 0; j < count; j += 1) {
      sum += (fastest - (sorted[first + j] as number)) * time * (sums[j] as number);
      sums[j] = sum;
    }
    term = sum * factor;
    total += term;
  }
  return total * Math.exp(-fastest * time);
}
