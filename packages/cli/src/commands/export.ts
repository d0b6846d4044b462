import { Command, Option } from 'commander';
import { commandLineNow, databaseOption, withDatabase } from '../input/with-database.ts';
import { writeLines } from '../input/write-lines.ts';
import type { Session } from '../session.ts';

/** `ketaguide export`: everything that is recorded, in an open format. */
export function exportCommand(session: Session): Command {
  return new Command('export')
    .summary('write all records in an open format')
    .description(
      'Writes everything that is recorded as lines of JSON, one for each person, policy, entry and row of the audit ' +
        'trail; or, as FHIR R4, what FHIR has words for. PINs are left out. That it was exported stands in the audit trail.',
    )
    .addOption(
      new Option(
        '--format <format>',
        'jsonl: everything, as it was entered; fhir: everything that R4 has words for, as NDJSON',
      )
        .choices(['jsonl', 'fhir'])
        .default('jsonl'),
    )
    .option('--out <file>', 'the file to write; "-" for standard output', '-')
    .addOption(databaseOption())
    .option('--force', 'overwrite the file')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide export --out records.jsonl
  ketaguide export --format fhir --out records.ndjson
  ketaguide export | grep '"kind":"entry"'`,
    )
    .action(({ format, out, database: where, force }: ExportOptions) =>
      withDatabase(where, 'visitor', async (database) => {
        const by = commandLineNow();
        const { exportRecords } = await import('@ketaguide/server/storage');
        const { exportFhir } = await import('@ketaguide/server/fhir-export');
        const write = format === 'fhir' ? exportFhir : exportRecords;
        await writeLines(session, out, { force }, (line) => write(database, by, line));
      }),
    );
}

interface ExportOptions {
  readonly format: 'jsonl' | 'fhir';
  readonly out: string;
  readonly database?: string;
  readonly force?: true;
}
