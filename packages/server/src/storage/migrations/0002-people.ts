import { type Kysely, sql } from 'kysely';

/** People, what proves who they are, and their sessions. */
export const people = () => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .createTable('people')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('profession', 'text', (column) => column.notNull())
      .addColumn('training', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('people_revision')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await sql`insert into people_revision (id, revision) values (1, 0)`.execute(database);
    await database.schema
      .createTable('person_secrets')
      .addColumn('person', 'text', (column) => column.primaryKey().references('people.id'))
      .addColumn('pin', 'text')
      .addColumn('email', 'text')
      .addColumn('oidc_issuer', 'text')
      .addColumn('oidc_subject', 'text')
      .addUniqueConstraint('person_secrets_subject', ['oidc_issuer', 'oidc_subject'])
      .execute();
    await database.schema
      .createTable('sessions')
      .addColumn('id_hash', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('last_used_at', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text', (column) => column.notNull())
      .addColumn('locked_at', 'text')
      .execute();
    await database.schema.createIndex('sessions_person').on('sessions').column('person').execute();
  },
});
