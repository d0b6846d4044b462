import { bagFromVial, bagOfTotal, type PreparedBag, vials } from '@ketaguide/planning';
import { daysBetween, formatNumber, InvalidValueError, quantity, shortestTimedBolus } from '@ketaguide/quantities';
import type { BagDraft, PlanDraft } from '../../../case/plan-draft.ts';
import { numberOf, possible, type Reading, readNumber } from '../../../parts/read-number.ts';
import { possibleRates } from './rate-unit.ts';
import { readDays } from './read-days.ts';
import { readSteps, type StepReading } from './read-steps.ts';
import type { RecordWeight } from './record-weight.ts';

/** The draft as numbers, each with what is wrong with it. */
export interface DraftReading {
  readonly weight: Reading;
  /** The record's weight counts for now, and nobody has confirmed it. */
  readonly weightIsProposed: boolean;
  /** What is wrong with the day of the weight. */
  readonly weightDateProblem: string | undefined;
  readonly steps: readonly StepReading[];
  readonly days: Reading;
  readonly bolus: Reading;
  readonly bolusMinutes: Reading;
  readonly bag: BagReading;
  /** Everything that was typed can be read. */
  readonly isReadable: boolean;
  /** What is still to be entered before there is a plan: "rate", "duration". */
  readonly missing: readonly string[];
}

export interface BagReading {
  readonly drawn: Reading;
  readonly volume: Reading;
  readonly bag: PreparedBag | undefined;
  /** Why such a bag is not made. */
  readonly problem: string | undefined;
}

export function readDraft(draft: PlanDraft, known: RecordWeight | undefined, asOf: string): DraftReading {
  const isProposed = draft.weight === undefined && known !== undefined && !known.isOld;
  const weight: Reading =
    isProposed && known !== undefined
      ? { kind: 'number', value: known.value }
      : readNumber(draft.weight ?? '', possible('weight'));
  const bag = readBag(draft.bag);
  const weightKg = numberOf(weight);
  const isInFuture = draft.weightDate !== '' && daysBetween(draft.weightDate, asOf) < 0;
  const weightDateProblem = isInFuture ? 'Choose a day up to today' : undefined;
  const steps = readSteps(
    draft.steps,
    possibleRates(draft.rateUnit, {
      weight: weightKg === undefined ? undefined : quantity(weightKg, 'kg'),
      bag: bag.bag,
    }),
  );
  const bolus = readNumber(draft.bolus, possible('planned-bolus'));
  const hasBolus = (numberOf(bolus) ?? 0) > 0;
  const bolusMinutes = readBolusMinutes(draft.bolusMinutes, hasBolus);
  const days = readDays(
    draft.days,
    steps.length === undefined ? undefined : steps.length + (numberOf(bolusMinutes) ?? 0),
  );
  const readings = [weight, days, bolus, bolusMinutes, bag.drawn, bag.volume];
  return {
    weight,
    weightIsProposed: isProposed,
    weightDateProblem,
    steps: steps.steps,
    days,
    bolus,
    bolusMinutes,
    bag,
    isReadable:
      steps.isReadable &&
      weightDateProblem === undefined &&
      readings.every(({ kind }) => kind !== 'refused') &&
      bag.problem === undefined,
    missing: [
      ...(weight.kind === 'empty' ? ['weight'] : []),
      ...steps.missing,
      ...(hasBolus && bolusMinutes.kind === 'empty' ? ['minutes of the bolus'] : []),
      ...(draft.rateUnit === 'mL/h' && bag.bag === undefined ? ['bag'] : []),
    ],
  };
}

/** 0 is at once; a little more than that was meant in another unit. */
function readBolusMinutes(text: string, hasBolus: boolean): Reading {
  if (!hasBolus) return { kind: 'empty' };
  const minutes = readNumber(text, { from: 0, to: possible('planned-duration').to });
  if (minutes.kind !== 'number' || minutes.value === 0 || minutes.value >= shortestTimedBolus) return minutes;
  return {
    kind: 'refused',
    message: `Write 0 for at once, or at least ${formatNumber(shortestTimedBolus)} min`,
    unfinished: true,
  };
}

/** Larger than any bag that is hung. */
const largestVolume = 5_000;

function readBag({ listed, vial, drawn: drawnText, volume: volumeText, diluent }: BagDraft): BagReading {
  const drawn = readNumber(drawnText, { from: 0, to: largestVolume, moreThanFrom: true });
  const volume = readNumber(volumeText, { from: 0, to: largestVolume, moreThanFrom: true });
  const [drawnMl, volumeMl] = [numberOf(drawn), numberOf(volume)];
  const made = (make: () => PreparedBag): BagReading => {
    try {
      return { drawn, volume, bag: make(), problem: undefined };
    } catch (error) {
      if (error instanceof InvalidValueError) return { drawn, volume, bag: undefined, problem: bagProblem(error) };
      throw error;
    }
  };
  if (vial !== undefined && drawnMl !== undefined && volumeMl !== undefined) {
    return made(() =>
      bagFromVial({
        strength: quantity(vial, 'mg/mL'),
        drawn: quantity(drawnMl, 'mL'),
        volume: quantity(volumeMl, 'mL'),
        ...(diluent === undefined ? {} : { diluent }),
      }),
    );
  }
  if (listed !== undefined && drawnText === '') {
    return made(() => bagOfTotal({ drug: quantity(listed.mg, 'mg'), volume: quantity(listed.ml, 'mL') }, diluent));
  }
  return { drawn, volume, bag: undefined, problem: undefined };
}

const bagProblem = ({ field, expected }: InvalidValueError): string =>
  `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${expected}.`;

/** The strengths that are sold, in mg/mL. */
export const vialStrengths: readonly number[] = vials.map(({ strength }) => strength.value);
