import type { Kysely } from 'kysely';
import type { Engine } from '../database.ts';
import { refuseChanges } from './refuse-changes.ts';

/** Courses and their events. */
export const courses = (engine: Engine) => ({
  up: async (database: Kysely<unknown>): Promise<void> => {
    await database.schema
      .createTable('courses')
      .addColumn('course', 'text', (column) => column.primaryKey())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('last_received_at', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('events')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('course', 'text', (column) => column.notNull().references('courses.course'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('recorded_by', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addUniqueConstraint('events_course_sequence', ['course', 'sequence'])
      .execute();
    await refuseChanges(database, engine, 'events');
  },
});
