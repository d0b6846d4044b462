import { combineFindings, findingById } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import type { Regimen } from '@ketaguide/quantities';
import { Option } from 'commander';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';
import { parseDate } from './parse-date.ts';
import { parseNumberOf } from './parse-number.ts';
import { readAnswers } from './read-answers.ts';

/** What is said of a plan besides its regimen. */
export interface PlanOptions {
  readonly setting?: 'unmonitored' | 'monitored' | 'icu';
  readonly refractory?: true;
  readonly targetPain?: string;
  readonly answers?: string;
  readonly confirmWeight?: number;
  readonly asOf?: string;
}

export const planOptions = (): readonly Option[] => [
  new Option(
    '--setting <place>',
    'where it is given; monitored or icu states all that the setting has to offer',
  ).choices(choicesOf('care-setting')),
  new Option('--refractory', 'the pain is refractory'),
  new Option('--target-pain <kind>', 'the pain that is treated').choices(choicesOf('target-pain')),
  new Option('--answers <file>', 'answers by finding id, as JSON; "-" for standard input'),
  new Option('--confirm-weight <kg>', 'an unusual weight that is meant').argParser(parseNumberOf('kg')),
  new Option('--as-of <date>', 'the day of the plan (default: today)').argParser(parseDate),
];

/** The choices of a finding that a flag states, in the words of the definition. */
function choicesOf(id: 'care-setting' | 'target-pain'): readonly string[] {
  const finding = findingById(id);
  return finding.kind === 'choice' ? finding.choices.map(({ value }) => value) : [];
}

/**
 * The plan of a regimen.
 *
 * @param path where the regimen comes from, so that standard input is not asked for two things
 * @throws BadInput for answers that cannot be read, and for an unusual weight that nobody has confirmed
 */
export async function planOfRegimen(
  session: Session,
  path: string | undefined,
  read: () => Promise<Regimen>,
  options: PlanOptions,
): Promise<Plan> {
  const { answers: answersPath, asOf = session.today(), confirmWeight } = options;
  if (path === '-' && answersPath === '-') {
    throw new BadInput('plan: expected the regimen or the answers from standard input, got both.');
  }
  const regimen = await read();
  const answers = answersPath === undefined ? undefined : await readAnswers(session, answersPath, asOf);
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
