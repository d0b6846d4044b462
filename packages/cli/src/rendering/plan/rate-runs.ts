import type { Plan, PlannedInfusion } from '@ketaguide/planning';
import {
  add,
  type Bag,
  compare,
  type Exact,
  exact,
  type MgPerHour,
  type Minutes,
  type MlPerHour,
  multiply,
  quantity,
  subtract,
  toNumber,
} from '@ketaguide/quantities';

/** A time in which an infusion runs at one rate. */
export interface RateRun {
  /** From the start of the regimen. */
  readonly start: Minutes;
  readonly duration: Minutes;
  /** How long the infusion paused before it. */
  readonly pause: Minutes | undefined;
  readonly rate: MgPerHour;
  /** What is set on the pump, and whether that is the very same rate. Undefined without a bag. */
  readonly onPump: { readonly rate: MlPerHour; readonly isSame: boolean } | undefined;
}

/** The rates of each infusion of a plan. */
export const runsOf = ({ infusions, bag }: Plan): readonly (readonly RateRun[])[] =>
  infusions.map((infusion) => rateRuns(infusion, bag));

/** The rates of one infusion in their order. None while one of them is not known. */
function rateRuns({ session, program }: PlannedInfusion, bag: Plan['bag']): readonly RateRun[] {
  // The program has a step for each of them, besides boluses and pauses.
  const steps = program?.steps.filter(({ type }) => type === 'infusion') ?? [];
  const runs = session.segments.flatMap(({ start, duration, rate }, index): readonly RateRun[] => {
    if (rate === undefined) return [];
    const before = session.segments[index - 1];
    const pause = before && minutes(subtract(start, add(before.start, before.duration)));
    return [
      {
        start: minutes(start),
        duration: minutes(duration),
        pause: pause?.value === 0 ? undefined : pause,
        rate: quantity(toNumber(rate), 'mg/h'),
        onPump: onPump(steps[index]?.rate, rate, bag),
      },
    ];
  });
  return runs.length === session.segments.length ? runs : [];
}

/** Are all these one and the same rate? */
export const hasOneRate = (runs: readonly RateRun[]): boolean => new Set(runs.map(({ rate }) => rate.value)).size <= 1;

const minutes = (value: Exact): Minutes => quantity(toNumber(value), 'min');

function onPump(set: Exact | undefined, rate: Exact, bag: Bag | undefined): RateRun['onPump'] {
  if (set === undefined || bag === undefined) return undefined;
  const isSame = compare(multiply(set, exact(bag.drug.value)), multiply(rate, exact(bag.volume.value))) === 0;
  return { rate: quantity(toNumber(set), 'mL/h'), isSame };
}
