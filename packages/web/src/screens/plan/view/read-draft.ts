import { bagFromVial, bagOfTotal, type PreparedBag, vials } from '@ketaguide/planning';
import { InvalidValueError, quantity } from '@ketaguide/quantities';
import type { BagDraft, PlanDraft } from '../../../case/plan-draft.ts';
import { numberOf, possible, type Reading, readNumber } from './read-number.ts';
import type { RecordWeight } from './record-weight.ts';

/** The draft as numbers, each with what is wrong with it. */
export interface DraftReading {
  readonly weight: Reading;
  /** The record's weight counts for now, and nobody has confirmed it. */
  readonly weightIsProposed: boolean;
  readonly rate: Reading;
  readonly hours: Reading;
  readonly minutes: Reading;
  /** In min; undefined unless both parts can be read and one is given. */
  readonly duration: number | undefined;
  readonly durationProblem: string | undefined;
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

export function readDraft(draft: PlanDraft, known: RecordWeight | undefined): DraftReading {
  const isProposed = draft.weight === undefined && known !== undefined && !known.isOld;
  const weight: Reading =
    isProposed && known !== undefined
      ? { kind: 'number', value: known.value }
      : readNumber(draft.weight ?? '', possible('weight'));
  const rate = readNumber(draft.rate, { ...possible('planned-infusion-rate'), moreThanFrom: true });
  const duration = readDuration(draft);
  const bolus = readNumber(draft.bolus, possible('planned-bolus'));
  const hasBolus = (numberOf(bolus) ?? 0) > 0;
  const bolusMinutes = readBolusMinutes(draft.bolusMinutes, hasBolus);
  const bag = readBag(draft.bag);
  const readings = [weight, rate, duration.hours, duration.minutes, bolus, bolusMinutes, bag.drawn, bag.volume];
  return {
    weight,
    weightIsProposed: isProposed,
    rate,
    ...duration,
    bolus,
    bolusMinutes,
    bag,
    isReadable:
      readings.every(({ kind }) => kind !== 'refused') &&
      duration.durationProblem === undefined &&
      bag.problem === undefined,
    missing: [
      ...(weight.kind === 'empty' ? ['weight'] : []),
      ...(rate.kind === 'empty' ? ['rate'] : []),
      ...(duration.hours.kind === 'empty' && duration.minutes.kind === 'empty' ? ['duration'] : []),
      ...(hasBolus && bolusMinutes.kind === 'empty' ? ['minutes of the bolus'] : []),
    ],
  };
}

const minutesPerHour = 60;

function readDuration({ hours: hoursText, minutes: minutesText }: PlanDraft) {
  const longest = possible('planned-duration').to;
  const hours = readNumber(hoursText, { from: 0, to: longest / minutesPerHour, whole: true });
  const minutes = readNumber(minutesText, { from: 0, to: minutesPerHour - 1, whole: true });
  const isReadable = hours.kind !== 'refused' && minutes.kind !== 'refused';
  const isGiven = hours.kind === 'number' || minutes.kind === 'number';
  const total = (numberOf(hours) ?? 0) * minutesPerHour + (numberOf(minutes) ?? 0);
  const problem = isReadable && isGiven && total === 0 ? 'Write more than 0 min' : undefined;
  return {
    hours,
    minutes,
    duration: isReadable && isGiven && total > 0 ? total : undefined,
    durationProblem: problem,
  };
}

const readBolusMinutes = (text: string, hasBolus: boolean): Reading =>
  hasBolus ? readNumber(text, { from: 0, to: possible('planned-duration').to }) : { kind: 'empty' };

/** Larger than any bag that is hung. */
const largestVolume = 5_000;

function readBag({ listed, vial, drawn: drawnText, volume: volumeText }: BagDraft): BagReading {
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
      }),
    );
  }
  if (listed !== undefined && drawnText === '') {
    return made(() => bagOfTotal({ drug: quantity(listed.mg, 'mg'), volume: quantity(listed.ml, 'mL') }));
  }
  return { drawn, volume, bag: undefined, problem: undefined };
}

const bagProblem = ({ field, expected }: InvalidValueError): string =>
  `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${expected}.`;

/** The strengths that are sold, in mg/mL. */
export const vialStrengths: readonly number[] = vials.map(({ strength }) => strength.value);
