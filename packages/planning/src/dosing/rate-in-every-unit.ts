import {
  type Bag,
  convert,
  type Exact,
  exact,
  type Kilograms,
  type McgPerKgPerMinute,
  type MgPerHour,
  type MgPerKgPerHour,
  type MlPerHour,
  multiply,
  quantity,
  toNumber,
} from '@ketaguide/quantities';
import { exactConcentration } from '../bag/prepared-bag.ts';
import { ratio } from './exact-amounts.ts';

/** One rate in every unit that is used for it. Undefined: it takes a weight or a bag that is not there. */
export interface RateInEveryUnit {
  readonly perHour: MgPerHour;
  readonly byWeight: MgPerKgPerHour | undefined;
  readonly byWeightPerMinute: McgPerKgPerMinute | undefined;
  readonly onPump: MlPerHour | undefined;
}

/** A rate as everybody writes it, each figure rounded once. */
export function rateInEveryUnit(rate: MgPerHour, weight?: Kilograms, bag?: Bag): RateInEveryUnit {
  const perHour = exact(rate.value);
  const byWeight = weight && quantity(toNumber(ratio(perHour, exact(weight.value))), 'mg/kg/h');
  return {
    perHour: rate,
    byWeight,
    byWeightPerMinute: byWeight && convert(byWeight, 'mcg/kg/min'),
    onPump: bag && quantity(toNumber(ratio(perHour, exactConcentration(bag))), 'mL/h'),
  };
}

/** The dose rate that a pump gives from that bag: how a rate in mL/h becomes part of a regimen. */
export function rateOfPump(rate: MlPerHour, bag: Bag): MgPerHour {
  const perHour: Exact = multiply(exact(rate.value), exactConcentration(bag));
  return quantity(toNumber(perHour), 'mg/h', 'pump rate');
}
