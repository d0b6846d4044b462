import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  adultModels,
  compareModels,
  defaultModel,
  modelById,
  models,
  NoCurveError,
  type PharmacokineticModel,
  simulate,
  typicalCurve,
  variabilities,
  variabilityById,
} from '@ketaguide/pharmacokinetics';
import { InvalidValueError, quantity, type Regimen } from '@ketaguide/quantities';
import Type from 'typebox';
import { oneOf } from '../documents/one-of.ts';
import { exampleRegimen, RegimenBody } from '../documents/regimen.ts';
import {
  comparisonDocument,
  ModelComparisonDocument,
  SimulationDocument,
  simulationDocument,
} from '../documents/simulation-document.ts';
import { Problem, RequestError } from '../problem.ts';
import { exactBands, mostPatientsKept } from '../simulation/population-bands.ts';
import { populationTimes } from '../simulation/population-grid.ts';
import { usualVariability } from '../simulation/usual-variability.ts';
import { regimenFieldOf, regimenOf } from './regimen-of.ts';

const Population = Type.Object(
  {
    patients: Type.Integer({ minimum: 1, maximum: mostPatientsKept }),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 0xffff_ffff })),
    variability: Type.Optional(oneOf(variabilities.map(({ id }) => id))),
  },
  { additionalProperties: false, description: 'Virtual patients, for bands; larger ones on the command line' },
);

const SimulateRequest = Type.Object(
  {
    regimen: RegimenBody,
    model: Type.Optional(oneOf([...models.map(({ id }) => id), 'all'])),
    landmarksNgMl: Type.Optional(
      Type.Array(Type.Number({ exclusiveMinimum: 0 }), {
        maxItems: 20,
        description: 'Concentrations, to be told for how long each is exceeded',
      }),
    ),
    population: Type.Optional(Population),
    childrenAllowed: Type.Optional(
      Type.Boolean({ description: 'Draws a model of children for a child; off unless someone turns it on' }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ regimen: exampleRegimen, model: defaultModel.id, population: { patients: 1000, seed: 1 } }],
  },
);

type SimulateRequest = Type.Static<typeof SimulateRequest>;

/** The concentrations that models lead one to expect. Nothing of it is kept. */
export const simulateRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/simulate',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The concentrations that a published model leads one to expect; an estimate, not a measurement',
        operationId: 'simulate',
        body: SimulateRequest,
        response: { 200: Type.Union([SimulationDocument, ModelComparisonDocument]), 400: Problem, 413: Problem },
      },
    },
    async ({ body }) => {
      const regimen = regimenOf(body.regimen);
      try {
        return body.model === 'all' ? comparisonOf(body, regimen) : simulationOf(body, regimen, body.model);
      } catch (error) {
        if (error instanceof NoCurveError) {
          const isAge = error.refusal.reason === 'under-18';
          throw new RequestError(error.message, isAge ? 'regimen.patient.ageYears' : 'regimen.patient.weightKg');
        }
        if (error instanceof InvalidValueError) throw new RequestError(error.message, regimenFieldOf(error.field));
        throw error;
      }
    },
  );
};

function simulationOf(body: SimulateRequest, regimen: Regimen, modelId: string = defaultModel.id) {
  const model = modelById(modelId);
  const permission = { childrenAllowed: body.childrenAllowed === true };
  if (body.population === undefined) return documentOf(regimen, model, body);
  const { patients, seed = 1, variability } = body.population;
  const times = populationTimes(regimen, patients);
  const bands = exactBands({
    ...times,
    ...permission,
    model,
    patients,
    seed,
    variability: variability === undefined ? usualVariability(model) : variabilityById(variability),
  });
  return documentOf(times.regimen, model, body, bands);
}

function comparisonOf(body: SimulateRequest, regimen: Regimen) {
  if (body.population !== undefined) {
    throw new RequestError(
      'population: expected one model, because bands of several would hide each other.',
      'population',
    );
  }
  return comparisonDocument(
    compareModels(regimen),
    adultModels.map((model) => documentOf(regimen, model, body)),
  );
}

function documentOf(
  regimen: Regimen,
  model: PharmacokineticModel,
  { childrenAllowed = false, landmarksNgMl = [] }: SimulateRequest,
  bands?: ReturnType<typeof exactBands>,
) {
  return simulationDocument({
    simulation: simulate(regimen, model, { childrenAllowed }),
    curve: typicalCurve(regimen, model, { childrenAllowed, norketamine: true }),
    landmarks: landmarksNgMl.map((landmark) => quantity(landmark, 'ng/mL')),
    ...(bands && { bands }),
  });
}
