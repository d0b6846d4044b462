import {
  type BenefitDuration,
  benefitDuration,
  type CourseState,
  type Instant,
  type MeasuredResponse,
} from '@ketaguide/course';
import { limits, type Measure } from '@ketaguide/guideline';
import { daysBetween, divide, exact, formatNumber, multiply, subtract, toNumber } from '@ketaguide/quantities';
import type { ResponseChartData } from '../../../charts/response-view.ts';
import { dayOf } from '../../../recorded-course/clock-words.ts';

/** One infusion with the scores until the next. */
export interface InfusionScores {
  readonly number: number;
  readonly startedAt: Instant;
  /** "8, then 5" or that there is none. */
  readonly words: string;
  readonly benefit: BenefitDuration;
  readonly data: ResponseChartData;
}

const millisecondsPerWeek = 7 * 24 * 60 * 60_000;

export function infusionScores(
  state: CourseState,
  measure: Measure,
  measured: MeasuredResponse | undefined,
): readonly InfusionScores[] {
  const started = state.infusions.flatMap((infusion) => (infusion.started === undefined ? [] : [infusion.started]));
  const baseline = measured?.baseline?.data.score;
  return started.map(({ happenedAt }, index) => {
    const next = started[index + 1]?.happenedAt;
    const followUps = (measured?.followUps ?? []).filter(
      ({ entry }) => dayOf(entry.happenedAt) >= dayOf(happenedAt) && (next === undefined || entry.happenedAt < next),
    );
    const scores = [
      ...(baseline === undefined ? [] : [{ week: 0, score: baseline, isMet: false }]),
      ...followUps.map(({ entry, result }) => ({
        week: Math.max(0, (Date.parse(entry.happenedAt) - Date.parse(happenedAt)) / millisecondsPerWeek),
        score: entry.data.score,
        isMet: result?.objective === 'yes',
      })),
    ];
    const benefit = benefitDuration(
      followUps.map(({ entry, result }) => ({
        days: daysBetween(dayOf(happenedAt), dayOf(entry.happenedAt)),
        objective: result?.objective ?? 'unknown',
      })),
    );
    return {
      number: index + 1,
      benefit,
      startedAt: happenedAt,
      words:
        followUps.length === 0 ? 'No score yet.' : `${scores.map(({ score }) => formatNumber(score)).join(', then ')}.`,
      data: {
        scores,
        scale: measure.scale,
        threshold: baseline === undefined ? undefined : thresholdOf(baseline),
        heldUntil: benefit.kind === 'at-least' || benefit.kind === 'ended' ? benefit.days / 7 : undefined,
        evidenceUntil: limits.complexRegionalPainSyndromeBenefit.value,
      },
    };
  });
}

/** The highest score that meets the objective part; only drawn, never compared with. */
function thresholdOf(baseline: number): number {
  const hundred = exact(100);
  const share = divide(subtract(hundred, exact(limits.responsePercentDecrease.value)), hundred);
  return share === undefined ? baseline : toNumber(multiply(exact(baseline), share));
}
