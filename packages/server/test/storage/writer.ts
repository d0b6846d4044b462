/**
 * Adds entries to two courses of a database, several at a time, and says on standard output what was acknowledged, until
 * it is killed or told that there is no room. `node writer.ts DATABASE PREFIX`.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createCourseStore, openDatabase, StorageError } from '../../src/storage/index.ts';
import { note, sender } from './entries.ts';

const [where = '', prefix = ''] = process.argv.slice(2);
const store = createCourseStore(await openDatabase(where));
const say = (message: object): void => void writeSync(1, `${JSON.stringify(message)}\n`);

// Whoever is killed leaves no cache behind, unless it is written before.
flushCompileCache();
say({ open: true });
await Promise.all(['left', 'right'].map(write));

async function write(course: string): Promise<void> {
  for (let batch = 1; ; batch += 1) {
    const size = (batch % 4) + 1;
    const events = Array.from({ length: size }, (_, part) =>
      note(course, `${prefix} ${batch}: ${part + 1} of ${size} ${'.'.repeat(500)}`),
    );
    try {
      await store.append(course, events, sender(), () => undefined);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      say({ error: error.code });
      process.exit(0);
    }
    say({ acknowledged: events.map(({ id }) => id) });
  }
}
