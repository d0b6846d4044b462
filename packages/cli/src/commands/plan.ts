import { combineFindings, findingById } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import type { Regimen } from '@ketaguide/quantities';
import { Argument, Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { parseDate } from '../input/parse-date.ts';
import { parseNumber } from '../input/parse-number.ts';
import { readAnswers } from '../input/read-answers.ts';
import { readRegimen } from '../input/read-regimen.ts';
import { givenFlags, type RegimenFlags, regimenFlags, regimenOfFlags } from '../input/regimen-flags.ts';
import { jsonText } from '../json-output.ts';
import type { Session } from '../session.ts';

interface PlanOptions extends RegimenFlags {
  readonly setting?: 'unmonitored' | 'monitored' | 'icu';
  readonly refractory?: true;
  readonly targetPain?: string;
  readonly answers?: string;
  readonly confirmWeight?: number;
  readonly asOf?: string;
  readonly json?: true;
}

/** `ketaguide plan`: a dose worked out for the pump and held against the guideline. */
export function planCommand(session: Session): Command {
  const number = (name: keyof RegimenFlags, description: string): Option =>
    new Option(`${regimenFlags[name]} <number>`, description).argParser(parseNumber);
  return new Command('plan')
    .summary('work out a dose for the pump, and check it')
    .description('Works out rates, volumes and totals of a regimen, and holds them against the guideline.')
    .addArgument(new Argument('[regimen]', 'a regimen as JSON; "-" for standard input; or use the flags'))
    .addOption(number('weightKg', 'the weight in kg'))
    .addOption(number('rateMgPerKgPerH', 'the infusion rate'))
    .addOption(number('durationMin', 'how long the infusion runs'))
    .addOption(number('bolusMgPerKg', 'a bolus at the start'))
    .addOption(number('bolusMin', 'the time over which the bolus is given (default: at once)'))
    .addOption(number('bagMg', 'the drug in the bag'))
    .addOption(number('bagMl', 'the final volume of the bag'))
    .addOption(
      new Option(
        '--setting <place>',
        'where it is given; monitored or icu states all that the setting has to offer',
      ).choices(choicesOf('care-setting')),
    )
    .option('--refractory', 'the pain is refractory')
    .addOption(new Option('--target-pain <kind>', 'the pain that is treated').choices(choicesOf('target-pain')))
    .option('--answers <file>', 'answers by finding id, as JSON; "-" for standard input')
    .addOption(new Option('--confirm-weight <kg>', 'an unusual weight that is meant').argParser(parseNumber))
    .addOption(new Option('--as-of <date>', 'the day of the plan (default: today)').argParser(parseDate))
    .option('--json', 'as JSON (ketaguide schema plan)')
    .addHelpText(
      'after',
      `
A regimen as JSON:
  { "patient": { "weightKg": 70 }, "bag": { "mg": 500, "ml": 250 },
    "events": [ { "t": 0, "type": "infusion", "durationMin": 240, "rateMgPerKgPerH": 0.5 } ] }

Examples:
  ketaguide plan --weight-kg 70 --rate-mg-per-kg-per-h 0.5 --duration-min 240 --bag-mg 500 --bag-ml 250
  ketaguide plan regimen.json --target-pain crps --setting monitored
  ketaguide plan regimen.json --answers answers.json --json`,
    )
    .action(async (path: string | undefined, options: PlanOptions) => {
      const plan = await makePlanOf(session, path, options);
      if (options.json) {
        const { planDocument } = await import('@ketaguide/planning');
        session.write(jsonText(planDocument(plan)));
      } else {
        const { renderPlan } = await import('../rendering/plan/plan.ts');
        session.write(renderPlan(session.terminal, plan));
      }
    });
}

/** The choices of a finding that a flag states, in the words of the definition. */
function choicesOf(id: 'care-setting' | 'target-pain'): readonly string[] {
  const finding = findingById(id);
  return finding.kind === 'choice' ? finding.choices.map(({ value }) => value) : [];
}

async function makePlanOf(session: Session, path: string | undefined, options: PlanOptions): Promise<Plan> {
  const { answers: answersPath, asOf = session.today(), confirmWeight } = options;
  if (path === '-' && answersPath === '-') {
    throw new BadInput('plan: expected the regimen or the answers from standard input, got both.');
  }
  const regimen = await regimenOf(session, path, options);
  const answers = answersPath === undefined ? undefined : await readAnswers(session, answersPath);
  const { makePlan } = await import('@ketaguide/planning');
  const plan = makePlan({
    regimen,
    asOf,
    stated: {
      ...(options.setting && { careSetting: options.setting }),
      ...(options.refractory && { refractoryPain: 'yes' }),
      ...(options.targetPain && { targetPain: options.targetPain }),
    },
    ...(answers && { findings: combineFindings({}, answers) }),
    ...(confirmWeight === undefined ? {} : { confirmed: [{ field: 'weight', value: confirmWeight }] }),
  });
  const [unconfirmed] = plan.confirmations;
  if (unconfirmed) {
    throw new BadInput(`${unconfirmed.message} To confirm it, add --confirm-weight ${unconfirmed.value}.`);
  }
  return plan;
}

async function regimenOf(session: Session, path: string | undefined, options: PlanOptions): Promise<Regimen> {
  const flags = givenFlags(options);
  if (path !== undefined && flags.length > 0) {
    throw new BadInput(`plan: expected a regimen or the flags of one, got both: ${path} and ${flags.join(', ')}.`);
  }
  if (path !== undefined) return readRegimen(session, path);
  if (flags.length === 0) throw new BadInput('plan: expected a regimen, or the flags of one, got neither.');
  return regimenOfFlags(options);
}
