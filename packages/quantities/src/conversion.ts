import { divide, type Exact, exact, multiply, toNumber } from './exact.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Unit } from './unit.ts';

interface Scale {
  readonly dimension: string;
  /** One of this unit, in the smallest unit of its dimension that we use, or in a common multiple of them. */
  readonly size: Exact;
}

const scale = (dimension: string, numerator: number, denominator = 1): Scale => ({
  dimension,
  size: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
});

/**
 * Months and years are no fixed number of days, so they have a dimension of their own; a date that they lead to is
 * worked out on the calendar.
 */
const scales: Readonly<Record<Unit, Scale>> = {
  mg: scale('mass', 1),
  g: scale('mass', 1_000),
  kg: scale('mass', 1_000_000),
  'mg/kg': scale('dose by weight', 1),
  'mcg/kg/min': scale('dose rate by weight', 1),
  'mg/kg/h': scale('dose rate by weight', 1_000, 60),
  'mg/h': scale('dose rate', 1),
  mL: scale('volume', 1),
  'mL/h': scale('flow', 1),
  'ng/mL': scale('concentration', 1),
  'mg/mL': scale('concentration', 1_000_000),
  min: scale('time', 1),
  h: scale('time', 60),
  d: scale('time', 24 * 60),
  wk: scale('time', 7 * 24 * 60),
  mo: scale('calendar time', 1),
  a: scale('calendar time', 12),
  '%': scale('percentage', 1),
};

/** How many of `to` one of `from` is, exactly; undefined when they measure different things. */
export function conversionFactor(from: Unit, to: Unit): Exact | undefined {
  if (scales[from].dimension !== scales[to].dimension) return undefined;
  return divide(scales[from].size, scales[to].size);
}

/** The same quantity in another unit, rounded once at the end; undefined when the units measure different things. */
export function convert<U extends Unit>(from: Quantity<Unit>, to: U): Quantity<U> | undefined {
  const factor = conversionFactor(from.unit, to);
  return factor && quantity(toNumber(multiply(exact(from.value), factor)), to);
}
