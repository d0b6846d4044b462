import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifySwagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { type Instant, mayDo } from '@ketaguide/course';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { readJsonBodies } from './json-body.ts';
import { hostOfHeader, isLoopbackAddress, isLoopbackHost } from './loopback.ts';
import { openApi } from './open-api.ts';
import { internalProblem, misdirected, notFound, problemOf, RefusedError, sendProblem } from './problem.ts';
import { createRecordService, type RecordOptions } from './record-service.ts';
import { assessRoutes } from './routes/assess.ts';
import { auditTrailRoutes } from './routes/audit-trail.ts';
import { bagLabelRoutes } from './routes/bag-label.ts';
import { courseRoutes } from './routes/courses.ts';
import { exportRoutes } from './routes/export.ts';
import { guidelineRoutes } from './routes/guideline.ts';
import { healthRoutes } from './routes/health.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { openApiRoutes } from './routes/open-api.ts';
import { peopleRoutes } from './routes/people.ts';
import { planRoutes } from './routes/plan.ts';
import { policyRoutes } from './routes/policy.ts';
import { reasonRoutes } from './routes/reasons.ts';
import { responseRoutes } from './routes/response.ts';
import { samplePatientRoutes } from './routes/sample-patients.ts';
import { secondPersonRoutes } from './routes/second-person.ts';
import { serverTimeRoutes } from './routes/server-time.ts';
import { sessionRoutes } from './routes/session.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { simulateRoutes } from './routes/simulate.ts';
import { permissionsPolicy, securityHeaders } from './security-headers.ts';
import { controlAccess } from './sign-in/access.ts';

import { isNavigation, isWebAppBuilt, serveWebApp } from './web-app.ts';

export interface ServerOptions {
  /** Today, as an ISO date: the day for which a patient is assessed when the request names none. */
  readonly today: () => string;
  /** The folder of the built web app; without one, only the API is served. */
  readonly webRoot?: string;
  /** The largest request body, in bytes. */
  readonly bodyLimit?: number;
  /** Where courses, people and policies are kept, and how one signs in; without it nothing is kept. */
  readonly record?: RecordOptions;
  /** This instant; the clock of the machine when absent. */
  readonly now?: () => Instant;
  /** Told why a sign-in at the provider failed; the message holds no secret. */
  readonly onSignInFailure?: (error: unknown) => void;
  /** Told of every fault of our own. The error may quote the record, so it belongs on no shared log. */
  readonly onFault?: (error: Error) => void;
}

const defaultBodyLimit = 20 * 1024 * 1024;

/**
 * The HTTP server: the API under /api and the web app at /. Courses, people and policies are kept where it is given a
 * database; of everything else nothing is stored, and nothing is logged. It answers to loopback names and its public one
 * only, so that a page elsewhere cannot reach it through a name of its own.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { bodyLimit = defaultBodyLimit, webRoot, onFault, now = () => new Date().toISOString() } = options;
  const { onSignInFailure, record } = options;
  const provider = record?.signIn.mode === 'oidc' ? record.signIn.provider : undefined;
  const service = record && createRecordService(record, now);
  const app = fastify({
    logger: false,
    bodyLimit,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    // A value that was not sent stays absent, and none is turned into another: null must never become a weight of 0.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, verbose: true } },
    frameworkErrors: (error, _request, reply) => sendProblem(reply, problemOf(error, bodyLimit) ?? internalProblem),
  }).withTypeProvider<TypeBoxTypeProvider>();

  // Results go out exactly as the command line writes them; a serializer made from a schema would drop and convert.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  // A page elsewhere may send text without asking first, but not JSON.
  app.removeContentTypeParser('text/plain');
  readJsonBodies(app);

  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const problem = problemOf(error, bodyLimit);
    if (problem === undefined) onFault?.(error);
    if (error instanceof RefusedError) reply.headers(error.headers);
    return sendProblem(reply, problem ?? internalProblem);
  });

  await app.register(fastifyHelmet, securityHeaders(provider?.publicUrl.protocol === 'https:'));
  app.addHook('onRequest', async (request, reply) => {
    const host = hostOfHeader(request.headers.host);
    // Names and PINs are for this machine only, whatever address somebody had the server listen on. A request that a
    // test injects came in at no address.
    const { localAddress } = request.socket;
    const isElsewhere = provider === undefined && localAddress !== undefined && !isLoopbackAddress(localAddress);
    if (isElsewhere || host === undefined || !(isLoopbackHost(host) || host === provider?.publicUrl.hostname))
      return sendProblem(reply, misdirected);
    reply.header('permissions-policy', permissionsPolicy);
    if (isApi(request.url)) reply.header('cache-control', 'no-store');
  });
  // A compressed request could grow far past the body limit, so only responses are compressed.
  await app.register(fastifyCompress, { globalDecompression: false, encodings: ['br', 'gzip'] });
  await app.register(fastifyCookie);
  await app.register(fastifySwagger, openApi);

  await app.register(healthRoutes, { database: record?.database });
  await app.register(
    async (api) => {
      controlAccess(
        api,
        service && {
          sessionOf: ({ cookies }) => service.sessions.find(cookies[service.cookie.name]),
          mayDo,
          use: service.sessions.use,
          refused: ({ person }, access) =>
            service.audit({ person: person.id, action: 'access-refused', detail: { access } }),
        },
      );
      await api.register(guidelineRoutes);
      await api.register(samplePatientRoutes, { today: options.today });
      await api.register(assessRoutes, { today: options.today });
      await api.register(planRoutes, { today: options.today });
      await api.register(responseRoutes);
      await api.register(simulateRoutes);
      await api.register(sheetRoutes, { today: options.today });
      await api.register(bagLabelRoutes, { today: options.today });
      await api.register(openApiRoutes);
      await api.register(serverTimeRoutes, { now });
      await api.register(sessionRoutes, { service });
      if (service === undefined) return;
      if (provider !== undefined) {
        await api.register(oidcRoutes, {
          service,
          settings: provider,
          onFailure: (error: unknown) => onSignInFailure?.(error),
        });
      }
      await api.register(courseRoutes, { service });
      await api.register(secondPersonRoutes, { service });
      await api.register(peopleRoutes, { service });
      await api.register(policyRoutes, { service });
      await api.register(auditTrailRoutes, { service });
      await api.register(exportRoutes, { service });
      await api.register(reasonRoutes, { service });
    },
    { prefix: '/api' },
  );

  const hasWebApp = webRoot !== undefined && isWebAppBuilt(webRoot);
  if (hasWebApp) await serveWebApp(app, webRoot);

  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    if (hasWebApp && !isApi(path) && isNavigation(request)) return reply.sendFile('index.html');
    return sendProblem(reply, notFound(`There is no ${request.method} ${path} here.`));
  });

  return app;
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url);
