import { Command } from 'commander';
import { databaseOption, withDatabase } from '../input/with-database.ts';
import type { Session } from '../session.ts';

/** `ketaguide backup`: everything that is recorded, in one file. */
export function backupCommand(session: Session): Command {
  return new Command('backup')
    .summary('write all records into one file')
    .description(
      'Writes everything that is recorded into one file, while the app may go on running. Whoever has the file can read ' +
        'it: it holds the patients and is not encrypted.',
    )
    .argument('<file>', 'the file to write')
    .addOption(databaseOption())
    .option('--force', 'overwrite the file')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide backup records-2026-11-24.sqlite
  ketaguide backup records.jsonl --database postgres://db.example.org/clinic`,
    )
    .action((file: string, { database: where, force = false }: BackupOptions) =>
      withDatabase(where, 'visitor', async (database) => {
        const { backUp } = await import('@ketaguide/server/storage');
        await backUp(database, file, { force });
        session.write(`Everything in ${database.place} is now in "${file}" too.`);
      }),
    );
}

interface BackupOptions {
  readonly database?: string;
  readonly force?: boolean;
}
