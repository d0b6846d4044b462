import { type AuditTrail, createAuditTrail } from './audit/audit-trail.ts';
import type { PolicyStore } from './policy/policy-store.ts';
import type { SessionStore } from './sign-in/session-store.ts';
import { createCourseStore, type DatabaseCourseStore } from './storage/course-store.ts';
import type { Database } from './storage/database.ts';
import { createPeopleStore, type DatabasePeopleStore } from './storage/people-store.ts';
import { createPolicyStore } from './storage/policy-store.ts';
import { createSessionStore } from './storage/session-store.ts';

/** Everything that one database keeps. */
export interface RecordStores {
  readonly database: Database;
  readonly courses: DatabaseCourseStore;
  readonly people: DatabasePeopleStore;
  readonly sessions: SessionStore;
  readonly policies: PolicyStore;
  readonly audit: AuditTrail;
}

export const recordStores = (database: Database): RecordStores => ({
  database,
  courses: createCourseStore(database),
  people: createPeopleStore(database),
  sessions: createSessionStore(database),
  policies: createPolicyStore(database),
  audit: createAuditTrail(database),
});
