import type { CurvePermission, PharmacokineticModel } from '@ketaguide/pharmacokinetics';
import { type Minutes, type NgPerMl, quantity, type Regimen } from '@ketaguide/quantities';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { didYouMean } from '../input/nearest.ts';
import { parseNumber, parseNumberOf } from '../input/parse-number.ts';
import { type RegimenFlags, regimenOf, regimenOptions } from '../input/regimen-flags.ts';
import { jsonText } from '../json-output.ts';
import type { Session } from '../session.ts';
import type { ComparisonResult, SimulationResult } from '../simulation/results.ts';

/** Instead of one model: all of those for adults, one beside the other. */
const allModels = 'all';

interface SimulateOptions extends RegimenFlags {
  readonly model?: string;
  readonly above?: readonly number[];
  readonly target?: number;
  readonly atMin?: number;
  readonly population?: number;
  readonly seed?: number;
  readonly variability?: string;
  readonly children?: true;
  readonly plot?: true;
  readonly csv?: true;
  readonly json?: true;
}

/** `ketaguide simulate`: the concentrations that a published model leads one to expect. */
export function simulateCommand(session: Session): Command {
  const command = new Command('simulate')
    .summary('the concentrations to expect, by published models')
    .description(
      'Estimates concentrations in plasma, at the site of effect, and of norketamine, by a published model. ' +
        'An estimate, not a measurement.',
    )
    .addArgument(new Argument('[regimen]', 'a regimen as JSON; "-" for standard input; or use the flags'));
  for (const option of regimenOptions()) command.addOption(option);
  return command
    .option('--model <id>', 'kamp2020, domino, clements1981, hijazi2003, herd2007, or all (default: kamp2020)')
    .addOption(
      new Option('--above <ng-per-ml>', 'tell for how long it lies above this; can be repeated').argParser(
        (text: string, before: readonly number[] | undefined) => [...(before ?? []), parseAboveZero('ng/mL')(text)],
      ),
    )
    .addOption(
      new Option('--target <ng-per-ml>', 'find the constant rate that leads to this in plasma').argParser(
        parseAboveZero('ng/mL'),
      ),
    )
    .addOption(
      new Option('--at-min <minutes>', 'when the target is to be reached').argParser(parseAboveZero('minutes')),
    )
    .addOption(
      new Option('--population <patients>', 'bands of so many virtual patients').argParser(
        wholeNumber(1, 1_000_000_000),
      ),
    )
    .addOption(
      new Option('--seed <number>', 'which virtual patients (default: 1)').argParser(wholeNumber(0, 0xffff_ffff)),
    )
    .option('--variability <preset>', 'how patients differ: adult, volunteer, icu or children (default: adult)')
    .option('--children', 'draw a model of children for a child')
    .option('--plot', 'draw the plasma concentration')
    .addOption(new Option('--csv', 'times and concentrations as CSV').conflicts(['json', 'plot']))
    .addOption(new Option('--json', 'as JSON (ketaguide schema simulation)').conflicts(['plot']))
    .addHelpText(
      'after',
      `
No curve is drawn without a weight or under 18 years.

Examples:
  ketaguide simulate regimen.json --plot
  ketaguide simulate regimen.json --model all --above 100
  ketaguide simulate regimen.json --population 1000 --seed 1 --plot
  ketaguide simulate regimen.json --target 250 --at-min 120
  ketaguide simulate --weight-kg 70 --rate-mg-per-kg-per-h 0.5 --duration-min 240 --plot
  ketaguide simulate regimen.json --csv > curve.csv`,
    )
    .action(async (path: string | undefined, options: SimulateOptions) => {
      refuseHalves(options);
      const regimen = await asTold(await regimenOf(session, 'simulate', path, options), options);
      const { NoCurveError } = await import('@ketaguide/pharmacokinetics');
      try {
        if (options.model === allModels) await compare(session, regimen, options);
        else await simulateOne(session, regimen, options);
      } catch (error) {
        if (error instanceof NoCurveError) throw new BadInput(`simulate: ${error.message}`);
        throw error;
      }
    });
}

