import type { CourseEvent, StoredEvent } from '@ketaguide/course';
import type { OutboxEntry } from '../outbox-entry.ts';

export const course = 'aaaaaaaa-0000-4000-8000-000000000001';
export const otherCourse = 'bbbbbbbb-0000-4000-8000-000000000002';
export const nurse = 'cccccccc-0000-4000-8000-000000000003';

/** A note, which is the simplest thing that somebody enters. */
export const note = (id: string, text = `note ${id}`, ofCourse = course): CourseEvent => ({
  id,
  course: ofCourse,
  infusion: 'dddddddd-0000-4000-8000-000000000004',
  happenedAt: '2026-11-24T14:00:00.000Z',
  enteredAt: '2026-11-24T14:00:00.000Z',
  author: nurse,
  rulesVersion: '1',
  policyVersion: '1',
  basedOn: null,
  type: 'note-written',
  data: { text },
});

export const outboxEntry = (event: CourseEvent, recordedBy = nurse): OutboxEntry => ({ event, recordedBy });

export const stored = (event: CourseEvent, sequence: number): StoredEvent => ({
  ...event,
  sequence,
  receivedAt: '2026-11-24T14:00:01.000Z',
  recordedBy: nurse,
  despite: null,
});
