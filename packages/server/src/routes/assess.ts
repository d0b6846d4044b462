import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { assessRecord, convertUnit, readRecord } from '@ketaguide/fhir';
import { parseAnswers } from '@ketaguide/guideline';
import Type from 'typebox';
import { AnswersBody } from '../documents/answers.ts';
import { AssessmentDocument } from '../documents/assessment-document.ts';
import { Problem } from '../problem.ts';

const AssessRequest = Type.Object(
  {
    record: Type.Unknown({
      description: "One patient's FHIR R4 record: a Bundle, a list of resources, or NDJSON as a text",
    }),
    answers: Type.Optional(AnswersBody),
    asOf: Type.Optional(
      Type.String({ description: 'The day to assess for; today when absent', examples: ['2026-11-23'] }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        record: { resourceType: 'Patient', id: 'example', birthDate: '1972-05-04', gender: 'female' },
        answers: { 'target-pain': 'crps', weight: { value: 70, unit: 'kg' } },
        asOf: '2026-11-23',
      },
    ],
  },
);

/** What does the guideline say about this patient? Nothing of the record is kept. */
export const assessRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (app, { today }) => {
  app.post(
    '/assess',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Assesses one patient against all nineteen recommendations; nothing is stored',
        operationId: 'assess',
        body: AssessRequest,
        response: { 200: AssessmentDocument, 400: Problem, 413: Problem },
      },
    },
    async ({ body: { record, answers = {}, asOf = today() } }) =>
      assessRecord({ record: readRecord(record, asOf), answers: parseAnswers(answers, convertUnit, asOf), asOf }),
  );
};
