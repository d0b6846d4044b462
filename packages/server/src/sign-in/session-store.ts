import type { Instant, PersonId } from '@ketaguide/course';

/** A session as it is kept: whoever reads the database cannot take one over, because the id itself is not in it. */
export interface StoredSession {
  /** SHA-256 of the id that the browser holds, in base64url. */
  readonly idHash: string;
  readonly person: PersonId;
  readonly startedAt: Instant;
  readonly lastUsedAt: Instant;
  /** However much it is used, it ends then. */
  readonly endsAt: Instant;
  /** Null: nobody locked it. Idle sessions lock without a write. */
  readonly lockedAt: Instant | null;
}

/** Where sessions are kept. Each change touches its own field only, so that two at once never undo each other. */
export interface SessionStore {
  find(idHash: string): Promise<StoredSession | undefined>;
  add(session: StoredSession): Promise<void>;
  /** Nothing happens to a session that is not there (any more). */
  touch(idHash: string, at: Instant): Promise<void>;
  lock(idHash: string, at: Instant): Promise<void>;
  /** Unlocks it, and counts as a use. */
  unlock(idHash: string, at: Instant): Promise<void>;
  remove(idHash: string): Promise<void>;
  /** All sessions of a person who left or got another PIN. */
  removeOf(person: PersonId): Promise<void>;
  removeEndedBefore(at: Instant): Promise<void>;
}
