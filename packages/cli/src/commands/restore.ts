import { formatNumber } from '@ketaguide/quantities';
import { Command } from 'commander';
import { databaseOption, withDatabase } from '../input/with-database.ts';
import type { Session } from '../session.ts';

/** `ketaguide restore`: a backup becomes the records of an empty database. */
export function restoreCommand(session: Session): Command {
  return new Command('restore')
    .summary('put a backup into an empty database')
    .description(
      'Puts a backup into a database that holds no records yet: all of it or nothing. Before, its audit trail is verified. ' +
        'A backup of either kind of database can be restored into either.',
    )
    .argument('<file>', 'what "ketaguide backup" wrote')
    .addOption(databaseOption())
    .option('--force', 'restore it even though its audit trail shows that it was changed')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide restore records-2026-11-24.sqlite
  ketaguide restore records-2026-11-24.sqlite --database postgres://db.example.org/clinic`,
    )
    .action((file: string, { database: where, force = false }: RestoreOptions) =>
      withDatabase(where, 'owner', async (database) => {
        const { restore } = await import('@ketaguide/server/storage');
        const { entries } = await restore(database, file, { force });
        session.write(`${formatNumber(entries)} entries are in ${database.place} now. Nobody is signed in.`);
      }),
    );
}

interface RestoreOptions {
  readonly database?: string;
  readonly force?: boolean;
}
