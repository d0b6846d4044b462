import type { AnyEntry } from './entry.ts';
import { byAcknowledgement } from './entry-order.ts';
import type { EventId } from './event-envelope.ts';

/**
 * The order in which the entries of a course were made: by the clocks of their devices, but each after everything that
 * its author had seen. Whoever answers again on a device whose clock is behind has the last word all the same.
 */
export function orderOfMaking(entries: readonly AnyEntry[]): (left: AnyEntry, right: AnyEntry) => number {
  /** In milliseconds. */
  const madeAt = new Map<EventId, number>();
  /** By sequence number: when the last of the entries up to there was made. */
  const latest = [0];
  for (const { id, sequence, basedOn, enteredAt } of entries.toSorted(byAcknowledgement)) {
    const seen = latest[Math.min(basedOn ?? 0, latest.length - 1)] ?? 0;
    const at = Math.max(seen, Date.parse(enteredAt));
    madeAt.set(id, at);
    if (sequence === undefined) continue;
    const before = latest.at(-1) ?? 0;
    // Numbers of entries that are not here stand for what was made before them.
    while (latest.length < sequence) latest.push(before);
    latest[sequence] = Math.max(at, before);
  }
  const instantOf = (entry: AnyEntry): number => madeAt.get(entry.id) ?? Date.parse(entry.enteredAt);
  return (left, right) => instantOf(left) - instantOf(right) || byAcknowledgement(left, right);
}
