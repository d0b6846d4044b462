import { divide, type Exact, exact, multiply, toNumber } from './exact.ts';
import { InvalidValueError } from './invalid-value-error.ts';
import {
  type Kilograms,
  type MgPerHour,
  type MgPerKg,
  type MgPerKgPerHour,
  type MgPerMl,
  type Milligrams,
  type Millilitres,
  type Minutes,
  type MlPerHour,
  type Quantity,
  quantity,
} from './quantity.ts';
import type { Unit } from './unit.ts';

/*
 * Exact inside and rounded once at the end: 0.5 mg/kg/h at 70 kg for 120 min is 70 mg, not 70.00000000000001 mg.
 * Every function throws InvalidValueError for a negative or infinite quantity and where it would divide by 0.
 */

const minutesPerHour = exact(60);

/** How much drug runs in an hour. */
export function doseRate(rate: MgPerKgPerHour, weight: Kilograms): MgPerHour {
  return quantity(toNumber(multiply(zeroOrMore('rate', rate), moreThanZero('weight', weight))), 'mg/h', 'dose rate');
}

/** How much drug a bolus by weight holds. */
export function bolusDose(dose: MgPerKg, weight: Kilograms): Milligrams {
  return quantity(toNumber(multiply(zeroOrMore('bolus', dose), moreThanZero('weight', weight))), 'mg', 'bolus dose');
}

/** How much drug a constant rate by weight infuses over a time. */
export function totalDose(rate: MgPerKgPerHour, weight: Kilograms, duration: Minutes): Milligrams {
  const perHour = multiply(zeroOrMore('rate', rate), moreThanZero('weight', weight));
  return quantity(
    toNumber(quotient(multiply(perHour, zeroOrMore('duration', duration)), minutesPerHour)),
    'mg',
    'total',
  );
}

/** The concentration of a bag with that much drug in that final volume. */
export function concentration(total: Milligrams, volume: Millilitres): MgPerMl {
  return quantity(
    toNumber(quotient(zeroOrMore('total', total), moreThanZero('volume', volume))),
    'mg/mL',
    'concentration',
  );
}

/** How fast the pump runs to give that dose rate from a bag of that concentration. */
export function pumpRate(rate: MgPerHour, bag: MgPerMl): MlPerHour {
  return quantity(
    toNumber(quotient(zeroOrMore('rate', rate), moreThanZero('concentration', bag))),
    'mL/h',
    'pump rate',
  );
}

/** The volume of a bag that holds that dose. */
export function doseVolume(dose: Milligrams, bag: MgPerMl): Millilitres {
  return quantity(toNumber(quotient(zeroOrMore('dose', dose), moreThanZero('concentration', bag))), 'mL', 'volume');
}

function zeroOrMore(field: string, { value, unit }: Quantity<Unit>): Exact {
  if (!(Number.isFinite(value) && value >= 0)) throw new InvalidValueError(field, value, `0 ${unit} or more`);
  return exact(value);
}

/** A quantity that has to be there: nobody weighs 0 kg, and no bag holds 0 mL. */
function moreThanZero(field: string, { value, unit }: Quantity<Unit>): Exact {
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidValueError(field, value, `more than 0 ${unit}`);
  return exact(value);
}

function quotient(dividend: Exact, checkedDivisor: Exact): Exact {
  const result = divide(dividend, checkedDivisor);
  if (result === undefined) throw new InvalidValueError('divisor', 0, 'more than 0');
  return result;
}
