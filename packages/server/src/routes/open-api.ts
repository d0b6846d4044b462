import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

/** The description of this API, for machines and for people who write clients. */
export const openApiRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, async () => app.swagger());
};
