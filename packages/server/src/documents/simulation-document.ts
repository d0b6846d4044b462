import { type Provenance, provenanceLabels } from '@ketaguide/guideline';
import {
  areaUnderCurve,
  bandPercents,
  type Band as ConcentrationBand,
  type ConcentrationCurve,
  type ModelComparison,
  models,
  peak,
  placeOnGrid,
  type Simulation,
  type Site,
  simulationReport,
  timeAbove,
  variabilities,
} from '@ketaguide/pharmacokinetics';
import { type Minutes, type NgPerMl, quantity } from '@ketaguide/quantities';
import Type from 'typebox';
import type { PopulationBands } from '../simulation/population-bands.ts';
import { oneOf } from './one-of.ts';
import { SchemaVersion, schemaVersion } from './schema-version.ts';

const Numbers = Type.Unsafe<readonly number[]>(Type.Array(Type.Number()));
const Texts = Type.Unsafe<readonly string[]>(Type.Array(Type.String()));
const NumberOrNull = Type.Union([Type.Number(), Type.Null()]);
const ModelId = oneOf(models.map(({ id }) => id));
const ModelEstimate = Type.Literal('model-estimate');
const Band = Type.Unsafe<readonly (readonly number[])[]>(
  Type.Array(Type.Array(Type.Number()), { description: 'A line for each of percents, at the times of timeMin' }),
);

function closed(description?: string) {
  return { additionalProperties: false as const, ...(description === undefined ? {} : { description }) };
}

const SiteExposure = Type.Object(
  {
    peakNgMl: NumberOrNull,
    peakAtMin: NumberOrNull,
    above: Type.Array(Type.Object({ ngMl: Type.Number(), min: Type.Number() }, closed('How long above a landmark'))),
  },
  closed(),
);

const Exposure = Type.Object(
  {
    untilMin: Type.Number(),
    areaNgHPerMl: Type.Number({ description: 'Under the plasma concentration, from the start' }),
    plasma: SiteExposure,
    effectSite: Type.Union([SiteExposure, Type.Null()]),
    norketamine: Type.Union([SiteExposure, Type.Null()]),
  },
  closed('Worked out of the curve itself, not of its samples'),
);

const Bands = Type.Object(
  {
    patients: Type.Integer(),
    seed: Type.Integer({ description: 'The same seed gives the same patients' }),
    variability: oneOf(variabilities.map(({ id }) => id)),
    basis: Type.String({ description: 'Where the spread between patients comes from' }),
    residualPercent: Type.Number({ description: 'Of a measurement about a patient: coefficient of variation' }),
    percents: Numbers,
    cpNgMl: Band,
    measuredCpNgMl: Band,
    ceNgMl: Type.Union([Band, Type.Null()]),
  },
  closed('How far virtual patients lie apart'),
);

const Target = Type.Object(
  {
    concentrationNgMl: Type.Number(),
    atMin: Type.Number(),
    rateMgPerKgPerH: Type.Number({ description: 'The constant rate that leads the typical person there' }),
    checks: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          level: oneOf(['note', 'reason', 'stop']),
          recommendation: Type.Union([Type.String(), Type.Null()]),
          provenance: oneOf(Object.keys(provenanceLabels) as Provenance[]),
          message: Type.String(),
        },
        closed(),
      ),
      { description: 'What a plan with this rate would be told' },
    ),
  },
  closed('A concentration that was asked for, and the dose that leads there'),
);

/** The shape of a simulation. Times in min, concentrations in ng/mL, all of them unrounded. */
export const SimulationDocument = Type.Object(
  {
    schemaVersion: SchemaVersion,
    model: ModelId,
    provenance: ModelEstimate,
    totalDoseMg: Type.Number(),
    timeMin: Numbers,
    cpNgMl: Type.Unsafe<readonly number[]>(Type.Array(Type.Number(), { description: 'In plasma' })),
    ceNgMl: Type.Union([Numbers, Type.Null()], {
      description: 'At the site of effect; null where no rate that belongs to the model is known',
    }),
    nkNgMl: Type.Union([Numbers, Type.Null()], { description: 'Norketamine in plasma' }),
    outsideModelDomain: Type.Unsafe<readonly string[]>(
      Type.Array(Type.String(), { description: 'In what the regimen goes beyond the model; empty for nothing known' }),
    ),
    notes: Texts,
    exposure: Exposure,
    bands: Type.Optional(Bands),
    target: Type.Optional(Target),
  },
  { additionalProperties: false, title: 'Simulation' },
);

