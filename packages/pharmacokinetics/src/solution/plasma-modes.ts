import type { Compartments } from '../models/compartments.ts';

/**
 * The plasma concentration after 1 mg at once is the sum over the modes of weight · e^(-rate · t): rates in 1/min,
 * weights in 1/L. There is one mode for each compartment; every rate and every weight is above 0 or, at worst, 0.
 */
export interface PlasmaModes {
  readonly rates: readonly number[];
  readonly weights: readonly number[];
}

/** The modes of one person's compartments. */
export function plasmaModes(compartments: Compartments): PlasmaModes {
  const count = compartments.peripherals.length + 1;
  const modes = new Float64Array(6);
  writePlasmaModes(compartments, modes, 0);
  return { rates: [...modes.subarray(0, count)], weights: [...modes.subarray(3, 3 + count)] };
}

/**
 * The same into a table, for many patients: three rates, then three weights, from `at` on. Fewer compartments leave the
 * modes that are not needed at rate 0 and weight 0.
 */
export function writePlasmaModes(compartments: Compartments, table: Float64Array, at: number): void {
  const { centralVolume, clearance, peripherals } = compartments;
  const [second, third] = peripherals;
  const k10 = clearance / centralVolume;
  if (second === undefined) {
    writeModes(table, at, [k10, 0, 0], [1 / centralVolume, 0, 0]);
  } else if (third === undefined) {
    twoCompartments(table, at, centralVolume, k10, second.exchange / centralVolume, second.exchange / second.volume);
  } else {
    threeCompartments(
      table,
      at,
      centralVolume,
      k10,
      second.exchange / centralVolume,
      second.exchange / second.volume,
      third.exchange / centralVolume,
      third.exchange / third.volume,
    );
  }
}

function writeModes(table: Float64Array, at: number, rates: readonly number[], weights: readonly number[]): void {
  table.set(rates, at);
  table.set(weights, at + 3);
}

/** The faster rate by the quadratic formula, in which nothing cancels, and the slower from their product. */
function twoCompartments(table: Float64Array, at: number, volume: number, k10: number, k12: number, k21: number): void {
  const sum = k10 + k12 + k21;
  const apart = Math.sqrt((k10 + k12 - k21) ** 2 + 4 * k12 * k21);
  const fast = (sum + apart) / 2;
  const slow = (k10 * k21) / fast;
  writeModes(
    table,
    at,
    [fast, slow, 0],
    [weight(fast, volume, k12, k21, 0, 0), weight(slow, volume, k12, k21, 0, 0), 0],
  );
}

/**
 * The three roots of the characteristic polynomial: by trigonometry, which is near enough to tell them apart, then by
 * Newton's method on the polynomial as it stands before it is multiplied out, which loses nothing where roots lie close.
 * The slowest comes from the product of all three, so it is exact to the last digits however small it is.
 */
function threeCompartments(
  table: Float64Array,
  at: number,
  volume: number,
  k10: number,
  k12: number,
  k21: number,
  k13: number,
  k31: number,
): void {
  const k1 = k10 + k12 + k13;
  const third = (k1 + k21 + k31) / 3;
  const pairs = k10 * k21 + k10 * k31 + k13 * k21 + k12 * k31 + k21 * k31;
  const product = k10 * k21 * k31;
  const width = Math.sqrt(Math.max(third * third - pairs / 3, 0));
  const skew = third * third * third - (third * pairs - product) / 2;
  const angle = width === 0 ? 0 : Math.acos(Math.min(1, Math.max(-1, skew / (width * width * width)))) / 3;
  const fast = newton(third + 2 * width * Math.cos(angle), k1, k12 * k21, k21, k13 * k31, k31);
  const middle = newton(third + 2 * width * Math.cos(angle - thirdOfATurn), k1, k12 * k21, k21, k13 * k31, k31);
  const slow = product / (fast * middle);
  table[at] = fast;
  table[at + 1] = middle;
  table[at + 2] = slow;
  table[at + 3] = weight(fast, volume, k12, k21, k13, k31);
  table[at + 4] = weight(middle, volume, k12, k21, k13, k31);
  table[at + 5] = weight(slow, volume, k12, k21, k13, k31);
}

const thirdOfATurn = (2 * Math.PI) / 3;

/** One step towards the root of (x - k1)(x - k21)(x - k31) - s2(x - k31) - s3(x - k21); none where it is flat. */
function newton(root: number, k1: number, s2: number, k21: number, s3: number, k31: number): number {
  const from1 = root - k1;
  const from2 = root - k21;
  const from3 = root - k31;
  const value = from1 * from2 * from3 - s2 * from3 - s3 * from2;
  const slope = from2 * from3 + from1 * from3 + from1 * from2 - s2 - s3;
  return slope === 0 ? root : root - value / slope;
}

/** How much of a bolus goes this way, per litre: all terms are positive, and a tissue's own rate gives it nothing. */
const weight = (rate: number, volume: number, k12: number, k21: number, k13: number, k31: number): number =>
  1 / (volume * (1 + share(rate, k12, k21) + share(rate, k13, k31)));

const share = (rate: number, out: number, back: number): number => (out === 0 ? 0 : (out * back) / (back - rate) ** 2);
