import type { CourseEvent, StoredEvent } from '@ketaguide/course';

/** A row of the table as the entry that was acknowledged. */
export const storedEvent = ({
  payload,
  sequence,
  received_at,
  recorded_by,
  despite,
}: {
  readonly payload: string;
  readonly sequence: number;
  readonly received_at: string;
  readonly recorded_by: string;
  readonly despite: string | null;
}): StoredEvent => ({
  ...(JSON.parse(payload) as CourseEvent),
  sequence,
  receivedAt: received_at,
  recordedBy: recorded_by,
  despite,
});
