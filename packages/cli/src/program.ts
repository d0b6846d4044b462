import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { assessCommand } from './commands/assess.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { guidelineCommand } from './commands/guideline.ts';
import { planCommand } from './commands/plan.ts';
import { responseCommand } from './commands/response.ts';
import { restoreCommand } from './commands/restore.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { sheetCommand } from './commands/sheet.ts';
import { simulateCommand } from './commands/simulate.ts';
import type { Session } from './session.ts';

/** Every command, with its options and its help. */
export function createProgram(session: Session): Command {
  const program = new Command('ketaguide')
    .description(
      'The 2018 consensus guideline on intravenous ketamine infusions for chronic pain, put to work.\n' +
        'It informs clinicians and gives no verdict. Its content has not been validated by a clinician yet.',
    )
    .version(manifest.version, '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide demo
  ketaguide guideline show contraindications.hepatic
  ketaguide assess record.json --answers answers.json
  ketaguide plan --weight-kg 70 --rate-mg-per-kg-per-h 0.5 --duration-min 240
  ketaguide simulate regimen.json --plot

Every command exits 0 when it did its work and 2 on bad input.`,
    );
  for (const command of [
    demoCommand(session),
    guidelineCommand(session),
    assessCommand(session),
    planCommand(session),
    simulateCommand(session),
    sheetCommand(session),
    responseCommand(session),
    serveCommand(session),
    backupCommand(session),
    restoreCommand(session),
    exportCommand(session),
    auditCommand(session),
    schemaCommand(session),
  ]) {
    program.addCommand(command);
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command
      .helpOption('-h, --help', 'show this help')
      .exitOverride()
      .configureOutput({
        writeOut: (text) => session.write(text.replace(/\n$/, '')),
        // Refusals are thrown and told once, where the command was run.
        writeErr: () => {},
        getOutHelpWidth: () => session.terminal.width,
      });
  }
  return program;
}
