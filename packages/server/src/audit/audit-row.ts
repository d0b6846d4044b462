import type { CourseId, Instant, PersonId } from '@ketaguide/course';
import { canonicalHash } from '../storage/canonical-json.ts';

/** What the trail records. Every one of them, and no other, has its FHIR code in audit-event.ts. */
export const auditActions = [
  'entries-added',
  'entries-refused',
  'course-read',
  'courses-listed',
  'people-changed',
  'people-read',
  'policy-changed',
  'audit-read',
  'records-exported',
  'records-backed-up',
  'records-restored',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-locked',
  'session-unlocked',
  'second-person-proved',
  'access-refused',
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What somebody did. `detail` says what it was done to, by ids, numbers and hashes: nothing about a patient. */
export interface AuditEntry {
  readonly at: Instant;
  /** Null: nobody had signed in, or it was done on the command line. */
  readonly person: PersonId | null;
  readonly action: AuditAction;
  readonly course: CourseId | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A row of the trail: each is chained to the one before by its hash. */
export interface AuditRow extends Omit<AuditEntry, 'action'> {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  /** One of {@link auditActions}, unless a newer version wrote it. */
  readonly action: string;
  readonly previousHash: string;
  /** SHA-256 over the canonical JSON of all of the above. */
  readonly hash: string;
}

/** What the first row is chained to. */
export const firstPreviousHash = '0'.repeat(64);

/** The hash that a row with this content has. */
export const hashOfRow = ({ seq, at, person, action, course, detail, previousHash }: Omit<AuditRow, 'hash'>): string =>
  canonicalHash({ seq, at, person, action, course, detail, previousHash });
