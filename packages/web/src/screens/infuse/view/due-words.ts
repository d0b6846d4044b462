import type { InfusionState, Instant, VitalsDue } from '@ketaguide/course';
import { minutesBetween, timeAndDistance, timeOfDay } from '../../../recorded-course/clock-words.ts';

/** "due 12:35, in 9 min" */
export function dueWords({ at, overdue }: VitalsDue, now: Instant): string {
  const time = `due ${timeOfDay(at)}`;
  if (overdue === undefined) return `${time}, in ${minutesBetween(now, at)} min`;
  return overdue.value === 0 ? `${time}, now` : `${time}, ${overdue.value} min ago`;
}

/** "Vitals 12:20 (6 min ago)" */
export function lastVitalsWords({ vitals }: InfusionState, now: Instant): string {
  const last = vitals.at(-1);
  return last === undefined ? 'No vitals yet' : `Vitals ${timeAndDistance(last.happenedAt, now)}`;
}
