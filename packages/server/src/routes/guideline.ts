import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { GuidelineDocument, guidelineDocument } from '../documents/guideline-document.ts';

/** The guideline itself. */
export const guidelineRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/guideline',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The guideline: overview, grading and the nineteen recommendations',
        operationId: 'guideline',
        response: { 200: GuidelineDocument },
      },
    },
    async () => guidelineDocument(),
  );
};
