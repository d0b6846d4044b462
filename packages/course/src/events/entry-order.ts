import type { CourseEvent } from './course-event.ts';

/**
 * The order in which entries count: by when they happened, then by when they were entered, then by id. It does not depend
 * on which of them arrived first, so two devices that hold the same entries show the same record.
 */
export function byTimeOfEvent(left: CourseEvent, right: CourseEvent): number {
  return (
    inOrder(left.happenedAt, right.happenedAt) || inOrder(left.enteredAt, right.enteredAt) || inOrder(left.id, right.id)
  );
}

/** The order in which entries were made. Of two corrections of one entry, the later made one counts. */
export function byTimeOfEntry(left: CourseEvent, right: CourseEvent): number {
  return inOrder(left.enteredAt, right.enteredAt) || inOrder(left.id, right.id);
}

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
