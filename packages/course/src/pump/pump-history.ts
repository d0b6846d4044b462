import { type Bag, type Milligrams, type MlPerHour, quantity } from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import type { InfusionState } from '../state/infusion-state.ts';

/** A time in which the pump did one thing with one bag. */
export interface PumpSpan {
  readonly from: Instant;
  /** Null: it goes on. */
  readonly to: Instant | null;
  readonly state: 'running' | 'paused';
  /** 0 while it is paused. */
  readonly rate: MlPerHour;
  readonly bag: Bag;
}

/** A bolus as it ran. */
export interface BolusSpan {
  readonly from: Instant;
  /** When it would have ended; at `from` when it was given at once. */
  readonly plannedTo: Instant;
  /** When the pump halted before that: nothing of it runs afterwards. */
  readonly haltedAt: Instant | undefined;
  readonly dose: Milligrams;
  /** Undefined: no bag was entered, so its volume is not known. */
  readonly bag: Bag | undefined;
}

export interface PumpHistory {
  /** From the first start on, without gaps up to each stop. */
  readonly spans: readonly PumpSpan[];
  readonly boluses: readonly BolusSpan[];
}

const notRunning = quantity(0, 'mL/h');

/**
 * What the pump did, from what was entered and corrected. A rate holds until another is entered, also over a change of
 * the bag; a pause lasts until somebody enters that the pump runs again. A bolus ends where the pump halts.
 */
export function pumpHistory({ pump, plan }: Pick<InfusionState, 'pump' | 'plan'>): PumpHistory {
  const spans: PumpSpan[] = [];
  const boluses: BolusSpan[] = [];
  let bag = firstBag(pump) ?? plannedBag(plan);
  let open: Omit<PumpSpan, 'to'> | undefined;

  const end = (at: Instant): void => {
    if (open !== undefined && open.from !== at) spans.push({ ...open, to: at });
    open = undefined;
  };
  const begin = (from: Instant, state: PumpSpan['state'], rate: MlPerHour): void => {
    end(from);
    if (bag !== undefined) open = { from, state, rate, bag };
  };
  /** Boluses that still run when the pump halts. */
  const halt = (at: Instant): void => {
    boluses.forEach((bolus, index) => {
      if (bolus.haltedAt === undefined && at < bolus.plannedTo) boluses[index] = { ...bolus, haltedAt: at };
    });
  };

  let hasStarted = false;
  for (const { type, happenedAt, data } of pump) {
    switch (type) {
      case 'started':
        hasStarted = true;
        bag = data.bag;
        begin(happenedAt, 'running', data.rate);
        break;
      case 'resumed':
        if (hasStarted) begin(happenedAt, 'running', data.rate);
        break;
      case 'rate-changed':
        if (open?.state === 'running') begin(happenedAt, 'running', data.rate);
        break;
      case 'paused':
        halt(happenedAt);
        if (open !== undefined) begin(happenedAt, 'paused', notRunning);
        break;
      case 'bag-changed':
        bag = data.bag;
        if (open !== undefined) begin(happenedAt, open.state, open.rate);
        break;
      case 'stopped':
        halt(happenedAt);
        end(happenedAt);
        break;
      case 'bolus-given':
        boluses.push({
          from: happenedAt,
          plannedTo: later(happenedAt, data.duration.value),
          haltedAt: undefined,
          dose: data.dose,
          bag,
        });
        break;
    }
  }
  if (open !== undefined) spans.push({ ...open, to: null });
  return { spans, boluses };
}

/** A bolus before the start comes from the bag that the infusion starts with. */
const firstBag = (pump: InfusionState['pump']): Bag | undefined => {
  const first = pump.find(({ type }) => type === 'started' || type === 'bag-changed');
  return first !== undefined && 'bag' in first.data ? first.data.bag : undefined;
};

function plannedBag(plan: InfusionState['plan']): Bag | undefined {
  const bag = plan?.data.plan.result.bag;
  return bag ? { drug: quantity(bag.mg, 'mg'), volume: quantity(bag.ml, 'mL') } : undefined;
}

const millisecondsPerMinute = 60_000;

const later = (from: Instant, minutes: number): Instant =>
  new Date(Date.parse(from) + Math.round(minutes * millisecondsPerMinute)).toISOString();

/** The rate and the bag at an instant; undefined before the start and after a stop. */
export const pumpAt = ({ spans }: PumpHistory, instant: Instant): PumpSpan | undefined =>
  spans.find(({ from, to }) => from <= instant && (to === null || instant < to));
