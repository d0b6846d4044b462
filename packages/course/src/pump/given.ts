import {
  type Bag,
  divide,
  type Exact,
  exact,
  type Milligrams,
  type Millilitres,
  type Minutes,
  multiply,
  quantity,
  subtract,
  toNumber,
} from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { exactTotal } from './exact-total.ts';
import { type BolusSpan, type PumpSpan, pumpHistory } from './pump-history.ts';

/** What has been given up to an instant, worked out from what the pump did. Each figure is rounded once. */
export interface GivenAmounts {
  /** By the infusion, without the boluses: what the guideline's least total is compared with. */
  readonly infused: Milligrams;
  readonly bolus: Milligrams;
  readonly total: Milligrams;
  /** What the pump delivered, boluses included. */
  readonly volume: Millilitres;
  /** How long the infusion ran, pauses left out. */
  readonly running: Minutes;
  /**
   * What is left in the bag that hangs. Below 0: more is worked out than the bag held, so an entry is missing or wrong.
   * Undefined: no bag was entered.
   */
  readonly leftInBag: Millilitres | undefined;
}

/** mg, mL and minutes without rounding. */
export interface ExactlyGiven {
  readonly infused: Exact;
  readonly bolus: Exact;
  readonly total: Exact;
  readonly volume: Exact;
  readonly running: Exact;
  readonly leftInBag: Exact | undefined;
}

/** What has been given up to an instant, an event at that very instant included. */
export function givenAt(infusion: Pick<InfusionState, 'pump' | 'plan'>, instant: Instant): GivenAmounts {
  const { infused, bolus, total, volume, running, leftInBag } = exactlyGivenAt(infusion, instant);
  return {
    infused: quantity(toNumber(infused), 'mg'),
    bolus: quantity(toNumber(bolus), 'mg'),
    total: quantity(toNumber(total), 'mg'),
    volume: quantity(toNumber(volume), 'mL'),
    running: quantity(toNumber(running), 'min'),
    leftInBag: leftInBag && quantity(toNumber(leftInBag), 'mL'),
  };
}

export function exactlyGivenAt(infusion: Pick<InfusionState, 'pump' | 'plan'>, instant: Instant): ExactlyGiven {
  const { spans, boluses } = pumpHistory(infusion);
  const now = Date.parse(instant);
  const runs = spans
    .filter(({ state, from }) => state === 'running' && Date.parse(from) < now)
    .map((span) => ({ span, volume: volumeOf(span, now) }));
  const givenBoluses = boluses
    .filter(({ from }) => Date.parse(from) <= now)
    .map((bolus) => ({ bolus, dose: doseOf(bolus, now) }));
  const infused = exactTotal(runs.map(({ span, volume }) => multiply(volume, concentrationOf(span.bag))));
  const bolus = exactTotal(givenBoluses.map(({ dose }) => dose));
  const drawn = [
    ...runs.map(({ span, volume }) => ({ bag: span.bag, from: span.from, volume })),
    ...givenBoluses.flatMap(({ bolus: { bag, from }, dose }) =>
      bag === undefined ? [] : [{ bag, from, volume: quotient(dose, concentrationOf(bag)) }],
    ),
  ];
  const hanging = bagHangingAt(infusion.pump, instant);
  return {
    infused,
    bolus,
    total: exactTotal([infused, bolus]),
    volume: exactTotal(drawn.map(({ volume }) => volume)),
    running: exactTotal(runs.map(({ span }) => quotient(exact(lengthOf(span, now)), millisecondsPerMinute))),
    leftInBag:
      hanging &&
      subtract(
        exact(hanging.bag.volume.value),
        exactTotal(drawn.filter(({ bag }) => bag === hanging.bag).map(({ volume }) => volume)),
      ),
  };
}

/** mL/h over the part of the span that lies before the instant. */
const volumeOf = (span: PumpSpan, now: number): Exact =>
  quotient(multiply(exact(span.rate.value), exact(lengthOf(span, now))), millisecondsPerHour);

const lengthOf = ({ from, to }: PumpSpan, now: number): number =>
  Math.max(0, Math.min(to === null ? now : Date.parse(to), now) - Date.parse(from));

/** The part of a bolus that has run. One that is given at once has run at its instant. */
function doseOf({ from, plannedTo, haltedAt, dose }: BolusSpan, now: number): Exact {
  const start = Date.parse(from);
  const length = Date.parse(plannedTo) - start;
  const ran = Math.min(now, haltedAt === undefined ? Date.parse(plannedTo) : Date.parse(haltedAt)) - start;
  if (length === 0 || ran >= length) return exact(dose.value);
  return quotient(multiply(exact(dose.value), exact(ran)), exact(length));
}

/** The bag that hangs at an instant: the very object of its entry, so that two alike bags are told apart. */
function bagHangingAt(pump: InfusionState['pump'], instant: Instant): { readonly bag: Bag } | undefined {
  const hung = pump.findLast(
    ({ type, happenedAt }) => (type === 'started' || type === 'bag-changed') && happenedAt <= instant,
  );
  return hung !== undefined && 'bag' in hung.data ? { bag: hung.data.bag } : undefined;
}

const millisecondsPerMinute = exact(60_000);
const millisecondsPerHour = exact(3_600_000);

const concentrationOf = ({ drug, volume }: Bag): Exact => quotient(exact(drug.value), exact(volume.value));

/** Entries hold no bag without a volume and no drug of 0, so nothing here divides by 0. */
function quotient(dividend: Exact, divisor: Exact): Exact {
  const result = divide(dividend, divisor);
  if (result === undefined) throw new RangeError('an amount that must be above 0 is 0');
  return result;
}
