import type { CourseEvent } from './course-event.ts';
import type { StoredEnvelope } from './event-envelope.ts';

/**
 * The order in which entries count: by when they happened, then by when they were entered, then by id. It does not depend
 * on which of them arrived first, so two devices that hold the same entries show the same record.
 */
export function byTimeOfEvent(left: CourseEvent, right: CourseEvent): number {
  return (
    inOrder(left.happenedAt, right.happenedAt) || inOrder(left.enteredAt, right.enteredAt) || inOrder(left.id, right.id)
  );
}

/** By the clocks of the devices on which entries were made. */
function byTimeOfEntry(left: CourseEvent, right: CourseEvent): number {
  return inOrder(left.enteredAt, right.enteredAt) || inOrder(left.id, right.id);
}

/**
 * The order in which a store acknowledged entries; what it has not acknowledged yet comes after that, in the order of
 * entering. Signatures and checks count in this order: it does not depend on the clocks of several devices.
 */
export function byAcknowledgement(left: Acknowledged, right: Acknowledged): number {
  const sequence = (left.sequence ?? Number.POSITIVE_INFINITY) - (right.sequence ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(sequence) || sequence === 0 ? byTimeOfEntry(left, right) : sequence;
}

type Acknowledged = CourseEvent & Partial<StoredEnvelope>;

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
