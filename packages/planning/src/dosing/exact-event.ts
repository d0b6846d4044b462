import { add, type Bag, type Exact, exact, type Kilograms, multiply, type RegimenEvent } from '@ketaguide/quantities';
import { exactConcentration } from '../bag/prepared-bag.ts';
import { overMinutes } from './exact-amounts.ts';

/** An event of a regimen as exact amounts: minutes from the start, and mg. */
export interface ExactEvent {
  readonly type: RegimenEvent['type'];
  readonly start: Exact;
  readonly duration: Exact;
  readonly end: Exact;
  /** In mg. Undefined: it is dosed by kg and the weight is not known, or by mL and there is no bag. */
  readonly dose: Exact | undefined;
}

/**
 * The dose and times of an event without any rounding, so that what adds up to a limit is equal to that limit.
 * `resolveRegimen` has checked the regimen before.
 */
export function exactEvent(event: RegimenEvent, weight: Kilograms | undefined, bag?: Bag): ExactEvent {
  const start = exact(event.start.value);
  const duration = exact(event.duration.value);
  return {
    type: event.type,
    start,
    duration,
    end: add(start, duration),
    dose: exactDose(event, duration, weight, bag),
  };
}

function exactDose(
  { amount }: RegimenEvent,
  duration: Exact,
  weight: Kilograms | undefined,
  bag: Bag | undefined,
): Exact | undefined {
  const value = exact(amount.value);
  switch (amount.unit) {
    case 'mg':
      return value;
    case 'mg/h':
      return overMinutes(value, duration);
    case 'mg/kg':
      return weight && multiply(value, exact(weight.value));
    case 'mg/kg/h':
      return weight && overMinutes(multiply(value, exact(weight.value)), duration);
    case 'mcg/kg/min':
      return weight && overMinutes(multiply(multiply(value, mgPerHourFromMcgPerMinute), exact(weight.value)), duration);
    case 'mL/h':
      return bag && overMinutes(multiply(value, exactConcentration(bag)), duration);
  }
}

/** 1 mcg per minute is 60 mcg per hour. */
const mgPerHourFromMcgPerMinute = exact(0.06);
