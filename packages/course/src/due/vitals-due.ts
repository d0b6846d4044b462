import type { ClinicPolicy } from '@ketaguide/planning';
import { formatDuration, type Minutes, quantity } from '@ketaguide/quantities';
import type { Entry } from '../events/entry.ts';
import type { Instant } from '../events/event-envelope.ts';
import type { VitalsPhase } from '../events/infusion-entries.ts';
import type { InfusionState } from '../state/infusion-state.ts';

/** When the clinic asks for the next vital signs. The guideline names no interval: this is `clinic-policy`. */
export interface VitalsDue {
  readonly phase: Exclude<VitalsPhase, 'baseline'>;
  /** What it is counted from: the last vital signs, the start or the stop. */
  readonly since: Instant;
  readonly at: Instant;
  readonly interval: Minutes;
  /** Whole minutes since they were due. Undefined: not due yet. */
  readonly overdue: Minutes | undefined;
  /** "No vitals for 22 min. Your clinic asks every 15 min." Undefined: not due yet. */
  readonly reminder: string | undefined;
  /** Names the occasion, so that a screen says it once. */
  readonly occasion: string;
}

/** Undefined before the start and once the record is closed. */
export function vitalsDue(
  infusion: Pick<InfusionState, 'id' | 'status' | 'started' | 'stopped' | 'vitals'>,
  policy: Pick<ClinicPolicy, 'vitalsInterval' | 'recoveryVitalsInterval'>,
  now: Instant,
): VitalsDue | undefined {
  const phase = phaseOf(infusion);
  const begin = (phase === 'recovery' ? infusion.stopped : infusion.started)?.happenedAt;
  if (phase === undefined || begin === undefined) return undefined;
  const interval = phase === 'recovery' ? policy.recoveryVitalsInterval : policy.vitalsInterval;
  const last = infusion.vitals.findLast(hasValue)?.happenedAt;
  const since = last !== undefined && last > begin ? last : begin;
  const at = Date.parse(since) + interval.value * millisecondsPerMinute;
  const late = Math.floor((Date.parse(now) - at) / millisecondsPerMinute);
  const isDue = Date.parse(now) >= at;
  return {
    phase,
    since,
    at: new Date(at).toISOString(),
    interval,
    overdue: isDue ? quantity(late, 'min') : undefined,
    reminder: isDue ? reminderOf(since, now, interval) : undefined,
    occasion: `${infusion.id} ${phase} ${since}`,
  };
}

function phaseOf({ status }: Pick<InfusionState, 'status'>): VitalsDue['phase'] | undefined {
  if (status === 'running' || status === 'paused') return 'infusion';
  return status === 'stopped' ? 'recovery' : undefined;
}

/** Vital signs of which none could be obtained do not count as taken. */
const hasValue = ({ data }: Entry<'vitals-recorded'>): boolean =>
  Object.values(data.signs).some((sign) => 'value' in sign);

function reminderOf(since: Instant, now: Instant, interval: Minutes): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / millisecondsPerMinute);
  const words = (value: number): string => formatDuration(quantity(value, 'min'), { ascii: true });
  return `No vitals for ${words(minutes)}. Your clinic asks every ${words(interval.value)}.`;
}

const millisecondsPerMinute = 60_000;
