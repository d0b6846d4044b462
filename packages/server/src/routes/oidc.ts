import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { createOidcClient, type ProviderIdentity } from '../sign-in/oidc-client.ts';
import type { OidcSettings } from '../sign-in/oidc-settings.ts';
import { createPendingSignIns, pendingForSeconds } from '../sign-in/pending-sign-ins.ts';
import { personOfIdentity } from '../sign-in/person-of-identity.ts';
import { refusalPage } from '../sign-in/refusal-page.ts';

export interface OidcRoutesOptions {
  readonly service: RecordService;
  readonly settings: OidcSettings;
  /** Told why somebody could not sign in: the caller learns only that it did not work. */
  readonly onFailure: (error: unknown) => void;
}

const onward = { 302: Type.Null({ description: 'On to the provider, or back to the app' }) } as const;

const Page = {
  description: 'A page that says why nobody was signed in',
  content: { 'text/html': { schema: Type.String() } },
} as const;

/** Signing in at the clinic's provider: there, and back. */
export const oidcRoutes: FastifyPluginAsyncTypebox<OidcRoutesOptions> = async (
  app,
  { service, settings, onFailure },
) => {
  const clock = (): number => Date.parse(service.now());
  const client = createOidcClient(settings, clock);
  const pending = createPendingSignIns(clock);
  const { publicUrl } = settings;
  const isSecure = publicUrl.protocol === 'https:';
  const cookie = {
    name: isSecure ? '__Host-ketaguide-sign-in' : 'ketaguide-sign-in',
    // Coming back from the provider is a step from another site, on which a strict cookie stays at home.
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const,
  };

  app.get(
    '/session/oidc/start',
    {
      config: { access: 'sign-in', isUse: false },
      schema: {
        summary: "On to the clinic's sign-in provider",
        operationId: 'startOidc',
        querystring: Type.Object(
          { returnTo: Type.Optional(Type.String({ description: 'The page of the app to come back to' })) },
          { additionalProperties: false },
        ),
        response: { ...onward, 400: Problem, 503: Problem },
      },
    },
    async (request, reply) => {
      const started = await client.start().catch((error: unknown) => {
        onFailure(error);
        throw new RefusedError(providerAway);
      });
      const id = pending.add({ ...started.secrets, returnTo: pageOf(request.query.returnTo, publicUrl) });
      reply.setCookie(cookie.name, id, { ...cookie.options, maxAge: pendingForSeconds });
      return reply.redirect(started.url.href);
    },
  );

  app.get(
    '/session/oidc/callback',
    {
      config: { access: 'sign-in', isUse: false },
      schema: {
        summary: 'Back from the provider: signs in, or says on a page why not',
        operationId: 'finishOidc',
        response: { ...onward, 400: Page, 403: Page },
      },
    },
    async (request, reply) => {
      const signIn = pending.take(request.cookies[cookie.name]);
      reply.clearCookie(cookie.name, cookie.options);
      if (signIn === undefined) return refuse(reply, 400, didNotWork);
      let identity: ProviderIdentity;
      try {
        identity = await client.finish(request.url.slice(request.url.indexOf('?')), signIn);
      } catch (error) {
        onFailure(error);
        await service.audit({ person: null, action: 'sign-in-refused', detail: { by: 'oidc', why: 'failed' } });
        return refuse(reply, 400, didNotWork);
      }
      const person = await personOfIdentity(service, identity, settings.firstAdministrator);
      if (person === undefined) {
        await service.audit({ person: null, action: 'sign-in-refused', detail: { by: 'oidc', why: 'unknown' } });
        return refuse(reply, 403, unknownPerson(identity, settings));
      }
      // Its cookie is replaced here, and whoever else holds the id of the one before must not go on with it.
      if (request.session !== null) await service.sessions.end(request.session);
      reply.setCookie(service.cookie.name, await service.sessions.begin(person.id), service.cookie.options);
      return reply.redirect(signIn.returnTo);
    },
  );
};

/** A page of this app, whatever was asked for. */
function pageOf(returnTo: string | undefined, publicUrl: URL): string {
  if (returnTo === undefined || !URL.canParse(returnTo, publicUrl)) return '/';
  const { origin, pathname, search, hash } = new URL(returnTo, publicUrl);
  const isPage = origin === publicUrl.origin && !pathname.startsWith('/api/') && !pathname.startsWith('//');
  return isPage ? `${pathname}${search}${hash}` : '/';
}

const refuse = (reply: FastifyReply, status: number, [title, text]: readonly [string, string]): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(refusalPage(title, text));

const didNotWork = [
  'Signing in did not work',
  'What came back from the sign-in provider did not fit what was asked for, or it took too long. Nothing was changed.',
] as const;

const unknownPerson = ({ email }: ProviderIdentity, { issuer }: OidcSettings) =>
  [
    'Nobody here knows you yet',
    `You are signed in at ${issuer.host}, but no administrator of Ketaguide has added ` +
      `${email === null ? 'you, or your provider does not say that your e-mail address is verified' : email}. ` +
      'Ask an administrator to add you with this e-mail address.',
  ] as const;

const providerAway: Problem = {
  title: 'The sign-in provider does not answer',
  status: 503,
  detail: 'Nobody can sign in until it does. Whoever is signed in goes on.',
};
