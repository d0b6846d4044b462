import type { AppendOutcome, CourseHead, CourseId, Instant, StoredEvent } from '@ketaguide/course';
import type { OutboxEntry } from './outbox-entry.ts';
import { serverRequest } from './server-request.ts';

/** Which courses there are, and under which version of the clinic's policy the next entry is taken. */
export interface CoursesOnServer {
  readonly courses: readonly CourseHead[];
  readonly policyVersion: string;
}

/** What the journal asks of the server. */
export interface CoursesApi {
  courses(): Promise<CoursesOnServer>;
  events(course: CourseId, after: number): Promise<readonly StoredEvent[]>;
  append(course: CourseId, entries: readonly OutboxEntry[]): Promise<readonly AppendOutcome[]>;
  now(): Promise<Instant>;
}

export const coursesApi: CoursesApi = {
  courses: async () => (await serverRequest('/api/courses')) as CoursesOnServer,
  events: async (course, after) => {
    const answer = await serverRequest(`/api/courses/${course}/events?after=${after}`);
    return (answer as { events: readonly StoredEvent[] }).events;
  },
  append: async (course, entries) => {
    const proofs = Object.fromEntries(
      entries.flatMap(({ event, proof }) => (proof === undefined ? [] : [[event.id, proof]])),
    );
    const answer = await serverRequest(`/api/courses/${course}/events`, {
      method: 'POST',
      body: {
        events: entries.map(({ event }) => event),
        ...(Object.keys(proofs).length === 0 ? {} : { proofs }),
      },
    });
    return (answer as { outcomes: readonly AppendOutcome[] }).outcomes;
  },
  now: async () => ((await serverRequest('/api/server-time')) as { now: Instant }).now,
};
