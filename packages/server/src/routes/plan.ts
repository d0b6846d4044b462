import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { convertUnit } from '@ketaguide/fhir';
import { combineFindings, findingById, parseAnswers } from '@ketaguide/guideline';
import { makePlan, type Plan, type PlanInput, planDocument } from '@ketaguide/planning';
import { InvalidValueError, parseIsoDate } from '@ketaguide/quantities';
import Type from 'typebox';
import { AnswersBody } from '../documents/answers.ts';
import { oneOf } from '../documents/one-of.ts';
import { PlanDocument } from '../documents/plan-document.ts';
import { exampleRegimen, RegimenBody } from '../documents/regimen.ts';
import { Problem, RequestError } from '../problem.ts';
import { regimenOf } from './regimen-of.ts';

const PlanRequest = Type.Object(
  {
    regimen: RegimenBody,
    careSetting: Type.Optional(oneOf(['unmonitored', 'monitored', 'icu', 'unknown'])),
    refractoryPain: Type.Optional(oneOf(['yes', 'no', 'unknown'])),
    targetPain: Type.Optional(oneOf([...choicesOf('target-pain'), 'unknown'])),
    answers: Type.Optional(AnswersBody),
    confirmWeightKg: Type.Optional(Type.Number({ description: 'An unusual weight that is meant' })),
    asOf: Type.Optional(Type.String({ description: 'The day of the plan; today when absent' })),
  },
  {
    additionalProperties: false,
    examples: [{ regimen: exampleRegimen, careSetting: 'monitored', targetPain: 'crps', asOf: '2026-11-23' }],
  },
);

/** The choices of a finding, in the words of the definition. */
function choicesOf(id: 'target-pain'): readonly string[] {
  const finding = findingById(id);
  return finding.kind === 'choice' ? finding.choices.map(({ value }) => value) : [];
}

/** A dose worked out for the pump and held against the guideline. Nothing of it is kept. */
export const planRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (app, { today }) => {
  app.post(
    '/plan',
    {
      schema: {
        summary: 'Works out a plan: doses, pump program, checks and ways out; nothing is stored',
        operationId: 'plan',
        body: PlanRequest,
        response: { 200: PlanDocument, 400: Problem, 413: Problem },
      },
    },
    async ({ body }) => {
      const { answers, confirmWeightKg, careSetting, refractoryPain, targetPain } = body;
      const plan = planOf({
        regimen: regimenOf(body.regimen),
        asOf: dayOf(body.asOf ?? today()),
        stated: {
          ...(careSetting && { careSetting }),
          ...(refractoryPain && { refractoryPain }),
          ...(targetPain && { targetPain }),
        },
        ...(answers && { findings: combineFindings({}, parseAnswers(answers, convertUnit)) }),
        ...(confirmWeightKg === undefined ? {} : { confirmed: [{ field: 'weight', value: confirmWeightKg }] }),
      });
      const [unconfirmed] = plan.confirmations;
      if (unconfirmed) {
        throw new RequestError(
          `${unconfirmed.message} To confirm it, send "confirmWeightKg": ${unconfirmed.value}.`,
          'regimen.patient.weightKg',
        );
      }
      return planDocument(plan);
    },
  );
};

/** @throws RequestError for what can be read and cannot be planned */
function planOf(input: PlanInput): Plan {
  try {
    return makePlan(input);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    throw new RequestError(error.message, fields[error.field] ?? 'regimen');
  }
}

/** The fields of the body, by the names that the planner gives them. Whatever else it refuses is the regimen's. */
const fields: Readonly<Record<string, string>> = {
  'care-setting': 'careSetting',
  'refractory-pain': 'refractoryPain',
  'target-pain': 'targetPain',
  weight: 'regimen.patient.weightKg',
  'bag concentration': 'regimen.bag',
};

function dayOf(asOf: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isDay(asOf)) {
    throw new RequestError(`asOf: expected a day such as 2026-11-23, got ${JSON.stringify(asOf)}.`, 'asOf');
  }
  return asOf;
}

function isDay(text: string): boolean {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
}
