import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { schemaVersion } from '../documents/schema-version.ts';

const Health = Type.Object({ status: Type.Literal('ok'), schemaVersion: Type.String() });

/** Is the server up? */
export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/health',
    { schema: { summary: 'Is the server up?', operationId: 'health', response: { 200: Health } } },
    async () => ({ status: 'ok' as const, schemaVersion }),
  );
};
