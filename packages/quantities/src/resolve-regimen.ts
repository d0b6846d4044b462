import { add, compare, divide, type Exact, exact, multiply, toNumber } from './exact.ts';
import { InvalidValueError } from './invalid-value-error.ts';
import { type Kilograms, type MgPerHour, type Milligrams, type Minutes, type Quantity, quantity } from './quantity.ts';
import type { Bag, Regimen, RegimenEvent, RegimenPatient } from './regimen.ts';
import { longestRegimen, plausibleAge, plausibleRate, plausibleWeight, shortestTimedBolus } from './regimen-limits.ts';
import type { Unit } from './unit.ts';

/** A regimen in absolute amounts. Events stand in the order of the regimen. */
export interface ResolvedRegimen {
  readonly events: readonly ResolvedEvent[];
  /** All infusions, without the boluses. */
  readonly infused: Milligrams;
  /** All boluses. */
  readonly bolus: Milligrams;
  readonly total: Milligrams;
  /** When the last event ends. */
  readonly end: Minutes;
}

export type ResolvedEvent = ResolvedBolus | ResolvedInfusion;

export interface ResolvedBolus {
  readonly type: 'bolus';
  readonly start: Minutes;
  readonly duration: Minutes;
  readonly dose: Milligrams;
}

export interface ResolvedInfusion {
  readonly type: 'infusion';
  readonly start: Minutes;
  readonly duration: Minutes;
  readonly dose: Milligrams;
  readonly rate: MgPerHour;
}

/**
 * The regimen in mg and mg/h. Exact inside, and each figure rounded once: the total of three thirds is the whole. The
 * weight is needed only for what is dosed by kg, the bag only for what is said in mL per hour.
 *
 * @throws InvalidValueError for an amount or duration that is not above 0 (a bolus may take 0 min), a bolus over less time
 *   than one can take, a start before 0, an implausible weight, age, time or rate, a dose by kg without a weight, or mL per hour
 *   without a bag; the field is a path such as `events[1].duration`
 */
export function resolveRegimen(regimen: Regimen): ResolvedRegimen {
  checkPatient(regimen.patient);
  const doses = regimen.events.map((event, index) => {
    checkTimes(event, `events[${index}]`);
    const dose = exactDose(event, regimen, `events[${index}].amount`);
    checkRate(event, dose, regimen.patient, `events[${index}].amount`);
    return dose;
  });
  const sum = (type?: RegimenEvent['type']): Milligrams =>
    milligrams(
      doses.filter((_, index) => type === undefined || regimen.events[index]?.type === type).reduce(add, zero),
    );
  return {
    events: regimen.events.map((event, index) => resolveEvent(event, doses[index] ?? zero)),
    infused: sum('infusion'),
    bolus: sum('bolus'),
    total: sum(),
    end: quantity(toNumber(regimen.events.map(exactEnd).reduce(later, zero)), 'min'),
  };
}

function resolveEvent({ type, start, duration }: RegimenEvent, exactDose: Exact): ResolvedEvent {
  const dose = milligrams(exactDose);
  if (type === 'bolus') return { type, start, duration, dose };
  const rate = multiply(divide(exactDose, exact(duration.value)) ?? zero, minutesPerHour);
  return { type, start, duration, dose, rate: quantity(toNumber(rate), 'mg/h', 'dose rate') };
}

function exactDose({ duration, amount }: RegimenEvent, { patient: { weight }, bag }: Regimen, field: string): Exact {
  const value = moreThanZero(field, amount);
  const overDuration = (perMinute: Exact): Exact => multiply(perMinute, exact(duration.value));
  switch (amount.unit) {
    case 'mg':
      return value;
    case 'mg/kg':
      return multiply(value, weightFor(field, weight));
    case 'mg/h':
      return overDuration(multiply(value, perMinuteFromPerHour));
    case 'mg/kg/h':
      return overDuration(multiply(multiply(value, weightFor(field, weight)), perMinuteFromPerHour));
    case 'mcg/kg/min':
      return overDuration(multiply(multiply(value, weightFor(field, weight)), mgFromMcg));
    case 'mL/h':
      return overDuration(multiply(multiply(value, concentrationFor(field, bag)), perMinuteFromPerHour));
  }
}

function checkPatient({ weight, age }: RegimenPatient): void {
  if (weight) inRange('patient.weight', weight, plausibleWeight.from, plausibleWeight.to);
  if (age) inRange('patient.age', age, plausibleAge.from, plausibleAge.to);
}

function checkTimes({ type, start, duration }: RegimenEvent, path: string): void {
  inRange(`${path}.start`, start, 0, longestRegimen);
  inRange(`${path}.duration`, duration, 0, longestRegimen);
  if (type === 'infusion') moreThanZero(`${path}.duration`, duration);
  else if (duration.value !== 0 && duration.value < shortestTimedBolus) {
    throw new InvalidValueError(
      `${path}.duration`,
      duration.value,
      `0 for at once, or at least ${shortestTimedBolus} min`,
    );
  }
}

/** A rate that no weight makes plausible was typed in another unit, or with zeros too many. */
function checkRate({ type, duration, amount }: RegimenEvent, dose: Exact, { weight }: RegimenPatient, field: string) {
  if (type === 'bolus' || weight === undefined) return;
  const most = multiply(multiply(exact(plausibleRate.to), exact(weight.value)), exact(duration.value));
  if (compare(multiply(dose, minutesPerHour), most) <= 0) return;
  const expected = `a rate of at most ${plausibleRate.to} mg/kg/h`;
  throw new InvalidValueError(field, `${amount.value} ${amount.unit}`, expected);
}

const zero: Exact = exact(0);
const minutesPerHour: Exact = exact(60);
const perMinuteFromPerHour: Exact = { numerator: 1n, denominator: 60n };
const mgFromMcg: Exact = { numerator: 1n, denominator: 1_000n };

const milligrams = (dose: Exact): Milligrams => quantity(toNumber(dose), 'mg', 'dose');

const exactEnd = ({ start, duration }: RegimenEvent): Exact => add(exact(start.value), exact(duration.value));

const later = (left: Exact, right: Exact): Exact => (compare(left, right) > 0 ? left : right);

function weightFor(field: string, weight: Kilograms | undefined): Exact {
  if (weight === undefined) {
    throw new InvalidValueError('patient.weight', undefined, `a weight in kg, because ${field} is by kg`);
  }
  return exact(weight.value);
}

/** mg in a mL. */
function concentrationFor(field: string, bag: Bag | undefined): Exact {
  if (bag === undefined) {
    throw new InvalidValueError('bag', undefined, `a bag, because ${field} is in mL/h`);
  }
  return divide(moreThanZero('bag.drug', bag.drug), moreThanZero('bag.volume', bag.volume)) ?? zero;
}

function inRange(field: string, { value, unit }: Quantity<Unit>, from: number, to: number): void {
  if (!(value >= from && value <= to)) throw new InvalidValueError(field, value, `from ${from} to ${to} ${unit}`);
}

function moreThanZero(field: string, { value, unit }: Quantity<Unit>): Exact {
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidValueError(field, value, `more than 0 ${unit}`);
  return exact(value);
}
