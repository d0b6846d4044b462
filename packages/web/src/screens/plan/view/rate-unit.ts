import { convert, exact, type Kilograms, multiply, quantity, toNumber, units } from '@ketaguide/quantities';
import type { RateUnit } from '../../../case/plan-draft.ts';
import { possible } from './read-number.ts';

/** What a rate by weight is turned into an entered rate with. */
export interface RateBasis {
  readonly weight: Kilograms | undefined;
}

/** In the order in which they are offered. */
export const rateUnits: readonly { readonly unit: RateUnit; readonly name: string }[] = (
  ['mg/kg/h', 'mg/h', 'mcg/kg/min'] as const
).map((unit) => ({ unit, name: units[unit].other }));

/** How the regimen calls a rate of that unit. */
export const rateKeys = {
  'mg/kg/h': 'rateMgPerKgPerH',
  'mg/h': 'rateMgPerH',
  'mcg/kg/min': 'rateMcgPerKgPerMin',
} as const satisfies Readonly<Record<RateUnit, string>>;

/** The rates that the definition holds possible, in the unit in which they are entered. */
export function possibleRates(unit: RateUnit, { weight }: RateBasis): { readonly from: number; readonly to: number } {
  const { from, to } = possible('planned-infusion-rate');
  const heaviest = quantity(possible('weight').to, 'kg');
  return { from, to: Math.floor(inUnit(to, unit, { weight: weight ?? heaviest })) };
}

/** Which way a rate is rounded that its unit cannot say exactly. */
export type RateRounding = 'nearest' | 'up' | 'down';

/**
 * A rate in mg/kg/h as it is typed in that unit, with at most two digits after the point more than it needs: "35",
 * "8.34". Undefined where it takes a weight that is not there.
 */
export function rateText(perKgPerHour: number, unit: RateUnit, basis: RateBasis, rounding: RateRounding = 'nearest') {
  if (unit === 'mg/kg/h') return String(perKgPerHour);
  if (unit === 'mg/h' && basis.weight === undefined) return undefined;
  const hundredfold = inUnit(perKgPerHour, unit, basis) * hundred;
  // A trace of floating point is no rate of its own.
  const whole = Math.round(hundredfold);
  if (Math.abs(hundredfold - whole) < trace) return String(whole / hundred);
  const rounded = { nearest: Math.round, up: Math.ceil, down: Math.floor }[rounding](hundredfold);
  return String(rounded / hundred);
}

const hundred = 100;
const trace = 1e-6;

function inUnit(perKgPerHour: number, unit: RateUnit, { weight }: RateBasis): number {
  const rate = quantity(perKgPerHour, 'mg/kg/h');
  switch (unit) {
    case 'mg/kg/h':
      return perKgPerHour;
    case 'mcg/kg/min':
      return convert(rate, unit)?.value ?? Number.NaN;
    case 'mg/h':
      return weight === undefined ? Number.NaN : toNumber(multiply(exact(perKgPerHour), exact(weight.value)));
  }
}
