import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { planDocument } from '@ketaguide/planning';
import Type from 'typebox';
import { PlanDocument } from '../documents/plan-document.ts';
import { exampleRegimen } from '../documents/regimen.ts';
import { Problem } from '../problem.ts';
import { planFields, planOfRequest } from './plan-request.ts';

const PlanRequest = Type.Object(planFields, {
  additionalProperties: false,
  examples: [{ regimen: exampleRegimen, careSetting: 'monitored', targetPain: 'crps', asOf: '2026-11-23' }],
});

/** A dose worked out for the pump and held against the guideline. Nothing of it is kept. */
export const planRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (app, { today }) => {
  app.post(
    '/plan',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Works out a plan: doses, pump program, checks and ways out; nothing is stored',
        operationId: 'plan',
        body: PlanRequest,
        response: { 200: PlanDocument, 400: Problem, 413: Problem },
      },
    },
    async ({ body }) => planDocument(planOfRequest(body, today)),
  );
};
