import { Argument, Command } from 'commander';
import { type PlanOptions, planOfRegimen, planOptions } from '../input/plan-options.ts';
import { type RegimenFlags, regimenOf, regimenOptions } from '../input/regimen-flags.ts';
import { jsonText } from '../json-output.ts';
import type { Session } from '../session.ts';

interface PlanCommandOptions extends PlanOptions, RegimenFlags {
  readonly json?: true;
}

/** `ketaguide plan`: a dose worked out for the pump and held against the guideline. */
export function planCommand(session: Session): Command {
  const command = new Command('plan')
    .summary('work out a dose for the pump, and check it')
    .description('Works out rates, volumes and totals of a regimen, and holds them against the guideline.')
    .addArgument(new Argument('[regimen]', 'a regimen as JSON; "-" for standard input; or use the flags'));
  for (const option of [...regimenOptions(), ...planOptions()]) command.addOption(option);
  return command
    .option('--json', 'as JSON (ketaguide schema plan)')
    .addHelpText(
      'after',
      `
A regimen as JSON:
  { "patient": { "weightKg": 70 }, "bag": { "mg": 500, "ml": 250 },
    "events": [ { "t": 0, "type": "infusion", "durationMin": 240, "rateMgPerKgPerH": 0.5 } ] }

Examples:
  ketaguide plan --weight-kg 70 --rate-mg-per-kg-per-h 0.5 --duration-min 240 --bag-mg 500 --bag-ml 250
  ketaguide plan --weight-kg 70 --rate-ml-per-h 17.5 --duration-min 240 --bag-mg 500 --bag-ml 250
  ketaguide plan regimen.json --target-pain crps --setting monitored
  ketaguide plan regimen.json --answers answers.json --json`,
    )
    .action(async (path: string | undefined, options: PlanCommandOptions) => {
      const plan = await planOfRegimen(session, path, () => regimenOf(session, 'plan', path, options), options);
      if (options.json) {
        const { planDocument } = await import('@ketaguide/planning');
        session.write(jsonText(planDocument(plan)));
      } else {
        const { renderPlan } = await import('../rendering/plan/plan.ts');
        session.write(renderPlan(session.terminal, plan));
      }
    });
}
