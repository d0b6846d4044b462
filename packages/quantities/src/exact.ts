import { InvalidValueError } from './invalid-value-error.ts';

/**
 * A rational number without rounding. The denominator is above 0. It need not be in lowest terms, so two of them are
 * compared with `compare`, never field by field.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The number that a person means when the number is written down: its shortest decimal form. 0.1 is one tenth.
 *
 * @throws InvalidValueError if the value is not a finite number
 */
export function exact(value: number): Exact {
  if (!Number.isFinite(value)) throw new InvalidValueError('value', value, 'a finite number');
  return shortDecimal(value) ?? shortestDecimal(value);
}

/** The powers of ten that the quick way tries. */
const scales = [1, 10, 100, 1_000, 10_000] as const;

/**
 * The quick way, for the numbers that people write. Decimals of at most 15 digits are all different as floating-point
 * numbers, so one that gives the value back is the shortest there is.
 */
function shortDecimal(value: number): Exact | undefined {
  for (const scale of scales) {
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) < 1e15 && scaled / scale === value) {
      return { numerator: BigInt(scaled), denominator: BigInt(scale) };
    }
  }
  return undefined;
}

/** The general way: JavaScript writes a number with the fewest digits that tell it from every other. */
function shortestDecimal(value: number): Exact {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const power = Number(exponent) - fraction.length;
  return power < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-power) }
    : { numerator: digits * 10n ** BigInt(power), denominator: 1n };
}

export function add(left: Exact, right: Exact): Exact {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function subtract(left: Exact, right: Exact): Exact {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Exact, right: Exact): Exact {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** The quotient; undefined when the divisor is 0. */
export function divide(dividend: Exact, divisor: Exact): Exact | undefined {
  if (divisor.numerator === 0n) return undefined;
  const numerator = dividend.numerator * divisor.denominator;
  const denominator = dividend.denominator * divisor.numerator;
  return denominator > 0n ? { numerator, denominator } : { numerator: -numerator, denominator: -denominator };
}

/** −1 when left is below right, 0 when they are equal, 1 when left is above right. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The nearest floating-point number, so `toNumber(exact(x))` is x. Infinite when there is no finite one. */
export function toNumber({ numerator, denominator }: Exact): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  // Floating-point division of two numbers that are themselves exact is rounded once, which is all that is asked for.
  if (magnitude <= largestExactInteger && denominator <= largestExactInteger) {
    return Number(numerator) / Number(denominator);
  }
  return longDivision(numerator < 0n ? '-' : '', magnitude, denominator);
}

const largestExactInteger = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * More decimal digits than any midpoint between two floating-point numbers has (767). Cut off after so many, with one
 * last digit that tells whether anything was cut, a decimal is read as the same number as the whole of it would be.
 */
const decisiveDigits = 780;

function longDivision(sign: string, numerator: bigint, denominator: bigint): number {
  const power = Math.max(0, decisiveDigits - (numerator.toString().length - denominator.toString().length));
  const dividend = numerator * 10n ** BigInt(power);
  const cutDigit = dividend % denominator === 0n ? 0 : 1;
  return Number(`${sign}${dividend / denominator}${cutDigit}e${-power - 1}`);
}
