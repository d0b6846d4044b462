import type { CourseId, PersonId } from '@ketaguide/course';
import { type Database, inTransaction } from '../storage/database.ts';
import { onDatabase } from '../storage/storage-error.ts';
import { appendAudit } from './append-audit.ts';
import type { AuditEntry, AuditRow } from './audit-row.ts';
import { auditRow } from './read-audit.ts';

/** Which rows to read. */
export interface AuditQuery {
  readonly course?: CourseId;
  readonly person?: PersonId;
  /** Rows after this number, 0 for all. */
  readonly after?: number;
  /** Rows before this number, the newest of them first. */
  readonly before?: number;
  readonly limit?: number;
}

/** Who read or changed what and when. Changes write their own rows; reading is recorded with `record`. */
export interface AuditTrail {
  record(entry: AuditEntry): Promise<void>;
  /** Newest first, unless `after` is given: then oldest first. */
  read(query?: AuditQuery): Promise<readonly AuditRow[]>;
  /** Where the trail ends: kept elsewhere, it shows later that nothing was cut off. Seq 0: nothing was recorded yet. */
  newest(): Promise<Pick<AuditRow, 'seq' | 'hash'>>;
}

const usualLimit = 1_000;

/** The audit trail of a database. */
export function createAuditTrail(database: Database): AuditTrail {
  const { kysely } = database;
  return {
    record: (entry) => inTransaction(database, (transaction) => appendAudit(transaction, entry)),
    read: ({ course, person, after, before, limit = usualLimit } = {}) =>
      onDatabase(async () => {
        let query = kysely
          .selectFrom('audit')
          .selectAll()
          .orderBy('seq', after === undefined ? 'desc' : 'asc')
          .limit(limit);
        if (course !== undefined) query = query.where('course', '=', course);
        if (person !== undefined) query = query.where('person', '=', person);
        if (after !== undefined) query = query.where('seq', '>', after);
        if (before !== undefined) query = query.where('seq', '<', before);
        return (await query.execute()).map(auditRow);
      }),
    newest: () => onDatabase(() => kysely.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()),
  };
}
