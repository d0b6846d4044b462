import type { Kysely } from 'kysely';
import type { Engine } from '../database.ts';
import { refuseChanges } from './refuse-changes.ts';

/** The versions of the clinic's policy. */
export const policies = (engine: Engine) => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .createTable('policies')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('signed_by', 'text', (column) => column.notNull())
      .addColumn('signed_at', 'text', (column) => column.notNull())
      .execute();
    await refuseChanges(database, engine, 'policies');
  },
});
