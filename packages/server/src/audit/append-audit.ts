import { sql, type Transaction } from 'kysely';
import { canonicalJson } from '../storage/canonical-json.ts';
import type { Tables } from '../storage/tables.ts';
import { type AuditEntry, hashOfRow } from './audit-row.ts';

/**
 * Adds a row to the trail in the transaction of what it tells of: both are stored or neither. From here on the transaction
 * holds the end of the trail, so this belongs at its end.
 */
export async function appendAudit(transaction: Transaction<Tables>, entry: AuditEntry): Promise<void> {
  const { seq, hash: previousHash } = await transaction
    .updateTable('audit_head')
    .set({ seq: sql`seq + 1` })
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const { at, person, action, course, detail } = entry;
  const hash = hashOfRow({ seq, at, person, action, course, detail, previousHash });
  await transaction
    .insertInto('audit')
    .values({
      seq,
      at,
      person,
      action,
      course,
      detail: canonicalJson(detail),
      previous_hash: previousHash,
      hash,
    })
    .execute();
  await transaction.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute();
}
