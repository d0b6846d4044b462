import type { ClinicPolicy } from '@ketaguide/planning';
import { appendAudit } from '../audit/append-audit.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { canonicalHash } from './canonical-json.ts';
import { type Database, inTransaction } from './database.ts';
import { onDatabase } from './storage-error.ts';

/** The versions of the clinic's policy in a database. None is ever changed, and each stands in the audit trail. */
export function createPolicyStore(database: Database): PolicyStore {
  return {
    versions: () =>
      onDatabase(async () => {
        const rows = await database.kysely.selectFrom('policies').selectAll().orderBy('number').execute();
        return rows.map(({ number, policy, signed_by, signed_at }) => ({
          number,
          policy: JSON.parse(policy) as ClinicPolicy,
          signedBy: signed_by,
          signedAt: signed_at,
        }));
      }),
    add: ({ number, policy, signedBy, signedAt }) =>
      inTransaction(database, async (transaction) => {
        const last = await transaction
          .selectFrom('policies')
          .select('number')
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (last !== undefined && number !== last.number + 1) return false;
        // Two who sign the same number at once: the key lets one in, and the other's next attempt ends above.
        await transaction
          .insertInto('policies')
          .values({ number, policy: JSON.stringify(policy), signed_by: signedBy, signed_at: signedAt })
          .execute();
        await appendAudit(transaction, {
          at: signedAt,
          person: signedBy,
          action: 'policy-changed',
          course: null,
          detail: { number, hash: canonicalHash(policy) },
        });
        return true;
      }),
  };
}
