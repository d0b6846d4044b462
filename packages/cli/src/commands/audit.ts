import { formatNumber } from '@ketaguide/quantities';
import { Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { commandLineNow, databaseOption, withDatabase } from '../input/with-database.ts';
import { writeLines } from '../input/write-lines.ts';
import { jsonText } from '../json-output.ts';
import { paragraph } from '../rendering/layout.ts';
import type { Session } from '../session.ts';

/** `ketaguide audit`: who read or changed what, and whether that is as it was written. */
export function auditCommand(session: Session): Command {
  return new Command('audit')
    .summary('verify or export the audit trail')
    .description(
      'The audit trail says who read or changed what and when. Each row is chained to the one before by its hash.',
    )
    .addHelpText(
      'after',
      `
Examples:
  ketaguide audit verify
  ketaguide audit export --format fhir --out audit.ndjson`,
    )
    .addCommand(verifyCommand(session))
    .addCommand(exportCommand(session));
}

function verifyCommand(session: Session): Command {
  return new Command('verify')
    .summary('look whether it is as it was written')
    .description(
      'Looks whether every row of the audit trail, and every entry and policy that it vouches for, is as it was written. ' +
        'Exits 2 when one is not.',
    )
    .addOption(databaseOption())
    .addOption(
      new Option(
        '--known-hash <hash>',
        'the newest hash of an earlier time: it must still be there, so that nothing was cut off at the end',
      ).argParser(parseHash),
    )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Write down the newest hash, outside this computer: with it, the next
verification also shows a trail that was cut off or made anew.

Examples:
  ketaguide audit verify
  ketaguide audit verify --known-hash 4f0c…`,
    )
    .action(({ database: where, knownHash, json }: VerifyOptions) =>
      withDatabase(where, 'visitor', async (database) => {
        const { verifyAudit } = await import('@ketaguide/server/audit');
        const result = await verifyAudit(database, knownHash === undefined ? {} : { knownHash });
        const { rows, entries, newest, problems } = result;
        if (json) session.write(jsonText({ schemaVersion: '1', ...result }));
        else if (problems.length === 0) {
          session.write(
            paragraph(
              session.terminal,
              `${formatNumber(rows)} rows of the audit trail and ${formatNumber(entries)} entries are as they were written.`,
            ),
          );
          session.write(`Newest row: ${newest.seq}\nIts hash:   ${newest.hash}`);
        }
        if (problems.length === 0) return;
        if (!json) for (const { message } of problems) session.write(message);
        throw new BadInput(
          `the audit trail of ${database.place} is not as it was written: ${formatNumber(problems.length)} ` +
            `${problems.length === 1 ? 'problem' : 'problems'}.`,
        );
      }),
    );
}

interface VerifyOptions {
  readonly database?: string;
  readonly knownHash?: string;
  readonly json?: true;
}

function parseHash(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new BadInput(`--known-hash: expected 64 hexadecimal digits, got "${text}".`);
  }
  return text.toLowerCase();
}

function exportCommand(session: Session): Command {
  return new Command('export')
    .summary('write it out, oldest row first')
    .description('Writes the whole audit trail, a line a row. That it was read stands in it.')
    .addOption(
      new Option('--format <format>', 'jsonl: its rows as JSON; fhir: FHIR R4 AuditEvents as NDJSON')
        .choices(['jsonl', 'fhir'])
        .default('jsonl'),
    )
    .option('--out <file>', 'the file to write; "-" for standard output', '-')
    .addOption(databaseOption())
    .option('--force', 'overwrite the file')
    .action(({ format, out, database: where, force }: ExportOptions) =>
      withDatabase(where, 'visitor', async (database) => {
        const { exportAudit } = await import('@ketaguide/server/audit');
        await writeLines(session, out, { force }, (write) => exportAudit(database, format, commandLineNow(), write));
      }),
    );
}

interface ExportOptions {
  readonly format: 'jsonl' | 'fhir';
  readonly out: string;
  readonly database?: string;
  readonly force?: true;
}
