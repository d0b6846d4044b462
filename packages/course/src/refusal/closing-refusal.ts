import type { EventOf, EventType } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { isUnseen } from '../events/unseen.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What somebody who closes a record must have seen. */
const decisive: ReadonlySet<EventType> = new Set([
  'started',
  'bolus-given',
  'rate-changed',
  'paused',
  'resumed',
  'bag-changed',
  'vitals-recorded',
  'adverse-event-recorded',
  'medicine-given',
  'stopped',
  'entry-corrected',
  'entry-marked-as-artifact',
]);

/**
 * A record is closed as its author saw it. Entries that the same person made meanwhile, on a device without a network for
 * example, are no surprise to that person.
 */
export function closingRefusal(infusion: InfusionState | undefined, event: EventOf<'closed'>): Refusal | undefined {
  if (infusion?.closed !== undefined) return refuse('conflict', 'This record has been closed already.');
  const entries = infusion?.timeline.flatMap(({ original, annotations }): readonly AnyEntry[] => [
    original,
    ...annotations,
  ]);
  const surprise = entries?.find(
    (entry) =>
      isUnseen(entry, event) &&
      (entry.type === 'reopened' ||
        (decisive.has(entry.type) && entry.author !== event.author && entry.recordedBy !== event.author)),
  );
  if (surprise === undefined) return undefined;
  return refuse('conflict', 'Somebody added to this record meanwhile. Look at it, and close it again.');
}
