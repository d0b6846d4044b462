import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Instant } from '@ketaguide/course';
import Type from 'typebox';

const ServerTime = Type.Object(
  { now: Type.String({ description: 'ISO 8601 in UTC' }) },
  { additionalProperties: false, title: 'Server time' },
);

/** The clock of the server, by which a device sees how far off its own is. */
export const serverTimeRoutes: FastifyPluginAsyncTypebox<{ readonly now: () => Instant }> = async (app, { now }) => {
  app.get(
    '/server-time',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The time on the clock of the server',
        operationId: 'serverTime',
        response: { 200: ServerTime },
      },
    },
    async () => ({ now: now() }),
  );
};
