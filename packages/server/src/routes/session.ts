import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Person } from '@ketaguide/course';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { oneOf } from '../documents/one-of.ts';
import { PersonDocument, Professions, personDocument } from '../documents/person.ts';
import { newPin } from '../people/new-pin.ts';
import { personName } from '../people/person-name.ts';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { noContent, signedIn } from '../sign-in/access.ts';
import { checkPin } from '../sign-in/check-pin.ts';

const SessionDocument = Type.Object(
  {
    mode: oneOf(['oidc', 'local', 'none']),
    person: Type.Union([PersonDocument, Type.Null()]),
    locked: Type.Boolean({ description: 'What runs can still be read, and nothing written' }),
    unlockBy: Type.Union([oneOf(['pin', 'sign-in']), Type.Null()]),
    needsFirstPerson: Type.Boolean(),
    people: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
        description: 'In local mode only: who can sign in here',
      }),
    ),
  },
  { additionalProperties: false, title: 'Session' },
);

type SessionDocument = Type.Static<typeof SessionDocument>;

const closed = { additionalProperties: false } as const;
const Pin = Type.Object({ pin: Type.String() }, closed);

/** Signing in with a PIN, locking, unlocking, signing out; who is there. `service` is absent where nothing is kept. */
export const sessionRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService | undefined }> = async (
  app,
  { service },
) => {
  app.get(
    '/session',
    {
      config: { access: 'sign-in', isUse: false },
      schema: {
        summary: 'Who is signed in here, and how one signs in',
        operationId: 'session',
        response: { 200: SessionDocument },
      },
    },
    async (request) => (service === undefined ? nothingKept : sessionDocument(service, request)),
  );
  if (service === undefined) return;
  const { sessions, cookie, audit } = service;

  const begin = async (request: FastifyRequest, reply: FastifyReply, person: Person): Promise<SessionDocument> => {
    if (request.session !== null) await sessions.end(request.session);
    const id = await sessions.begin(person.id);
    reply.setCookie(cookie.name, id, cookie.options);
    request.session = (await sessions.find(id)) ?? null;
    return sessionDocument(service, request);
  };

  app.post(
    '/session',
    {
      config: { access: 'sign-in' },
      schema: {
        summary: 'Signs in with a PIN (local mode)',
        operationId: 'signIn',
        body: Type.Object({ person: Type.String(), pin: Type.String() }, closed),
        response: { 200: SessionDocument, 400: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      requireLocalMode(service);
      return begin(request, reply, await checkPin(service, request.body.person, request.body.pin));
    },
  );

  app.post(
    '/first-person',
    {
      config: { access: 'sign-in' },
      schema: {
        summary: 'Sets up the first person, who may then add others (local mode, while there is nobody)',
        operationId: 'firstPerson',
        body: Type.Object({ name: Type.String(), pin: Type.String(), profession: Professions }, closed),
        response: { 200: SessionDocument, 400: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      requireLocalMode(service);
      const person: Person = {
        id: randomUUID(),
        name: personName(request.body.name),
        roles: ['prescriber', 'lead', 'admin'],
        profession: request.body.profession,
        training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
        active: true,
      };
      const account = { person, pin: await newPin(request.body.pin, null), email: null, oidcSubject: null };
      // The list of nobody has the number 0: of two first persons, one comes too late.
      const by = { person: person.id, at: service.now() };
      if (!(await service.stores.people.put(account, 0, by))) throw new RefusedError(notTheFirst);
      return begin(request, reply, person);
    },
  );

  app.delete(
    '/session',
    {
      config: { access: 'sign-in' },
      schema: { summary: 'Signs out', operationId: 'signOut', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      if (request.session !== null) {
        await sessions.end(request.session);
        await audit({ person: request.session.person.id, action: 'signed-out' });
      }
      reply.clearCookie(cookie.name, cookie.options);
      return noContent(reply);
    },
  );

  app.post(
    '/session/lock',
    {
      config: { access: 'signed-in', whileLocked: true },
      schema: { summary: 'Locks the session', operationId: 'lock', response: { 200: SessionDocument, 401: Problem } },
    },
    async (request) => {
      const session = signedIn(request);
      await sessions.lock(session);
      await audit({ person: session.person.id, action: 'session-locked' });
      request.session = { ...session, locked: true };
      return sessionDocument(service, request);
    },
  );

  app.post(
    '/session/unlock',
    {
      config: { access: 'signed-in', whileLocked: true },
      schema: {
        summary: 'Unlocks the session with the PIN of its person',
        operationId: 'unlock',
        body: Pin,
        response: { 200: SessionDocument, 401: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const session = signedIn(request);
      if (session.ended && service.mode === 'oidc') throw new RefusedError(endedSession);
      await checkPin(service, session.person.id, request.body.pin);
      if (session.ended) return begin(request, reply, session.person);
      await sessions.unlock(session);
      await audit({ person: session.person.id, action: 'session-unlocked' });
      request.session = { ...session, locked: false };
      return sessionDocument(service, request);
    },
  );

  app.post(
    '/session/use',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Says that somebody is there, so that the session does not lock',
        operationId: 'use',
        response: { 204: Type.Null(), 401: Problem, 423: Problem },
      },
    },
    async (_request, reply) => noContent(reply),
  );
};

function requireLocalMode({ mode }: RecordService): void {
  if (mode !== 'local') throw new RefusedError(signInElsewhere);
}

async function sessionDocument(service: RecordService, { session }: FastifyRequest): Promise<SessionDocument> {
  const { accounts, revision } = await service.stores.people.read();
  const isOver = session?.ended === true && service.mode === 'oidc';
  const own = accounts.find(({ person }) => person.id === session?.person.id);
  return {
    mode: service.mode,
    person: session === null ? null : personDocument(session.person),
    locked: session?.locked ?? false,
    unlockBy: own === undefined ? null : own.pin === null || isOver ? 'sign-in' : 'pin',
    needsFirstPerson: service.mode === 'local' && revision === 0,
    ...(service.mode === 'local' && {
      people: accounts
        .filter(({ person, pin }) => person.active && pin !== null)
        .map(({ person: { id, name } }) => ({ id, name })),
    }),
  };
}

const nothingKept: SessionDocument = {
  mode: 'none',
  person: null,
  locked: false,
  unlockBy: null,
  needsFirstPerson: false,
};

const signInElsewhere: Problem = {
  title: 'Not allowed',
  status: 403,
  detail: 'People sign in here through the clinic\'s provider: open "/api/session/oidc/start".',
};

const endedSession: Problem = {
  title: 'The session has ended',
  status: 403,
  detail: 'Sign in again at the provider. What runs stays in view until then.',
};

const notTheFirst: Problem = {
  title: 'There is somebody already',
  status: 409,
  detail: 'The first person was set up before. Sign in, or ask an administrator to add you.',
};
