import type { Kysely } from 'kysely';

/** What stood against an entry that was kept all the same. Of what was stored before, nothing did. */
export const keptStarts = () => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema.alterTable('events').addColumn('despite', 'text').execute();
  },
});