const parseAboveZero =
  (unit: string) =>
  (text: string): number => {
    const value = parseNumberOf(unit)(text);
    if (value === 0) throw new InvalidArgumentError('Write a number above 0.');
    return value;
  };

const wholeNumber =
  (from: number, to: number) =>
  (text: string): number => {
    const value = parseNumber(text);
    if (!Number.isInteger(value) || value < from || value > to) {
      throw new InvalidArgumentError(`Write a whole number from ${from} to ${to}.`);
    }
    return value;
  };

/** Options that mean nothing without another, or beside another. */
function refuseHalves({ target, atMin, population, seed, variability, model }: SimulateOptions): void {
  if ((target === undefined) !== (atMin === undefined)) {
    throw new BadInput('simulate: --target and --at-min belong together.');
  }
  if (population === undefined && (seed ?? variability) !== undefined) {
    throw new BadInput(`simulate: ${seed === undefined ? '--variability' : '--seed'} belongs to --population.`);
  }
  if (model === allModels && (target ?? population) !== undefined) {
    throw new BadInput(`simulate: ${target === undefined ? '--population' : '--target'} takes one model, got all.`);
  }
}

/** JSON and CSV tell the times that were asked for; a picture and key figures are about all that lies between them. */
async function asTold(regimen: Regimen, { json, csv }: SimulateOptions): Promise<Regimen> {
  if (json || csv) return regimen;
  const { drawnRegimen } = await import('../simulation/drawn-regimen.ts');
  return drawnRegimen(regimen);
}

async function simulateOne(session: Session, asked: Regimen, options: SimulateOptions): Promise<void> {
  const model = await modelOf(options);
  const { simulationResult } = await import('../simulation/results.ts');
  const result = await simulationResult(asked, model, {
    permission: permissionOf(options),
    landmarks: landmarksOf(options),
    target: targetOf(options),
    population: options.population === undefined ? undefined : { ...options, patients: options.population },
    today: session.today(),
    session,
  });
  session.write(await shownSimulation(session, result, options));
}

async function modelOf({ model: id }: SimulateOptions): Promise<PharmacokineticModel> {
  const { defaultModel, models } = await import('@ketaguide/pharmacokinetics');
  if (id === undefined) return defaultModel;
  const model = models.find((candidate) => candidate.id === id);
  if (model !== undefined) return model;
  const ids = [...models.map(({ id }) => id), allModels];
  throw new BadInput(`--model: expected one of ${ids.join(', ')}, got ${JSON.stringify(id)}.${didYouMean(id, ids)}`);
}

async function compare(session: Session, regimen: Regimen, options: SimulateOptions): Promise<void> {
  const { comparisonResult } = await import('../simulation/results.ts');
  const result = comparisonResult(regimen, landmarksOf(options), permissionOf(options));
  session.write(await shownComparison(session, result, options));
}

async function shownSimulation(
  session: Session,
  result: SimulationResult,
  { json, csv, plot }: SimulateOptions,
): Promise<string> {
  if (json) return jsonText(result.document);
  if (csv) return (await import('../simulation/csv.ts')).simulationCsv(result.document);
  const { renderSimulation } = await import('../rendering/simulation/simulation.ts');
  return renderSimulation(session.terminal, result, { withPlot: plot === true });
}

async function shownComparison(
  session: Session,
  result: ComparisonResult,
  { json, csv, plot }: SimulateOptions,
): Promise<string> {
  if (json) return jsonText(result.document);
  if (csv) return (await import('../simulation/csv.ts')).comparisonCsv(result.document);
  const { renderComparison } = await import('../rendering/simulation/comparison.ts');
  return renderComparison(session.terminal, result, { withPlot: plot === true });
}

const permissionOf = ({ children }: SimulateOptions): CurvePermission => ({ childrenAllowed: children === true });

const landmarksOf = ({ above = [] }: SimulateOptions): readonly NgPerMl[] =>
  above.map((landmark) => quantity(landmark, 'ng/mL'));

const targetOf = ({
  target,
  atMin,
}: SimulateOptions): { readonly concentration: NgPerMl; readonly at: Minutes } | undefined =>
  target === undefined || atMin === undefined
    ? undefined
    : { concentration: quantity(target, 'ng/mL'), at: quantity(atMin, 'min') };