export type SimulationDocument = Type.Static<typeof SimulationDocument>;

/** The shape of one regimen by several models. */
export const ModelComparisonDocument = Type.Object(
  {
    schemaVersion: SchemaVersion,
    provenance: ModelEstimate,
    timeMin: Numbers,
    lowestCpNgMl: Numbers,
    highestCpNgMl: Numbers,
    simulations: Type.Array(SimulationDocument),
  },
  { additionalProperties: false, title: 'Comparison of models' },
);

export type ModelComparisonDocument = Type.Static<typeof ModelComparisonDocument>;

/** What a simulation is put together from. */
export interface SimulationParts {
  readonly simulation: Simulation;
  /** The curve that the simulation samples. */
  readonly curve: ConcentrationCurve;
  readonly landmarks?: readonly NgPerMl[];
  readonly bands?: PopulationBands;
  readonly target?: Type.Static<typeof Target>;
}

/** A simulation as plain data. */
export function simulationDocument({
  simulation,
  curve,
  landmarks = [],
  bands,
  target,
}: SimulationParts): SimulationDocument {
  const { model, ...report } = simulationReport(simulation);
  const until = quantity(Math.max(0, ...report.timeMin), 'min');
  return {
    schemaVersion,
    model: simulation.model.id,
    ...report,
    exposure: exposureDocument(curve, until, landmarks),
    ...(bands === undefined ? {} : { bands: bandsDocument(bands, report.timeMin) }),
    ...(target === undefined ? {} : { target }),
  };
}

export const comparisonDocument = (
  { timesMin, lowest, highest }: ModelComparison,
  simulations: readonly SimulationDocument[],
): ModelComparisonDocument => ({
  schemaVersion,
  provenance: 'model-estimate',
  timeMin: timesMin,
  lowestCpNgMl: lowest,
  highestCpNgMl: highest,
  simulations: [...simulations],
});

type Exposure = SimulationDocument['exposure'];

function exposureDocument(curve: ConcentrationCurve, until: Minutes, landmarks: readonly NgPerMl[]): Exposure {
  const at = (site: Site): Exposure['plasma'] => {
    const highest = peak(curve, site, until);
    return {
      peakNgMl: highest?.concentration.value ?? null,
      peakAtMin: highest?.time.value ?? null,
      above: landmarks.map((landmark) => ({
        ngMl: landmark.value,
        min: timeAbove(curve, site, landmark, until)?.total.value ?? 0,
      })),
    };
  };
  const has = (site: 'effectSite' | 'norketamine'): boolean => curve.at(0)[site] !== undefined;
  return {
    untilMin: until.value,
    areaNgHPerMl: areaUnderCurve(curve, until),
    plasma: at('plasma'),
    effectSite: has('effectSite') ? at('effectSite') : null,
    norketamine: has('norketamine') ? at('norketamine') : null,
  };
}

/** The bands at the times of the simulation, in its order: the grid of the population ascends. */
function bandsDocument(
  { population, plasma, measuredPlasma, effectSite }: PopulationBands,
  timesMin: readonly number[],
): Type.Static<typeof Bands> {
  const places = timesMin.map((time) => placeOnGrid(population.grid, time));
  const atTimes = (band: ConcentrationBand): ConcentrationBand =>
    band.map((line) => places.map((place) => line[place] as number));
  return {
    patients: population.patients,
    seed: population.seed,
    variability: population.variability.id,
    basis: population.variability.basis,
    residualPercent: population.variability.residualPercent,
    percents: [...bandPercents],
    cpNgMl: atTimes(plasma),
    measuredCpNgMl: atTimes(measuredPlasma),
    ceNgMl: effectSite === undefined ? null : atTimes(effectSite),
  };
}
