import type { CourseId, Instant, PersonId } from '@ketaguide/course';
import type { AuditAction } from './audit/audit-row.ts';
import { createListReads } from './audit/list-reads.ts';
import { type RecordStores, recordStores } from './record-stores.ts';
import type { OidcSettings } from './sign-in/oidc-settings.ts';
import { createPinThrottle, type PinThrottle } from './sign-in/pin-throttle.ts';
import { createSecondPersonProofs, type SecondPersonProofs } from './sign-in/second-person-proof.ts';
import { createSessions, type Sessions } from './sign-in/session.ts';
import { type SessionCookie, sessionCookie } from './sign-in/session-cookie.ts';
import type { Database } from './storage/database.ts';

/** Where courses, people and policies are kept, and how one signs in. */
export interface RecordOptions {
  readonly database: Database;
  readonly signIn: SignIn;
}

/** `local`: named people with PINs, on this machine only. `oidc`: the clinic's provider says who somebody is. */
export type SignIn = { readonly mode: 'local' } | { readonly mode: 'oidc'; readonly provider: OidcSettings };

/** What somebody did that no store writes down by itself. Ids and numbers only: nothing about a patient. */
export interface AuditedAct {
  /** Null: nobody was signed in. */
  readonly person: PersonId | null;
  readonly action: AuditAction;
  readonly course?: CourseId;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What the routes of the record share. */
export interface RecordService {
  readonly mode: 'local' | 'oidc';
  readonly stores: RecordStores;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly throttle: PinThrottle;
  readonly proofs: SecondPersonProofs;
  readonly now: () => Instant;
  readonly audit: (act: AuditedAct) => Promise<void>;
  readonly listRead: ReturnType<typeof createListReads>;
}

/** Long enough to read a page, short enough for a room where people walk by. */
const idleMinutes = 10;

export function createRecordService({ database, signIn }: RecordOptions, now: () => Instant): RecordService {
  const stores = recordStores(database);
  const clock = (): number => Date.parse(now());
  const audit: RecordService['audit'] = ({ course = null, detail = {}, ...act }) =>
    stores.audit.record({ at: now(), ...act, course, detail });
  return {
    mode: signIn.mode,
    stores,
    sessions: createSessions({ sessions: stores.sessions, people: stores.people, now, idleMinutes }),
    cookie: sessionCookie(signIn.mode === 'oidc' && signIn.provider.publicUrl.protocol === 'https:'),
    throttle: createPinThrottle(clock),
    proofs: createSecondPersonProofs(clock),
    now,
    audit,
    listRead: createListReads(audit, clock),
  };
}
