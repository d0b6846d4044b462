import type { ColumnType } from 'kysely';

/** The tables as the newest migration leaves them. Instants are texts that sort; whether is 0 or 1 on both engines. */
export interface Tables {
  readonly courses: CourseTable;
  readonly events: EventTable;
  readonly people: PersonTable;
  readonly people_revision: PeopleRevisionTable;
  readonly person_versions: PersonVersionTable;
  readonly person_secrets: PersonSecretTable;
  readonly sessions: SessionTable;
  readonly policies: PolicyTable;
  readonly audit: AuditTable;
  readonly audit_head: AuditHeadTable;
}

/** Never updated: the database itself refuses it. */
type Fixed<Type> = ColumnType<Type, Type, never>;

/** The head of a course: whoever appends holds its row. */
interface CourseTable {
  readonly course: string;
  /** Of its last event. */
  readonly sequence: number;
  readonly last_received_at: string;
}

interface EventTable {
  readonly id: Fixed<string>;
  readonly course: Fixed<string>;
  readonly sequence: Fixed<number>;
  readonly received_at: Fixed<string>;
  readonly recorded_by: Fixed<string>;
  /** The event as it was accepted, as JSON. */
  readonly payload: Fixed<string>;
  /** SHA-256 of its canonical JSON, in hexadecimal. */
  readonly hash: Fixed<string>;
  /** What stood against it although it was kept. */
  readonly despite: Fixed<string | null>;
}

interface PersonTable {
  readonly id: string;
  readonly name: string;
  /** JSON. */
  readonly roles: string;
  readonly profession: string;
  /** JSON. */
  readonly training: string;
  readonly active: number;
}

/** One row: the number of the last change of anybody. */
interface PeopleRevisionTable {
  readonly id: Fixed<number>;
  readonly revision: number;
}

/** What a person was allowed from then on, by the number of the change. */
interface PersonVersionTable {
  readonly revision: Fixed<number>;
  readonly person: Fixed<string>;
  readonly at: Fixed<string>;
  /** JSON. */
  readonly roles: Fixed<string>;
  readonly active: Fixed<number>;
}

/** What proves who a person is. No export reads this table. */
interface PersonSecretTable {
  readonly person: string;
  /** JSON of the hashed PIN: hash, salt and what it cost. */
  readonly pin: string | null;
  readonly email: string | null;
  readonly oidc_issuer: string | null;
  readonly oidc_subject: string | null;
}

interface SessionTable {
  readonly id_hash: string;
  readonly person: string;
  readonly started_at: string;
  readonly last_used_at: string;
  readonly ends_at: string;
  readonly locked_at: string | null;
}

interface PolicyTable {
  readonly number: Fixed<number>;
  /** JSON. */
  readonly policy: Fixed<string>;
  readonly signed_by: Fixed<string>;
  readonly signed_at: Fixed<string>;
}

interface AuditTable {
  readonly seq: Fixed<number>;
  readonly at: Fixed<string>;
  readonly person: Fixed<string | null>;
  readonly action: Fixed<string>;
  readonly course: Fixed<string | null>;
  /** Canonical JSON. */
  readonly detail: Fixed<string>;
  readonly previous_hash: Fixed<string>;
  readonly hash: Fixed<string>;
}

/** One row: where the trail ends. Whoever adds to it holds that row. */
interface AuditHeadTable {
  readonly id: Fixed<number>;
  readonly seq: number;
  readonly hash: string;
}
