import type { Criterion } from '@ketaguide/guideline';
import { type Bag, type Exact, type Kilograms, multiply, subtract } from '@ketaguide/quantities';
import { exactConcentration } from '../bag/prepared-bag.ts';
import { firingRules } from '../checks/dose-checks.ts';
import type { DoseRule } from '../checks/dose-rule.ts';
import { type InfusionView, type PlanContext, viewInfusion } from '../checks/infusion-view.ts';
import { crossedLimits, isSameSide, limitSides } from '../checks/limit-sides.ts';
import { isMore, isZero, minutesPerHour, overMinutes, ratio, sum, zero } from '../dosing/exact-amounts.ts';
import { highestRate, type InfusionSession } from '../dosing/infusion-session.ts';
import { type ExactDose, exactDoseOf, plannedDose } from '../dosing/planned-dose.ts';
import type { PumpSteps } from '../policy/clinic-policy.ts';
import { otherRoundings, type Rounding, roundForPump } from './round-for-pump.ts';

/** One thing that is set on the pump, in exact amounts: minutes, mL/h, mL and mg. */
export interface PumpStep {
  readonly type: 'bolus' | 'infusion' | 'pause';
  /** From the start of the regimen. */
  readonly start: Exact;
  readonly duration: Exact;
  /** As it is set, in the pump's steps. Undefined: given at once, or a pause. */
  readonly rate: Exact | undefined;
  /** The volume to be infused, in the pump's steps: there the pump stops. */
  readonly volume: Exact;
  /** What this volume holds. */
  readonly dose: Exact;
}

/** How one infusion is set on the pump. */
export interface PumpProgram {
  readonly steps: readonly PumpStep[];
  /** What the rates as set give over the planned times, in mg and without the bolus. */
  readonly infusedAtSetRates: Exact;
  /** Limits on whose other side the infusion lies as the pump can be set. Empty wherever rounding can keep them. */
  readonly crossed: readonly Criterion[];
  /** The rules that fire for what the pump gives and not for the plan. */
  readonly newlyFiring: readonly DoseRule[];
}

/**
 * The program of one infusion: rates and volumes in the steps of the pump, rounded to the nearest step that crosses no
 * limit. That holds for every rate, and for total and duration both by the rates over the planned time and by the volumes
 * at which the pump stops. Undefined while the rates are not known.
 */
export function pumpProgram(
  session: InfusionSession,
  bag: Bag,
  weight: Kilograms | undefined,
  context: PlanContext,
): PumpProgram | undefined {
  const planned = exactDoseOf(session);
  if (planned.rate === undefined || planned.total === undefined || planned.bolus === undefined) return undefined;
  const { pump } = context.policy;
  const concentration = exactConcentration(bag);
  const view = (dose: ExactDose): InfusionView => viewInfusion(plannedDose(dose, weight), context);
  const keepsSides = (dose: ExactDose, like: ExactDose = planned): boolean =>
    isSameSide(limitSides(view(like)), limitSides(view(dose)));

  const segments = firstRounding(
    (rounding) =>
      session.segments.map(({ start, duration, rate: perHour = zero }) => ({
        start,
        duration,
        rate: roundForPump(ratio(perHour, concentration), pump.rate.value, rounding, (candidate) =>
          keepsSides({ ...planned, rate: multiply(candidate, concentration) }, { ...planned, rate: perHour }),
        ),
      })),
    (set) => keepsSides(atSetRates(set, planned, concentration)),
  );
  const givenByRates = atSetRates(segments, planned, concentration);

  const infusions = firstRounding(
    (rounding) =>
      segments.map((segment): PumpStep => {
        const exactVolume = overMinutes(segment.rate, segment.duration);
        const volume = roundForPump(exactVolume, pump.volume.value, rounding, () => true);
        return { type: 'infusion', ...segment, volume, dose: multiply(volume, concentration) };
      }),
    (steps) => keepsSides(atSetVolumes(steps, givenByRates)),
  );
  const boluses = bolusSteps(session, planned, concentration, pump, keepsSides);
  const given = { ...atSetVolumes(infusions, givenByRates), bolus: sum(boluses.map(({ dose }) => dose)) };

  const views = [givenByRates, given].map(view);
  const plannedView = view(planned);
  return {
    steps: [...boluses, ...withPauses(infusions)],
    infusedAtSetRates: givenByRates.total ?? zero,
    crossed: distinct(views.flatMap((asSet) => crossedLimits(limitSides(plannedView), limitSides(asSet)))),
    newlyFiring: distinct(views.flatMap(firingRules)).filter((rule) => !firingRules(plannedView).includes(rule)),
  };
}

type SetSegment = Pick<PumpStep, 'start' | 'duration'> & { readonly rate: Exact };

function atSetRates(segments: readonly SetSegment[], planned: ExactDose, concentration: Exact): ExactDose {
  const inMgPerHour = segments.map(({ rate, ...segment }) => ({ ...segment, rate: multiply(rate, concentration) }));
  return {
    ...planned,
    rate: highestRate({ segments: inMgPerHour }),
    total: sum(inMgPerHour.map(({ rate, duration }) => overMinutes(rate, duration))),
  };
}

/** The pump stops at its volume, so how long it runs follows from volume and rate. */
function atSetVolumes(steps: readonly PumpStep[], { rate, bolus }: ExactDose): ExactDose {
  return {
    bolus,
    rate,
    total: sum(steps.map(({ dose }) => dose)),
    duration: sum(steps.map((step) => runningTime(step))),
  };
}

const runningTime = ({ rate, volume }: PumpStep): Exact =>
  rate === undefined || isZero(rate) ? zero : ratio(multiply(volume, minutesPerHour), rate);

function bolusSteps(
  { boluses }: InfusionSession,
  planned: ExactDose,
  concentration: Exact,
  pump: PumpSteps,
  keepsSides: (dose: ExactDose) => boolean,
): readonly PumpStep[] {
  return boluses.map(({ start, duration, dose = zero }) => {
    const others = subtract(planned.bolus ?? zero, dose);
    const volume = roundForPump(ratio(dose, concentration), pump.volume.value, 'nearest', (candidate) =>
      keepsSides({ ...planned, bolus: sum([others, multiply(candidate, concentration)]) }),
    );
    const perHour = isZero(duration) ? undefined : ratio(multiply(volume, minutesPerHour), duration);
    const rate = perHour && roundForPump(perHour, pump.rate.value, 'nearest', () => true);
    return { type: 'bolus', start, duration, rate, volume, dose: multiply(volume, concentration) };
  });
}

function withPauses(infusions: readonly PumpStep[]): readonly PumpStep[] {
  return infusions.flatMap((step, index): readonly PumpStep[] => {
    const before = infusions[index - 1];
    const start = before && sum([before.start, before.duration]);
    if (start === undefined || !isMore(step.start, start)) return [step];
    const pause: PumpStep = {
      type: 'pause',
      start,
      duration: subtract(step.start, start),
      rate: undefined,
      volume: zero,
      dose: zero,
    };
    return [pause, step];
  });
}

/** The whole infusion rounded one way: the first way that is right, else to the nearest. */
function firstRounding<T>(round: (rounding: Rounding) => T, isRight: (rounded: T) => boolean): T {
  const nearest = round('nearest');
  if (isRight(nearest)) return nearest;
  return otherRoundings.map(round).find(isRight) ?? nearest;
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
