import type { RateUnit } from '../../../case/plan-draft.ts';
import { isOneRate, type StepDraft } from '../../../case/plan-steps.ts';
import { type RateBasis, rateText } from './rate-unit.ts';

type Steps = readonly StepDraft[];

/** What a change to the whole plan, such as a way out, does to its steps. */

const minutesPerHour = 60;

/** A duration as it is typed. */
export function durationTexts(minutes: number): Pick<StepDraft, 'hours' | 'minutes'> {
  return { hours: String(Math.floor(minutes / minutesPerHour)), minutes: String(minutes % minutesPerHour) };
}

/** The pump runs for so many minutes in all, pauses not counted: what is more is cut off, what is less goes on at the last rate. */
export function withRunningTime(steps: Steps, minutes: number): Steps {
  const lastRate = steps.findLastIndex(({ kind }) => kind === 'rate');
  let left = minutes;
  const kept: StepDraft[] = [];
  for (const [index, step] of steps.entries()) {
    if (left <= 0) break;
    if (step.kind === 'pause') {
      kept.push(step);
      continue;
    }
    const running = index === lastRate ? left : Math.min(minutesOf(step), left);
    kept.push(running === minutesOf(step) ? step : { ...step, ...durationTexts(running) });
    left -= running;
    if (index === lastRate) break;
  }
  return kept.slice(0, kept.findLastIndex(({ kind }) => kind === 'rate') + 1);
}

const minutesOf = ({ hours, minutes }: StepDraft): number => Number(hours) * minutesPerHour + Number(minutes);

/**
 * No rate above the new highest one, or none below it where that is more. Rounded, where the unit cannot say it exactly,
 * to the side on which it still does what it is for. Undefined where the unit needs a weight that is not there.
 */
export function withRateBound(
  steps: Steps,
  { from, to }: { readonly from: number; readonly to: number },
  unit: RateUnit,
  basis: RateBasis,
): Steps | undefined {
  const isLower = to < from;
  const bound = rateText(to, unit, basis, isLower ? 'down' : 'up');
  if (bound === undefined) return undefined;
  const isBeyond = (rate: string): boolean => (isLower ? Number(rate) > Number(bound) : Number(rate) < Number(bound));
  return steps.map((step) => (step.kind === 'rate' && isBeyond(step.rate) ? { ...step, rate: bound } : step));
}

/** A plan of one rate moved to another rate and duration; undefined where there are several steps. */
export function withOneRate(
  steps: Steps,
  { rate, duration }: { readonly rate: number; readonly duration: number },
  unit: RateUnit,
  basis: RateBasis,
): Steps | undefined {
  const [only] = steps;
  const text = rateText(rate, unit, basis);
  if (!isOneRate(steps) || only === undefined || text === undefined) return undefined;
  return [{ ...only, rate: text, ...durationTexts(duration) }];
}
