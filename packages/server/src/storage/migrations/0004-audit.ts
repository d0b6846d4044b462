import { type Kysely, sql } from 'kysely';
import { firstPreviousHash } from '../../audit/audit-row.ts';
import type { Engine } from '../database.ts';
import { refuseChanges } from './refuse-changes.ts';

/** The audit trail, and where it ends. */
export const audit = (engine: Engine) => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .createTable('audit')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('course', 'text')
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('previous_hash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('audit_course').on('audit').column('course').execute();
    await refuseChanges(database, engine, 'audit');
    await database.schema
      .createTable('audit_head')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into audit_head (id, seq, hash) values (1, 0, ${firstPreviousHash})`.execute(database);
  },
});
