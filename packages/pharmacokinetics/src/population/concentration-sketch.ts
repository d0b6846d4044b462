import { InvalidValueError } from '@ketaguide/quantities';
import { logDeviation } from './variability.ts';

/**
 * How many patients had which concentration, at each of some times: counts in drawers whose width is a small part of
 * the concentration. It takes the same room for ten patients and for a thousand million, and two of them add up.
 *
 * A percentile from it lies within 0.4% of the exact one (the width of a drawer), down to 0.001 ng/mL; what is below
 * that counts as 0, what is above 16 million ng/mL as that.
 */
export interface ConcentrationSketch {
  readonly times: number;
  /** Time by time, drawer by drawer. Can be handed from one thread to another. */
  readonly counts: Uint32Array;
}

export const emptySketch = (times: number): ConcentrationSketch => ({
  times,
  counts: new Uint32Array(times * drawersPerTime),
});

/*
 * The drawer is read off the number itself: the exponent of a single-precision number and the first 8 bits of its
 * mantissa divide every doubling into 256 drawers of equal width, without a logarithm.
 */
const drawersPerDoubling = 256;
const bitsBelowDrawer = 23 - 8;
const smallestPower = -10;
const largestPower = 24;
const exponentBias = 127;
const firstDrawer = (exponentBias + smallestPower) * drawersPerDoubling;
/** One more for what is too small, at 0. */
const drawersPerTime = (largestPower - smallestPower) * drawersPerDoubling + 1;

/**
 * Adds patients.
 *
 * @param concentrations in ng/mL, time by time: at each time those of all these patients
 */
export function addConcentrations({ times, counts }: ConcentrationSketch, concentrations: Float64Array): void {
  const patients = concentrations.length / times;
  if (!Number.isInteger(patients)) {
    throw new InvalidValueError('number of concentrations', concentrations.length, `a multiple of ${times}`);
  }
  const single = new Float32Array(patients);
  const bits = new Int32Array(single.buffer);
  // Time by time, because the drawers of one time fit into the fastest memory, and those of all times do not.
  for (let time = 0; time < times; time += 1) {
    single.set(concentrations.subarray(time * patients, (time + 1) * patients));
    const ofTime = time * drawersPerTime;
    for (let patient = 0; patient < patients; patient += 1) {
      const above = ((bits[patient] as number) >> bitsBelowDrawer) - firstDrawer + 1;
      const at = ofTime + Math.min(Math.max(above, 0), drawersPerTime - 1);
      counts[at] = (counts[at] as number) + 1;
    }
  }
}

/** Adds what another sketch has counted. */
export function addSketch(into: ConcentrationSketch, from: ConcentrationSketch): void {
  if (into.times !== from.times) throw new InvalidValueError('times of the sketch', from.times, `${into.times}`);
  for (let index = 0; index < into.counts.length; index += 1) {
    into.counts[index] = (into.counts[index] as number) + (from.counts[index] as number);
  }
}

/** How many patients a sketch holds. */
export const patientsIn = ({ counts }: ConcentrationSketch): number =>
  counts.subarray(0, drawersPerTime).reduce((total, count) => total + count, 0);

/** Percentiles at one time, in ng/mL. */
export function sketchPercentiles(
  sketch: ConcentrationSketch,
  time: number,
  percents: readonly number[],
): readonly number[] {
  const counts = countsAt(sketch, time);
  const patients = patientsIn(sketch);
  return percents.map((percent) => {
    const rank = (percent / 100) * (patients - 1);
    let before = 0;
    let drawer = 0;
    while (drawer < drawersPerTime - 1 && before + (counts[drawer] as number) <= rank) {
      before += counts[drawer] as number;
      drawer += 1;
    }
    const within = (rank - before + 0.5) / Math.max(1, counts[drawer] as number);
    return lowerEdge(drawer) + Math.min(1, within) * (lowerEdge(drawer + 1) - lowerEdge(drawer));
  });
}

/**
 * The same of measurements, which scatter log-normally about each patient's concentration: the percentile where the
 * scattered drawers together reach it. Drawers are taken in fours here, which moves a percentile by less than 0.01%.
 */
export function sketchMeasuredPercentiles(
  sketch: ConcentrationSketch,
  time: number,
  percents: readonly number[],
  residualPercent: number,
): readonly number[] {
  const counts = countsAt(sketch, time);
  const spread = scattered(counts, logDeviation(residualPercent));
  const none = counts[0] as number;
  const patients = patientsIn(sketch);
  return percents.map((percent) => {
    const wanted = (percent / 100) * patients - none;
    return wanted <= 0 ? 0 : Math.exp(logarithmReaching(wanted, spread));
  });
}

/** Patients at some logarithms of the concentration, each of whom scatters by the same deviation. */
interface Scattered {
  readonly logarithms: Float64Array;
  readonly patients: Float64Array;
  readonly deviation: number;
}

const drawersTogether = 4;

function scattered(counts: Uint32Array, deviation: number): Scattered {
  const logarithms: number[] = [];
  const patients: number[] = [];
  for (let first = 1; first < drawersPerTime; first += drawersTogether) {
    let together = 0;
    let sum = 0;
    for (let drawer = first; drawer < first + drawersTogether; drawer += 1) {
      const count = counts[drawer] as number;
      if (count === 0) continue;
      together += count;
      sum += count * (lowerEdge(drawer) + lowerEdge(drawer + 1));
    }
    if (together === 0) continue;
    logarithms.push(Math.log(sum / (2 * together)));
    patients.push(together);
  }
  return { logarithms: Float64Array.from(logarithms), patients: Float64Array.from(patients), deviation };
}

/** Where so many of the patients lie below: by Newton's method, and by halving where that would lead too far. */
function logarithmReaching(wanted: number, { logarithms, patients, deviation }: Scattered): number {
  // Further out nothing is left that a number of this precision could tell.
  let low = (logarithms[0] as number) - furthest * deviation;
  let high = (logarithms.at(-1) as number) + furthest * deviation;
  let at = (low + high) / 2;
  while (high - low > precision) {
    let below = 0;
    let density = 0;
    for (let index = 0; index < logarithms.length; index += 1) {
      const z = (at - (logarithms[index] as number)) / deviation;
      const bell = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      const count = patients[index] as number;
      below += count * normalBelow(z, bell);
      density += (count * bell) / deviation;
    }
    if (below < wanted) low = at;
    else high = at;
    const next = at - (below - wanted) / density;
    if (Math.abs(next - at) < precision) return next;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return at;
}

const furthest = 9;
const precision = 1e-6;

function countsAt({ times, counts }: ConcentrationSketch, time: number): Uint32Array {
  if (!(Number.isInteger(time) && time >= 0 && time < times)) {
    throw new InvalidValueError('time of the sketch', time, `a whole number from 0 to ${times - 1}`);
  }
  return counts.subarray(time * drawersPerTime, (time + 1) * drawersPerTime);
}

/** In ng/mL. */
function lowerEdge(drawer: number): number {
  if (drawer === 0) return 0;
  const above = drawer - 1;
  const power = smallestPower + Math.floor(above / drawersPerDoubling);
  return 2 ** power * (1 + (above % drawersPerDoubling) / drawersPerDoubling);
}

/**
 * The share of a standard normal distribution below a number, within 7.5e-8 (Abramowitz and Stegun 26.2.17).
 *
 * @param bell its density there
 */
function normalBelow(z: number, bell: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = bell * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
