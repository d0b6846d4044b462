import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { InvalidValueError } from '@ketaguide/quantities';
import { ResponseDocument, ResponseQuestion, responseDocument } from '../documents/response-document.ts';
import { Problem, RequestError } from '../problem.ts';

/** Was it a positive response, by the guideline's definition? */
export const responseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/response',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Judges a response: the objective part, satisfaction, and both together',
        operationId: 'response',
        body: ResponseQuestion,
        response: { 200: ResponseDocument, 400: Problem },
      },
    },
    async (request) => {
      try {
        return responseDocument(request.body);
      } catch (error) {
        if (error instanceof InvalidValueError) throw new RequestError(error.message, fields[error.field]);
        throw error;
      }
    },
  );
};

/** The fields of the body, by the names that the engine gives them. */
const fields: Readonly<Record<string, string>> = { measure: 'measure', baseline: 'baseline', 'follow-up': 'followUp' };
