import type { CourseState, MeasuredResponse } from '@ketaguide/course';
import { limits, measures } from '@ketaguide/guideline';
import type { ClinicPolicy } from '@ketaguide/planning';
import { addDays, formatDate, formatNumber, formatPercent } from '@ketaguide/quantities';
import { dayOf } from '../../../recorded-course/clock-words.ts';

/** The response in the words of its heading. */
export interface ResponseWords {
  /** "8 → 5" */
  readonly scores: string;
  /** "38% lower" */
  readonly change: string | undefined;
  /** "Positive response", "Not a positive response", "Not known yet" */
  readonly verdict: string;
  readonly isPositive: boolean;
  readonly parts: readonly { readonly text: string; readonly state: 'met' | 'not-met' | 'not-known' }[];
  readonly state: string;
  readonly forChart: string;
}

export function responseWords(
  measured: MeasuredResponse | undefined,
  state: CourseState,
  policy: ClinicPolicy,
): ResponseWords {
  const latest = measured?.latest;
  const result = latest?.result;
  if (measured !== undefined && latest !== undefined && result === undefined) {
    const reason = noBaselineWords(measured, state);
    return {
      scores: `— → ${formatNumber(latest.entry.data.score)}`,
      change: undefined,
      verdict: `No percent. ${reason}`,
      isPositive: false,
      parts: [],
      state: 'The response is not known yet.',
      forChart: `Response: not known yet. ${reason}`,
    };
  }
  if (result === undefined) {
    const due = dueWords(state, policy);
    const baseline = measured?.baseline?.data.score;
    return {
      scores: baseline === undefined ? 'No score yet' : `${formatNumber(baseline)} → —`,
      change: undefined,
      verdict: `No score after the infusion yet.${due === undefined ? '' : ` ${due}`}`,
      isPositive: false,
      parts: [],
      state: 'The response is not known yet.',
      forChart: 'Response: not known yet.',
    };
  }
  const { baseline, followUp, percentDecrease, objective, satisfied, positive, message } = result;
  const least = formatPercent(limits.responsePercentDecrease.value);
  return {
    scores: `${formatNumber(baseline)} → ${formatNumber(followUp)}`,
    change:
      percentDecrease === null
        ? 'Percent change cannot be computed from 0'
        : percentDecrease === 0
          ? 'no change'
          : `${formatPercent(Math.abs(percentDecrease), { neverCross: [limits.responsePercentDecrease.value], maximumFractionDigits: 0 })} ${percentDecrease > 0 ? 'lower' : 'higher'}`,
    verdict: verdicts[positive],
    isPositive: positive === 'yes',
    parts: [
      { text: objectiveWords[objective](least), state: stateOf(objective) },
      { text: satisfiedWords[satisfied], state: stateOf(satisfied) },
    ],
    state: satisfied === 'unknown' ? 'Satisfaction is not recorded.' : 'Both parts are recorded.',
    forChart: message,
  };
}

const verdicts = {
  yes: 'Positive response',
  no: 'Not a positive response',
  unknown: 'Not known yet whether it is a positive response',
} as const;

const objectiveWords = {
  yes: (least: string) => `Objective part met: at least ${least} lower.`,
  no: (least: string) => `Objective part not met: less than ${least} lower.`,
  unknown: () => 'Objective part not known yet.',
} as const;

const satisfiedWords = {
  yes: 'Satisfied: yes.',
  no: 'Satisfied: no.',
  unknown: 'Satisfaction not recorded.',
} as const;

const stateOf = (truth: 'yes' | 'no' | 'unknown') =>
  truth === 'yes' ? 'met' : truth === 'no' ? 'not-met' : 'not-known';

/** Why a score after the infusion stands alone. Scores of two scales are never set against each other. */
export function noBaselineWords(
  { measure, baseline }: Pick<MeasuredResponse, 'measure' | 'baseline'>,
  { scores }: Pick<CourseState, 'scores'>,
): string | undefined {
  if (baseline !== undefined) return undefined;
  const other = scores.find(({ data }) => data.role === 'baseline' && data.measure !== measure.id);
  const otherName = measures.find(({ id }) => id === other?.data.measure)?.name;
  return otherName === undefined
    ? `There is no score from before the infusion on the ${lowerFirst(measure.name)}.`
    : `The score before was on the ${lowerFirst(otherName)}, and two scales cannot be compared.`;
}

/** "Numeric rating scale" inside a sentence; names of persons keep their capital. */
const lowerFirst = (name: string): string =>
  name.startsWith('Oswestry') ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** When the clinic asks for the score after the last infusion. */
function dueWords({ infusions }: CourseState, { responseAfter }: ClinicPolicy): string | undefined {
  const started = infusions.findLast(({ started: start }) => start !== undefined)?.started;
  if (started === undefined) return undefined;
  return `Your clinic asks for it on ${formatDate(addDays(dayOf(started.happenedAt), responseAfter.value))}.`;
}
