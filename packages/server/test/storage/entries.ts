import { randomUUID } from 'node:crypto';
import type { CourseEvent, EventOf, Sender } from '@ketaguide/course';

/** An entry as somebody would make it; the text is all that matters here. */
export function note(course: string, text: string, more: Partial<EventOf<'note-written'>> = {}): CourseEvent {
  return {
    id: randomUUID(),
    course,
    infusion: null,
    type: 'note-written',
    data: { text },
    happenedAt: '2026-11-24T14:05:00.000Z',
    enteredAt: '2026-11-24T14:05:10.000Z',
    author: 'nurse',
    rulesVersion: '1',
    policyVersion: '1',
    basedOn: null,
    ...more,
  };
}

/** Who sends, a number of seconds after the hour. */
export const sender = (second = 0, person = 'nurse'): Sender => ({
  person,
  receivedAt: new Date(Date.UTC(2026, 10, 24, 14, 0, second)).toISOString(),
});
