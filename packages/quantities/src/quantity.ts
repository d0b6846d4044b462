import { InvalidValueError } from './invalid-value-error.ts';
import type { Unit } from './unit.ts';

/** A number with its unit. The unit is part of the type, so that milligrams cannot be passed as milligrams per hour. */
export interface Quantity<U extends Unit> {
  readonly value: number;
  readonly unit: U;
}

export type Kilograms = Quantity<'kg'>;
export type Grams = Quantity<'g'>;
export type Milligrams = Quantity<'mg'>;
export type MgPerKg = Quantity<'mg/kg'>;
export type MgPerKgPerHour = Quantity<'mg/kg/h'>;
export type MgPerHour = Quantity<'mg/h'>;
export type McgPerKgPerMinute = Quantity<'mcg/kg/min'>;
export type Millilitres = Quantity<'mL'>;
export type MlPerHour = Quantity<'mL/h'>;
export type MgPerMl = Quantity<'mg/mL'>;
export type NgPerMl = Quantity<'ng/mL'>;
export type Minutes = Quantity<'min'>;
export type Hours = Quantity<'h'>;
export type Days = Quantity<'d'>;
export type Weeks = Quantity<'wk'>;
export type Months = Quantity<'mo'>;
export type Years = Quantity<'a'>;
export type Percent = Quantity<'%'>;

/**
 * A quantity of that value and unit.
 *
 * @param field what the value is, for the error's message
 * @throws InvalidValueError if the value is not a finite number
 */
export function quantity<U extends Unit>(value: number, unit: U, field = 'value'): Quantity<U> {
  if (!Number.isFinite(value)) throw new InvalidValueError(field, value, `a finite number of ${unit}`);
  return { value, unit };
}
