import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { oneOf } from '../documents/one-of.ts';
import { schemaVersion } from '../documents/schema-version.ts';
import type { Database } from '../storage/database.ts';

const Health = Type.Object({
  status: oneOf(['ok', 'unavailable']),
  schemaVersion: Type.String(),
  database: Type.Optional(
    Type.Object(
      { engine: oneOf(['sqlite', 'postgres']), status: oneOf(['ok', 'unavailable']) },
      { description: 'Where courses are kept; absent where nothing is' },
    ),
  ),
});

/** Is the server up, and does its database answer? */
export const healthRoutes: FastifyPluginAsyncTypebox<{ readonly database: Database | undefined }> = async (
  app,
  { database },
) => {
  app.get(
    '/health',
    {
      schema: {
        summary: 'Is the server up, and does its database answer?',
        operationId: 'health',
        response: { 200: Health, 503: Health },
      },
    },
    async (_request, reply) => {
      if (database === undefined) return { status: 'ok' as const, schemaVersion };
      const status = (await answers(database)) ? 'ok' : 'unavailable';
      return reply
        .code(status === 'ok' ? 200 : 503)
        .send({ status, schemaVersion, database: { engine: database.engine, status } });
    },
  );
};

async function answers({ kysely }: Database): Promise<boolean> {
  try {
    await kysely.selectFrom('audit_head').select('seq').executeTakeFirst();
    return true;
  } catch {
    return false;
  }
}
