import { add, compare, divide, type Exact, exact, multiply, toNumber } from '@ketaguide/quantities';

/** The exact amounts that doses are added up and rounded with. An amount that is not known makes its sum unknown. */

export const zero: Exact = exact(0);
export const minutesPerHour: Exact = exact(60);

export const isZero = (value: Exact): boolean => value.numerator === 0n;
export const isSame = (left: Exact, right: Exact): boolean => compare(left, right) === 0;
export const isMore = (left: Exact, right: Exact): boolean => compare(left, right) > 0;
export const later = (left: Exact, right: Exact): Exact => (isMore(left, right) ? left : right);
export const earlier = (left: Exact, right: Exact): Exact => (isMore(left, right) ? right : left);

export const sum = (values: readonly Exact[]): Exact =>
  values.reduce((left, right) => inLowestTerms(add(left, right)), zero);

/** The sum, or undefined as soon as one of the amounts is. */
export function sumIfKnown(values: readonly (Exact | undefined)[]): Exact | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? sum(known) : undefined;
}

/** The quotient of two amounts of which the second is above 0, because nothing else gets this far. */
export function ratio(dividend: Exact, divisor: Exact): Exact {
  const quotient = divide(dividend, divisor);
  if (quotient === undefined) throw new RangeError('an amount that must be above 0 is 0');
  return quotient;
}

/** What a rate per hour amounts to over minutes. */
export const overMinutes = (perHour: Exact, minutes: Exact): Exact => ratio(multiply(perHour, minutes), minutesPerHour);

/** The greatest multiple of the step that is not above a value of 0 or more. */
export const roundDown = (value: Exact, step: Exact): Exact => multiples(wholeStepsIn(value, step), step);

/** The smallest multiple of the step that is not below a value of 0 or more. */
export function roundUp(value: Exact, step: Exact): Exact {
  const down = roundDown(value, step);
  return isSame(down, value) ? down : add(down, step);
}

/** How many whole steps fit into a value of 0 or more. */
export function wholeStepsIn(value: Exact, step: Exact): number {
  const { numerator, denominator } = ratio(value, step);
  return Number(numerator / denominator);
}

const multiples = (count: number, step: Exact): Exact => multiply(exact(count), step);

/** Sums over many events would otherwise carry ever longer numbers. */
function inLowestTerms({ numerator, denominator }: Exact): Exact {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** The nearest number to an amount, or undefined while it is unknown. */
export const numberIfKnown = (value: Exact | undefined): number | undefined =>
  value === undefined ? undefined : toNumber(value);
