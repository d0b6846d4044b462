import { durationInWords, longestPauseMinutes } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import { isOneRate, type StepDraft } from '../../../case/plan-steps.ts';
import { numberOf, possible, type Reading, readNumber } from '../../../parts/read-number.ts';

/** One step, read. */
export interface StepReading {
  readonly id: number;
  readonly kind: StepDraft['kind'];
  readonly rate: Reading;
  readonly hours: Reading;
  readonly minutes: Reading;
  /** In min; undefined unless both parts can be read and one is given. */
  readonly duration: number | undefined;
  /** What is wrong with the duration, or with the step where it stands. */
  readonly problem: string | undefined;
}

export interface StepsReading {
  readonly steps: readonly StepReading[];
  readonly isReadable: boolean;
  /** What is still to be entered: "rate", "duration of step 2". */
  readonly missing: readonly string[];
  /** In min, of all steps; undefined while one has none. */
  readonly length: number | undefined;
}

/** Reads the steps, each by itself and where it stands. */
export function readSteps(
  drafts: readonly StepDraft[],
  rates: { readonly from: number; readonly to: number },
): StepsReading {
  const steps = drafts.map((step) => readStep(step, rates));
  const placed = steps.map((step, index) => ({ ...step, problem: step.problem ?? problemOfPlace(steps, index) }));
  const durations = placed.map(({ duration }) => duration);
  return {
    steps: placed,
    isReadable: placed.every(
      ({ rate, hours, minutes, problem }) =>
        problem === undefined && [rate, hours, minutes].every(({ kind }) => kind !== 'refused'),
    ),
    missing: [
      ...placed.flatMap((step, index) =>
        missingOf(step).map((what) => (isOneRate(drafts) ? what : `${what} of step ${index + 1}`)),
      ),
      ...(placed.at(-1)?.kind === 'pause' ? ['a step after the pause'] : []),
    ],
    length: durations.includes(undefined) ? undefined : durations.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

const minutesPerHour = 60;

function readStep(
  { id, kind, rate, hours: hoursText, minutes: minutesText }: StepDraft,
  rates: { readonly from: number; readonly to: number },
): StepReading {
  const longest = possible('planned-duration').to;
  const hours = readNumber(hoursText, { from: 0, to: longest / minutesPerHour, whole: true });
  const minutes = readNumber(minutesText, { from: 0, to: minutesPerHour - 1, whole: true });
  const isReadable = hours.kind !== 'refused' && minutes.kind !== 'refused';
  const isGiven = hours.kind === 'number' || minutes.kind === 'number';
  const total = (numberOf(hours) ?? 0) * minutesPerHour + (numberOf(minutes) ?? 0);
  const isKnown = isReadable && isGiven;
  return {
    id,
    kind,
    rate: kind === 'pause' ? { kind: 'empty' } : readNumber(rate, { ...rates, moreThanFrom: true }),
    hours,
    minutes,
    duration: isKnown && total > 0 ? total : undefined,
    problem: isKnown && total === 0 ? 'Write more than 0 min' : undefined,
  };
}

/** A pause stands between two rates, and does not part the infusion in two. */
function problemOfPlace(steps: readonly StepReading[], index: number): string | undefined {
  if (steps[index]?.kind !== 'pause') return undefined;
  const sinceLastRate = steps.slice(0, index + 1).findLastIndex(({ kind }) => kind === 'rate');
  if (sinceLastRate === -1) return 'A pause cannot come first';
  const paused = steps.slice(sinceLastRate + 1, index + 1).reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  return paused > longestPauseMinutes
    ? `At most ${durationInWords(quantity(longestPauseMinutes, 'min'))}: after more, another infusion begins`
    : undefined;
}

const missingOf = ({ kind, rate, hours, minutes }: StepReading): readonly string[] => [
  ...(kind === 'rate' && rate.kind === 'empty' ? ['rate'] : []),
  ...(hours.kind === 'empty' && minutes.kind === 'empty' ? ['duration'] : []),
];
