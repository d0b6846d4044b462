import {
  adultModels,
  type CurvePermission,
  compareModels,
  curveRefusal,
  type LargePopulation,
  NoCurveError,
  type PharmacokineticModel,
  simulate,
  typicalCurve,
  type Variability,
  variabilities,
} from '@ketaguide/pharmacokinetics';
import { amountInWords, makePlan, type Plan, planDocument } from '@ketaguide/planning';
import { InvalidValueError, type NgPerMl, type Regimen } from '@ketaguide/quantities';
import {
  comparisonDocument,
  type ModelComparisonDocument,
  type PopulationBands,
  populationTimes,
  type SimulationDocument,
  simulationDocument,
  usualVariability,
} from '@ketaguide/server/simulation';
import { BadInput } from '../input/bad-input.ts';
import { didYouMean } from '../input/nearest.ts';
import { concentration } from '../rendering/curve-figures.ts';
import type { Session } from '../session.ts';
import { populationBands } from './population-bands.ts';
import { type AskedTarget, type TargetRegimen, targetRegimen } from './target-regimen.ts';

/** A simulation as it is handed out, with what is needed to show it. */
export interface SimulationResult {
  readonly regimen: Regimen;
  readonly model: PharmacokineticModel;
  readonly document: SimulationDocument;
}

export interface ComparisonResult {
  readonly regimen: Regimen;
  readonly models: readonly PharmacokineticModel[];
  readonly document: ModelComparisonDocument;
}

interface AskedPopulation {
  readonly patients: number;
  readonly seed?: number;
  readonly variability?: string;
}

interface Asked {
  readonly permission: CurvePermission;
  readonly landmarks: readonly NgPerMl[];
  readonly target: AskedTarget | undefined;
  readonly population: AskedPopulation | undefined;
  /** The day on which a dose for a target is held against the guideline. */
  readonly today: string;
  readonly session: Pick<Session, 'showProgress' | 'interruptible'>;
}

/**
 * One regimen by one model.
 *
 * @throws NoCurveError without a weight and under 18; InvalidValueError and BadInput for what cannot be used
 */
export async function simulationResult(
  asked: Regimen,
  model: PharmacokineticModel,
  { permission, landmarks, target: askedTarget, population, today, session }: Asked,
): Promise<SimulationResult> {
  const refusal = curveRefusal(asked.patient, model, permission);
  if (refusal) throw new NoCurveError(refusal);
  const target = askedTarget && targetRegimen(asked, model, askedTarget, permission);
  const wanted = target?.regimen ?? asked;
  const times = population && populationTimes(wanted, population.patients);
  const regimen = times?.regimen ?? wanted;
  const simulation = simulate(regimen, model, permission);
  const bands = times && population && (await bandsOf({ ...times, ...permission, model }, population, session));
  return {
    regimen,
    model,
    document: simulationDocument({
      simulation,
      curve: typicalCurve(regimen, model, { ...permission, norketamine: true }),
      landmarks,
      ...(bands && { bands }),
      ...(target && {
        target: {
          concentrationNgMl: target.concentration.value,
          atMin: target.at.value,
          rateMgPerKgPerH: target.rate.value,
          checks: checksOf(target, today),
        },
      }),
    }),
  };
}

async function bandsOf(
  drawn: Pick<LargePopulation, 'regimen' | 'grid' | 'model' | 'childrenAllowed'>,
  { patients, seed = 1, variability }: AskedPopulation,
  session: Pick<Session, 'showProgress' | 'interruptible'>,
): Promise<PopulationBands> {
  return populationBands(
    {
      ...drawn,
      patients,
      seed,
      variability: variability === undefined ? usualVariability(drawn.model) : variabilityOf(variability),
    },
    session,
  );
}

/** @throws BadInput for a preset that there is not */
function variabilityOf(id: string): Variability {
  const variability = variabilities.find((candidate) => candidate.id === id);
  if (variability !== undefined) return variability;
  const ids = variabilities.map(({ id }) => id);
  throw new BadInput(
    `--variability: expected one of ${ids.join(', ')}, got ${JSON.stringify(id)}.${didYouMean(id, ids)}`,
  );
}

/** What a plan of this regimen would be told; whether there is a bag is no matter here. */
const checksOf = ({ regimen, rate, concentration: target }: TargetRegimen, asOf: string) =>
  planDocument(planOfTarget(regimen, asOf, () => `${concentration(target)}, which takes ${amountInWords(rate)}`))
    .checks.filter(({ id }) => !id.startsWith('bag.'))
    .map(({ id, level, recommendation, provenance, message }) => ({ id, level, recommendation, provenance, message }));

/** @throws BadInput for a target that takes more than any plan can hold */
function planOfTarget(regimen: Regimen, asOf: string, targetInWords: () => string): Plan {
  try {
    return makePlan({ regimen, asOf });
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    throw new BadInput(`--target: expected one that takes ${error.expected}, got ${targetInWords()}.`);
  }
}

/** One regimen by all models of adults. */
export function comparisonResult(
  regimen: Regimen,
  landmarks: readonly NgPerMl[],
  permission: CurvePermission,
): ComparisonResult {
  // Norketamine has one model only, so there is nothing to compare.
  const options = { ...permission, norketamine: false };
  const documents = adultModels.map((model) =>
    simulationDocument({
      simulation: simulate(regimen, model, options),
      curve: typicalCurve(regimen, model, options),
      landmarks,
    }),
  );
  return {
    regimen,
    models: adultModels,
    document: comparisonDocument(compareModels(regimen, adultModels, options), documents),
  };
}
