import type { InfusionState, Instant } from '@ketaguide/course';
import type { ClinicPolicy } from '@ketaguide/planning';
import { formatDuration } from '@ketaguide/quantities';
import { minutesBetween, timeAndDistance, timeOfDay } from '../../../recorded-course/clock-words.ts';
import { minutesLater } from './minutes.ts';

/** When the clinic asks for the next vitals, in words. */
export interface VitalsDue {
  /** "due 12:35, in 9 min" */
  readonly words: string;
  /** "Vitals 12:20 (6 min ago)" */
  readonly last: string;
  /** "No vitals for 22 min. Your clinic asks every 15 min." Undefined: not overdue. */
  readonly reminder: string | undefined;
  /** Names one occasion, so that it is said once. */
  readonly occasion: string;
}

export function vitalsDue(infusion: InfusionState, policy: ClinicPolicy, now: Instant): VitalsDue | undefined {
  if (infusion.started === undefined || infusion.stopped !== undefined) return undefined;
  const last = infusion.vitals.at(-1);
  const since = last?.happenedAt ?? infusion.started.happenedAt;
  const due = minutesLater(since, policy.vitalsInterval.value);
  const late = minutesBetween(due, now);
  return {
    words:
      late > 0 ? `due ${timeOfDay(due)}, ${late} min ago` : `due ${timeOfDay(due)}, in ${minutesBetween(now, due)} min`,
    last: last === undefined ? 'No vitals yet' : `Vitals ${timeAndDistance(last.happenedAt, now)}`,
    reminder:
      late > 0
        ? `No vitals for ${formatDuration({ value: minutesBetween(since, now), unit: 'min' })}. Your clinic asks every ${formatDuration(policy.vitalsInterval)}.`
        : undefined,
    occasion: due,
  };
}
