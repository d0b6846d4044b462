import type { Plan } from '@ketaguide/planning';
import {
  type Bag,
  convert,
  divide,
  type Exact,
  exact,
  type Kilograms,
  multiply,
  quantity,
  toNumber,
  units,
} from '@ketaguide/quantities';
import type { RateUnit } from '../../../case/plan-draft.ts';
import { possible } from '../../../parts/read-number.ts';

/** What turns a rate by weight into one that is entered in another unit. */
export interface RateBasis {
  readonly weight: Kilograms | undefined;
  readonly bag: Bag | undefined;
  /** In mL/h: no pump takes a finer one. */
  readonly pumpStep: number;
}

export const rateBasisOf = ({ weight, bag, context }: Plan): RateBasis => ({
  weight: weight?.weight,
  bag,
  pumpStep: context.policy.pump.rate.value,
});

/** In the order in which they are offered. */
export const rateUnits: readonly { readonly unit: RateUnit; readonly name: string }[] = (
  ['mg/kg/h', 'mg/h', 'mcg/kg/min', 'mL/h'] as const
).map((unit) => ({ unit, name: units[unit].other }));

/** How the regimen calls a rate of that unit. */
export const rateKeys = {
  'mg/kg/h': 'rateMgPerKgPerH',
  'mg/h': 'rateMgPerH',
  'mcg/kg/min': 'rateMcgPerKgPerMin',
  'mL/h': 'rateMlPerH',
} as const satisfies Readonly<Record<RateUnit, string>>;

/**
 * The rates that the definition holds possible, in the unit in which they are entered. Where that takes a weight or a bag
 * which is not there, by the heaviest person, and as much drug as water at most.
 */
export function possibleRates(
  unit: RateUnit,
  { weight, bag }: Pick<RateBasis, 'weight' | 'bag'>,
): { readonly from: number; readonly to: number } {
  const { from, to } = possible('planned-infusion-rate');
  const highest = inUnit(to, unit, {
    weight: weight ?? quantity(possible('weight').to, 'kg'),
    bag: bag ?? { drug: quantity(1, 'mg'), volume: quantity(1, 'mL') },
  });
  return { from, to: Math.floor(highest ?? to) };
}

/** Which way a rate is rounded that its unit cannot say exactly. */
type RateRounding = 'nearest' | 'up' | 'down';

/**
 * A rate in mg/kg/h as it is typed in that unit: "35", "8.34". A rate by weight needs no rounding; the others are rounded
 * to hundredths, or to what the pump takes. Undefined where it takes a weight or a bag that is not there.
 */
export function rateText(
  perKgPerHour: number,
  unit: RateUnit,
  basis: RateBasis,
  rounding: RateRounding = 'nearest',
): string | undefined {
  if (unit === 'mg/kg/h') return String(perKgPerHour);
  const rate = inUnit(perKgPerHour, unit, basis);
  if (rate === undefined) return undefined;
  const perUnit = Math.round(1 / (unit === 'mL/h' ? basis.pumpStep : hundredth));
  const steps = rate * perUnit;
  // A trace of floating point is no step of its own.
  const nearest = Math.round(steps);
  const whole = Math.abs(steps - nearest) < trace ? nearest : roundings[rounding](steps);
  return String(whole / perUnit);
}

const hundredth = 0.01;
const trace = 1e-6;
const roundings = { nearest: Math.round, up: Math.ceil, down: Math.floor } as const;

function inUnit(
  perKgPerHour: number,
  unit: RateUnit,
  { weight, bag }: Pick<RateBasis, 'weight' | 'bag'>,
): number | undefined {
  const perHour: Exact | undefined = weight && multiply(exact(perKgPerHour), exact(weight.value));
  switch (unit) {
    case 'mg/kg/h':
      return perKgPerHour;
    case 'mcg/kg/min':
      return convert(quantity(perKgPerHour, 'mg/kg/h'), unit)?.value;
    case 'mg/h':
      return perHour && toNumber(perHour);
    case 'mL/h': {
      const onPump = perHour && bag && divide(multiply(perHour, exact(bag.volume.value)), exact(bag.drug.value));
      return onPump && toNumber(onPump);
    }
  }
}
