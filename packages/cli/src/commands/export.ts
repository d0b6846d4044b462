import { Command } from 'commander';
import { commandLineNow, databaseOption, withDatabase } from '../input/with-database.ts';
import { writeLines } from '../input/write-lines.ts';
import type { Session } from '../session.ts';

/** `ketaguide export`: everything that is recorded, in an open format. */
export function exportCommand(session: Session): Command {
  return new Command('export')
    .summary('write all records as lines of JSON')
    .description(
      'Writes everything that is recorded as lines of JSON, one for each person, policy, entry and row of the audit ' +
        'trail. PINs are left out. That it was exported stands in the audit trail.',
    )
    .option('--out <file>', 'the file to write; "-" for standard output', '-')
    .addOption(databaseOption())
    .option('--force', 'overwrite the file')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide export --out records.jsonl
  ketaguide export | grep '"kind":"entry"'`,
    )
    .action(({ out, database: where, force }: ExportOptions) =>
      withDatabase(where, 'visitor', async (database) => {
        const { exportRecords } = await import('@ketaguide/server/storage');
        await writeLines(session, out, { force }, (write) => exportRecords(database, commandLineNow(), write));
      }),
    );
}

interface ExportOptions {
  readonly out: string;
  readonly database?: string;
  readonly force?: true;
}
