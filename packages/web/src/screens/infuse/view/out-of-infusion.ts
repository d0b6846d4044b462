import type { AnyEntry, EventType, InfusionState } from '@ketaguide/course';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';

/** Before the start these say nothing of what was given; the start itself says what runs. */
const ofTheRunningPump: ReadonlySet<EventType> = new Set(['rate-changed', 'paused', 'resumed', 'bag-changed']);

/**
 * What has to be known of an entry whose corrected time lies before the start or after the stop; undefined: it lies
 * between them, or it did so before. It may well have happened then, so nothing is refused.
 */
export function outOfInfusionWords(
  { started, stopped }: Pick<InfusionState, 'started' | 'stopped'>,
  entry: AnyEntry,
): string | undefined {
  const at = entry.happenedAt;
  if (started !== undefined && entry.type !== 'started' && at < started.happenedAt) {
    return `${timeOfDay(at)} is before the start at ${timeOfDay(started.happenedAt)}.${beforeStart(entry)}`;
  }
  if (stopped !== undefined && entry.type !== 'stopped' && at > stopped.happenedAt) {
    return `${timeOfDay(at)} is after the stop at ${timeOfDay(stopped.happenedAt)}.${afterStop(entry)}`;
  }
  return undefined;
}

function beforeStart({ type }: AnyEntry): string {
  if (type === 'stopped') return ' By the record the infusion then still runs.';
  return ofTheRunningPump.has(type) ? ' There it changes nothing about what was given.' : '';
}

function afterStop({ type }: AnyEntry): string {
  if (type === 'started' || type === 'resumed') return ' By the record the infusion then runs again.';
  return ofTheRunningPump.has(type) ? ' There it changes nothing about what was given.' : '';
}
