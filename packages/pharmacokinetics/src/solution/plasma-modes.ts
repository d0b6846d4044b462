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
  const table = new Float64Array(numbersPerPerson);
  writeCompartments(table, 0, compartments);
  toPlasmaModes(table, 0);
  const count = compartments.peripherals.length + 1;
  return { rates: [...table.subarray(0, count)], weights: [...table.subarray(3, 3 + count)] };
}

/** In a table a person is six numbers: compartments as `writeCompartments` lays them out, or three rates, then three weights. */
export const numbersPerPerson = 6;

/**
 * Central volume and clearance, then volume and exchange of the second and the third compartment, from `at` on; volumes in
 * L, the others in L/min. A compartment that there is not is 0.
 */
export function writeCompartments(
  table: Float64Array,
  at: number,
  { centralVolume, clearance, peripherals }: Compartments,
): void {
  const [second, third] = peripherals;
  table[at] = centralVolume;
  table[at + 1] = clearance;
  table[at + 2] = second?.volume ?? 0;
  table[at + 3] = second?.exchange ?? 0;
  table[at + 4] = third?.volume ?? 0;
  table[at + 5] = third?.exchange ?? 0;
}

/**
 * Puts the modes of one person where the compartments stood: in place, because numbers handed from function to function
 * take longer than what is worked out from them. The mode of a compartment that there is not has rate 0 and weight 0.
 */
export function toPlasmaModes(table: Float64Array, at: number): void {
  if (table[at + 2] === 0) oneCompartment(table, at);
  else if (table[at + 4] === 0) twoCompartments(table, at);
  else threeCompartments(table, at);
}

function oneCompartment(table: Float64Array, at: number): void {
  const volume = table[at] as number;
  const clearance = table[at + 1] as number;
  table.fill(0, at, at + numbersPerPerson);
  table[at] = clearance / volume;
  table[at + 3] = 1 / volume;
}

/** The faster rate by the quadratic formula, in which nothing cancels, and the slower from their product. */
function twoCompartments(table: Float64Array, at: number): void {
  const volume = table[at] as number;
  const k10 = (table[at + 1] as number) / volume;
  const k12 = (table[at + 3] as number) / volume;
  const k21 = (table[at + 3] as number) / (table[at + 2] as number);
  const sum = k10 + k12 + k21;
  const apart = Math.sqrt((k10 + k12 - k21) ** 2 + 4 * k12 * k21);
  const fast = (sum + apart) / 2;
  const slow = (k10 * k21) / fast;
  table[at] = fast;
  table[at + 1] = slow;
  table[at + 2] = 0;
  table[at + 3] = weight(fast, volume, k12, k21, 0, 0);
  table[at + 4] = weight(slow, volume, k12, k21, 0, 0);
  table[at + 5] = 0;
}

/**
 * The three roots of the characteristic polynomial: by trigonometry, which is near enough to tell them apart, then by
 * Newton's method on the polynomial as it stands before it is multiplied out, which loses nothing where roots lie close.
 * The slowest comes from the product of all three, so it is exact to the last digits however small it is.
 */
function threeCompartments(table: Float64Array, at: number): void {
  const volume = table[at] as number;
  const k10 = (table[at + 1] as number) / volume;
  const k12 = (table[at + 3] as number) / volume;
  const k21 = (table[at + 3] as number) / (table[at + 2] as number);
  const k13 = (table[at + 5] as number) / volume;
  const k31 = (table[at + 5] as number) / (table[at + 4] as number);
  const k1 = k10 + k12 + k13;
  const third = (k1 + k21 + k31) / 3;
  const pairs = k10 * k21 + k10 * k31 + k13 * k21 + k12 * k31 + k21 * k31;
  const product = k10 * k21 * k31;
  const width = Math.sqrt(Math.max(third * third - pairs / 3, 0));
  const skew = third * third * third - (third * pairs - product) / 2;
  const angle = width === 0 ? 0 : Math.acos(Math.min(1, Math.max(-1, skew / (width * width * width)))) / 3;
  const across = Math.cos(angle);
  // The cosine a third of a turn back, by the sine, which is not negative: the angle lies between 0 and a sixth.
  const acrossBack = (Math.sqrt(3 - 3 * across * across) - across) / 2;
  const fast = newton(third + 2 * width * across, k1, k12 * k21, k21, k13 * k31, k31);
  const middle = newton(third + 2 * width * acrossBack, k1, k12 * k21, k21, k13 * k31, k31);
  const slow = product / (fast * middle);
  table[at] = fast;
  table[at + 1] = middle;
  table[at + 2] = slow;
  table[at + 3] = weight(fast, volume, k12, k21, k13, k31);
  table[at + 4] = weight(middle, volume, k12, k21, k13, k31);
  table[at + 5] = weight(slow, volume, k12, k21, k13, k31);
}

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

const share = (rate: number, out: number, back: number): number =>
  out === 0 ? 0 : (out * back) / ((back - rate) * (back - rate));
