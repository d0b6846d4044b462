import { type Database, inTransaction } from '../storage/database.ts';
import { type ChangedBy, createPeopleStore } from '../storage/people-store.ts';
import { inSnapshot } from '../storage/snapshot.ts';
import { appendAudit } from './append-audit.ts';
import { auditEvent } from './audit-event.ts';
import { auditRowsOf } from './read-audit.ts';

/**
 * Writes the whole trail, oldest first, a line each: its rows as JSON, or FHIR R4 AuditEvents (NDJSON). That it was read
 * stands in it.
 *
 * @throws StorageError
 */
export async function exportAudit(
  database: Database,
  format: 'jsonl' | 'fhir',
  { person, at }: ChangedBy,
  write: (line: string) => void | Promise<void>,
): Promise<void> {
  await inTransaction(database, (transaction) =>
    appendAudit(transaction, { at, person, action: 'audit-read', course: null, detail: { exported: format } }),
  );
  const { accounts } = await createPeopleStore(database).read();
  const names = new Map(accounts.map(({ person: { id, name } }) => [id, name]));
  await inSnapshot(database, async (snapshot) => {
    for await (const row of auditRowsOf(snapshot)) {
      await write(JSON.stringify(format === 'fhir' ? auditEvent(row, (id) => names.get(id)) : row));
    }
  });
}
