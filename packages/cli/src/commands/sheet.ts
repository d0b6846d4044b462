import type { DiluentId } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { SheetOptions } from '@ketaguide/server/sheets';
import { Command, Option } from 'commander';
import { parseNumberOf } from '../input/parse-number.ts';
import { type PlanOptions, planOfRegimen, planOptions } from '../input/plan-options.ts';
import { readRegimen } from '../input/read-regimen.ts';
import { writeResult } from '../input/write-result.ts';
import type { Session } from '../session.ts';

/** Known to the command line by name, so that its help need not load what prints. */
const papers = ['letter', 'a4'] as const satisfies readonly SheetOptions['paper'][];

const diluents = ['sodium-chloride', 'dextrose', 'sterile-water'] as const satisfies readonly DiluentId[];

interface SheetCommandOptions {
  readonly paper: SheetOptions['paper'];
  readonly out: string;
  readonly force?: true;
}

/** `ketaguide sheet`: sheets for paper, as PDF. */
export function sheetCommand(session: Session): Command {
  const command = new Command('sheet')
    .summary('print a plan, a bag label, a blank form or the pocket card as PDF')
    .description('Writes a sheet for paper as PDF, one page of A4 or Letter.')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide sheet pocket-card --out pocket-card.pdf
  ketaguide sheet blank --paper a4 --out infusion-sheet.pdf
  ketaguide sheet plan regimen.json --target-pain crps --out plan.pdf
  ketaguide sheet bag-label --bag-mg 500 --bag-ml 250 --out label.pdf`,
    );
  command.addCommand(planSheetCommand(session));
  command.addCommand(bagLabelCommand(session));
  command.addCommand(
    sheetOf('blank', 'a blank infusion sheet, for when there is no computer').action(
      async (options: SheetCommandOptions) => {
        const { blankInfusionSheet } = await import('@ketaguide/server/sheets');
        await writeResult(session, options.out, await blankInfusionSheet(printing(session, options)), options);
      },
    ),
  );
  command.addCommand(
    sheetOf('pocket-card', 'the nineteen statements on one page, to fold').action(
      async (options: SheetCommandOptions) => {
        const { pocketCard } = await import('@ketaguide/server/sheets');
        await writeResult(session, options.out, await pocketCard(printing(session, options)), options);
      },
    ),
  );
  return command;
}

function planSheetCommand(session: Session): Command {
  const command = sheetOf('plan', 'a plan, with its pump program and checks').argument(
    '<regimen>',
    'a regimen as JSON; "-" for standard input',
  );
  for (const option of planOptions()) command.addOption(option);
  return command
    .addHelpText(
      'after',
      `
The sheet is a draft. Name, identifiers, reasons and signatures are lines to
write on: what is not typed here does not stay in the history of a shell.

Example:
  ketaguide sheet plan regimen.json --answers answers.json --out plan.pdf`,
    )
    .action(async (path: string, options: SheetCommandOptions & PlanOptions) => {
      const plan = await planOfRegimen(session, path, () => readRegimen(session, path), options);
      const { planSheet } = await import('@ketaguide/server/sheets');
      await writeResult(session, options.out, await planSheet(plan, printing(session, options)), options);
    });
}

interface BagLabelFlags {
  readonly bagMg: number;
  readonly bagMl: number;
  readonly diluent?: DiluentId;
}

function bagLabelCommand(session: Session): Command {
  return sheetOf('bag-label', 'the label of a bag, 4 by 3 inches to cut out')
    .addOption(numberOf('--bag-mg', 'mg', 'the drug in the bag'))
    .addOption(numberOf('--bag-ml', 'mL', 'the final volume of the bag'))
    .addOption(
      new Option('--diluent <name>', 'what it is made up with (default: a line to write on)').choices(diluents),
    )
    .addHelpText(
      'after',
      `
Patient, who made and who checked it, time and expiry are lines to write on.

Example:
  ketaguide sheet bag-label --bag-mg 500 --bag-ml 250 --out label.pdf`,
    )
    .action(async ({ bagMg, bagMl, diluent, ...options }: SheetCommandOptions & BagLabelFlags) => {
      const { bagOfTotal } = await import('@ketaguide/planning');
      const bag = bagOfTotal({ drug: quantity(bagMg, 'mg'), volume: quantity(bagMl, 'mL') }, diluent);
      const { bagLabel } = await import('@ketaguide/server/sheets');
      await writeResult(session, options.out, await bagLabel(bag, printing(session, options)), options);
    });
}

const numberOf = (flag: string, unit: string, what: string): Option =>
  new Option(`${flag} <number>`, what).argParser(parseNumberOf(unit)).makeOptionMandatory();

const sheetOf = (name: string, what: string): Command =>
  new Command(name)
    .summary(what)
    .description(`Writes ${what}, as PDF.`)
    .addOption(new Option('--paper <size>', 'the paper').choices(papers).default(papers[0]))
    .requiredOption('--out <file>', 'the file to write; "-" for standard output')
    .option('--force', 'overwrite the file');

const printing = (session: Session, { paper }: SheetCommandOptions): SheetOptions => ({
  paper,
  printedAt: session.now(),
});
