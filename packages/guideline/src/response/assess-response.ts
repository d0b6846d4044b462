import { formatNumber, formatPercent, InvalidValueError, toNumber } from '@ketaguide/quantities';
import { answerSource } from '../answers/answer.ts';
import { all, amountOf, percentDecrease, present } from '../criteria/builders.ts';
import { evaluate, measure as workOut } from '../criteria/evaluate.ts';
import { knowledgeOf } from '../criteria/knowledge.ts';
import { scoreDecreasedEnough } from '../findings/derived.ts';
import type { Findings } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import type { Truth } from '../logic/truth.ts';
import { responsePercentDecrease } from '../recommendations/limits.ts';
import { type Measure, measureById, measures } from './measures.ts';

export interface ResponseInput {
  /** The id of the measure. */
  readonly measure: string;
  readonly baseline: number;
  readonly followUp: number;
  readonly satisfied: Truth;
}

/** Both parts of the response by one measure, and the whole. */
export interface ResponseResult {
  readonly measure: Measure['id'];
  readonly baseline: number;
  readonly followUp: number;
  /** Unrounded; negative when the score rose; null at a baseline of 0. */
  readonly percentDecrease: number | null;
  readonly objective: Truth;
  readonly satisfied: Truth;
  readonly positive: Truth;
  readonly message: string;
}

/**
 * Judges the response by one measure and the patient's satisfaction, as `response.positive` defines it.
 *
 * @throws InvalidValueError when the measure is not known or a score is outside its scale
 */
export function assessResponse(input: ResponseInput): ResponseResult {
  const measure = measureById(input.measure);
  if (measure === undefined) {
    throw new InvalidValueError('measure', input.measure, `one of ${measures.map(({ id }) => id).join(', ')}`);
  }
  const baseline = checkScore('baseline', input.baseline, measure);
  const followUp = checkScore('follow-up', input.followUp, measure);
  const knowledge = knowledgeOf(findingsOf(baseline, followUp, input.satisfied));
  const decrease = workOut(
    percentDecrease(amountOf('pain-score-baseline'), amountOf('pain-score-follow-up')),
    knowledge,
  ).value;
  const percent = decrease === undefined ? null : toNumber(decrease);
  const objective = evaluate(scoreDecreasedEnough, knowledge).truth;
  const positive = evaluate(all(scoreDecreasedEnough, present('satisfied')), knowledge).truth;
  return {
    measure: measure.id,
    baseline,
    followUp,
    percentDecrease: percent,
    objective,
    satisfied: input.satisfied,
    positive,
    message: messageFor(baseline, followUp, percent, objective, input.satisfied, positive),
  };
}

function checkScore(field: string, score: number, { name, scale: { from, to } }: Measure): number {
  if (!Number.isFinite(score) || score < from || score > to) {
    throw new InvalidValueError(field, score, `a score from ${from} to ${to} (${name})`);
  }
  return score;
}

function findingsOf(baseline: number, followUp: number, satisfied: Truth): Findings {
  const fact = (finding: FindingId, value: number | string) => ({ fact: { finding, value, source: answerSource } });
  return {
    'pain-score-baseline': fact('pain-score-baseline', baseline),
    'pain-score-follow-up': fact('pain-score-follow-up', followUp),
    ...(satisfied === 'unknown' ? {} : { satisfied: fact('satisfied', satisfied) }),
  };
}

function messageFor(
  baseline: number,
  followUp: number,
  percent: number | null,
  objective: Truth,
  satisfied: Truth,
  positive: Truth,
): string {
  const scores = `${formatNumber(baseline)} → ${formatNumber(followUp)}`;
  if (percent === null) {
    const unknown = 'Percent change cannot be computed from 0, so the objective part is not known.';
    return [`${scores}.`, unknown, satisfactionInWords(satisfied), conclusion[positive]].join(' ');
  }
  const limit = responsePercentDecrease.value;
  const threshold = formatPercent(limit, { ascii: true });
  return [
    `${scores}, ${changeInWords(percent, limit)}.`,
    objective === 'yes'
      ? `Objective part met (at least ${threshold}).`
      : `Objective part not met (at least ${threshold}).`,
    satisfactionInWords(satisfied),
    conclusion[positive],
  ].join(' ');
}

const satisfactionInWords = (satisfied: Truth): string =>
  satisfied === 'unknown' ? 'Satisfaction not recorded.' : `Satisfaction: ${satisfied}.`;

const conclusion: Readonly<Record<Truth, string>> = {
  yes: "Positive response by the guideline's definition.",
  no: "Not a positive response by the guideline's definition.",
  unknown: 'Whether the response is positive is not known yet.',
};

function changeInWords(percent: number, limit: number): string {
  if (percent === 0) return 'no change';
  const size = formatPercent(Math.abs(percent), { maximumFractionDigits: 0, neverCross: [limit], ascii: true });
  return `${size} ${percent > 0 ? 'lower' : 'higher'}`;
}
