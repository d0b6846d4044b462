import { appendAudit } from '../audit/append-audit.ts';
import type { SessionStore, StoredSession } from '../sign-in/session-store.ts';
import { type Database, inTransaction } from './database.ts';
import { onDatabase } from './storage-error.ts';

/** Sessions in a database. That somebody signed in stands in the audit trail. */
export function createSessionStore(database: Database): SessionStore {
  const { kysely } = database;
  return {
    find: (idHash) =>
      onDatabase(async () => {
        const row = await kysely.selectFrom('sessions').selectAll().where('id_hash', '=', idHash).executeTakeFirst();
        return row === undefined
          ? undefined
          : {
              idHash: row.id_hash,
              person: row.person,
              startedAt: row.started_at,
              lastUsedAt: row.last_used_at,
              endsAt: row.ends_at,
              lockedAt: row.locked_at,
            };
      }),
    add: (session: StoredSession) =>
      inTransaction(database, async (transaction) => {
        await transaction
          .insertInto('sessions')
          .values({
            id_hash: session.idHash,
            person: session.person,
            started_at: session.startedAt,
            last_used_at: session.lastUsedAt,
            ends_at: session.endsAt,
            locked_at: session.lockedAt,
          })
          .execute();
        await appendAudit(transaction, {
          at: session.startedAt,
          person: session.person,
          action: 'signed-in',
          course: null,
          detail: {},
        });
      }),
    touch: (idHash, at) => change(idHash, { last_used_at: at }),
    lock: (idHash, at) => change(idHash, { locked_at: at }),
    unlock: (idHash, at) => change(idHash, { locked_at: null, last_used_at: at }),
    remove: (idHash) =>
      onDatabase(async () => {
        await kysely.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
      }),
    removeOf: (person) =>
      onDatabase(async () => {
        await kysely.deleteFrom('sessions').where('person', '=', person).execute();
      }),
    removeEndedBefore: (at) =>
      onDatabase(async () => {
        await kysely.deleteFrom('sessions').where('ends_at', '<', at).execute();
      }),
  };

  function change(
    idHash: string,
    values: { readonly last_used_at?: string; readonly locked_at?: string | null },
  ): Promise<void> {
    return onDatabase(async () => {
      await kysely.updateTable('sessions').set(values).where('id_hash', '=', idHash).execute();
    });
  }
}
