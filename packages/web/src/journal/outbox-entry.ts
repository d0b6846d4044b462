import type { CourseEvent, PersonId, RefusalCode } from '@ketaguide/course';

/** An entry that the server has not acknowledged yet, or has refused. */
export interface OutboxEntry {
  readonly event: CourseEvent;
  /** Whose session made it: only theirs can send it. */
  readonly recordedBy: PersonId;
  /** That a second person proved who they are, for an entry in their name. */
  readonly proof?: string;
  /** Why the server does not take it. It is kept and shown, and no longer counts. */
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly code: RefusalCode;
  /** One sentence, as the server said it. */
  readonly message: string;
}
