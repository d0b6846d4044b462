import type { CourseEvent, CourseId, RefusalCode, StoredEvent } from '@ketaguide/course';
import type { CoursesApi } from '../courses-api.ts';
import { Refused, Unreachable } from '../server-request.ts';

/** A server as the journal sees it, that can be out of reach, lose its answers, or know nobody. */
export interface ServerInMemory extends CoursesApi {
  state: 'up' | 'down' | 'answers-get-lost' | 'nobody-signed-in';
  /** Refuses entries for which this gives a reason. */
  refuses: (event: CourseEvent) => string | undefined;
  refusesAs: RefusalCode;
  readonly stored: (course: CourseId) => readonly StoredEvent[];
  /** Somebody else, on another device, enters this. */
  readonly enterElsewhere: (event: CourseEvent) => void;
}

export function serverInMemory(receivedAt = '2026-11-24T14:00:00.000Z'): ServerInMemory {
  const courses = new Map<CourseId, StoredEvent[]>();
  const of = (course: CourseId) => courses.get(course) ?? [];
  const store = (event: CourseEvent) => {
    const before = of(event.course);
    courses.set(event.course, [
      ...before,
      { ...event, sequence: before.length + 1, receivedAt, recordedBy: event.author, despite: null } as StoredEvent,
    ]);
    return before.length + 1;
  };
  const answering = async <Answer>(work: () => Answer): Promise<Answer> => {
    if (server.state === 'down') throw new Unreachable('down');
    if (server.state === 'nobody-signed-in') throw new Refused(401, 'Sign in first.');
    const answer = work();
    if (server.state === 'answers-get-lost') throw new Unreachable('the answer was lost');
    return answer;
  };
  const server: ServerInMemory = {
    state: 'up',
    refuses: () => undefined,
    refusesAs: 'not-now',
    stored: of,
    enterElsewhere: store,
    courses: () =>
      answering(() => ({
        courses: [...courses].map(([course, events]) => ({
          course,
          sequence: events.length,
          lastReceivedAt: receivedAt,
        })),
        policyVersion: '1',
      })),
    events: (course, after) => answering(() => of(course).filter(({ sequence }) => sequence > after)),
    append: (course, entries) =>
      answering(() =>
        entries.map(({ event }) => {
          const known = of(course).find(({ id }) => id === event.id);
          if (known !== undefined) return { id: event.id, outcome: 'already-stored', sequence: known.sequence };
          const message = server.refuses(event);
          if (message !== undefined) return { id: event.id, outcome: 'refused', code: server.refusesAs, message };
          return { id: event.id, outcome: 'stored', sequence: store(event) };
        }),
      ),
    now: () => answering(() => receivedAt),
  };
  return server;
}
