import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';
import { refuseChanges } from './refuse-changes.ts';

/**
 * What each person was allowed, and from when on: entries of somebody who left since are held against what they were then.
 * What happened before this table stands in the audit trail.
 */
export const personVersions = (engine: Engine) => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .createTable('person_versions')
      .addColumn('revision', 'integer', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .execute();
    for (const version of await recordedVersions(database)) {
      const { revision, person, at, roles, active } = version;
      await sql`insert into person_versions (revision, person, at, roles, active)
        values (${revision}, ${person}, ${at}, ${JSON.stringify(roles)}, ${active ? 1 : 0})`.execute(database);
    }
    await database.schema.createIndex('person_versions_person').on('person_versions').column('person').execute();
    await refuseChanges(database, engine, 'person_versions');
  },
});

interface RecordedVersion {
  readonly revision: number;
  readonly person: string;
  readonly at: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

async function recordedVersions(database: Kysely<unknown>): Promise<Iterable<RecordedVersion>> {
  const { rows } = await sql<{ readonly at: string; readonly detail: string }>`
    select at, detail from audit where action = 'people-changed' order by seq`.execute(database);
  const versions = new Map<number, RecordedVersion>();
  for (const { at, detail } of rows) {
    const { revision, person, roles, active } = JSON.parse(detail) as Partial<RecordedVersion>;
    // Rows about a PIN have no revision of their own.
    if (revision === undefined || person === undefined || roles === undefined || active === undefined) continue;
    versions.set(revision, { revision, person, at, roles, active });
  }
  return versions.values();
}
