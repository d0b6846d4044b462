import { compare, type Exact, exact } from './exact.ts';
import { InvalidValueError } from './invalid-value-error.ts';

export interface NumberFormat {
  /** Round to at most so many digits after the point. By default three, counted from the first that is not 0. */
  readonly maximumFractionDigits?: number;
  /** Limits that the number is read against: more digits are shown where rounding would hide on which side it lies. */
  readonly neverCross?: readonly number[];
  /** Plain hyphen and plain spaces, for files and terminals that know nothing else. */
  readonly ascii?: boolean;
}

/**
 * A number for a person: a zero before the point always, none at the end of a fraction ever, a comma from 1,000 up,
 * rounded half away from zero, and never rounded across one of the limits in `neverCross`.
 *
 * @throws InvalidValueError if the value is not a finite number
 */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  return writeNumber(roundForDisplay(value, format), format);
}

/** A number of decimal places, as a whole number of units of the last place. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** Rounds as `format` says, but with as many places as it takes to stay on the same side of every limit. */
export function roundForDisplay(value: number, format: NumberFormat): Decimal {
  const unrounded = exact(value);
  const limits = (format.neverCross ?? []).map(exact);
  for (let places = firstPlaces(unrounded, format.maximumFractionDigits); ; places += 1) {
    const rounded = round(unrounded, places);
    // Ends at the latest at the number's own last place, where rounding changes nothing.
    if (limits.every((limit) => compare(asExact(rounded), limit) === compare(unrounded, limit))) return rounded;
  }
}

/** The number as text, without a rounding of its own. */
export function writeNumber({ units, places }: Decimal, { ascii = false }: NumberFormat): string {
  const digits = magnitude(units)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=([0-9]{3})+$)/g, ',');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const sign = units < 0n ? minus(ascii) : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

const defaultFractionDigits = 3;

/** No format asks for more; it also bounds what a mistaken argument can cost. */
const mostFractionDigits = 20;

function firstPlaces(value: Exact, asked: number | undefined): number {
  if (asked === undefined) return defaultFractionDigits + zerosAfterPoint(value);
  if (!(Number.isInteger(asked) && asked >= 0 && asked <= mostFractionDigits)) {
    throw new InvalidValueError('maximumFractionDigits', asked, `a whole number from 0 to ${mostFractionDigits}`);
  }
  return asked;
}

/** How many zeros follow the point before the first other digit: 2 for 0.0012. None from 1 up. */
function zerosAfterPoint({ numerator, denominator }: Exact): number {
  const size = magnitude(numerator);
  if (size === 0n || size >= denominator) return 0;
  let zeros = 0;
  for (let scaled = size * 10n; scaled < denominator; scaled *= 10n) zeros += 1;
  return zeros;
}

function round({ numerator, denominator }: Exact, places: number): Decimal {
  const doubled = 2n * magnitude(numerator) * 10n ** BigInt(places);
  const units = (doubled + denominator) / (2n * denominator);
  return { units: numerator < 0n ? -units : units, places };
}

const asExact = ({ units, places }: Decimal): Exact => ({ numerator: units, denominator: 10n ** BigInt(places) });

const magnitude = (whole: bigint): bigint => (whole < 0n ? -whole : whole);

const minus = (ascii: boolean): string => (ascii ? '-' : '\u2212');
