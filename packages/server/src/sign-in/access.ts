import type { Action, Role } from '@ketaguide/course';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, RefusedError } from '../problem.ts';
import type { Session } from './session.ts';

/**
 * Who may use a route. `open`: anybody, because nothing that is kept is read or written; `sign-in`: anybody, because it
 * is how one signs in or out; `signed-in`: everybody who is; otherwise whoever may do that action.
 */
export type Access = 'open' | 'sign-in' | 'signed-in' | Action;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: Access;
    /** What a locked session may still do. Without this line it may not. */
    readonly whileLocked?: boolean;
    /** Whether it shows that somebody is there. What the app asks by itself every few seconds does not. */
    readonly isUse?: boolean;
  }
  interface FastifyRequest {
    session: Session | null;
  }
}

export interface Gate {
  /** Undefined: nobody is signed in, or the session has ended. */
  readonly sessionOf: (request: FastifyRequest) => Promise<Session | undefined>;
  readonly mayDo: (roles: readonly Role[], action: Action) => boolean;
  readonly use: (session: Session) => Promise<void>;
  /** Told of whatever somebody who is signed in was refused. */
  readonly refused: (session: Session, access: Access) => Promise<void>;
}

/**
 * Every route says who may use it, or the server does not start; whoever may not is refused before the body is read.
 * Without a gate there is nothing to protect, and only open routes and those of signing in are let through.
 */
export function controlAccess(app: FastifyInstance, gate?: Gate): void {
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`${String(method)} ${url} does not say who may use it.`);
    if (schema !== undefined && access !== 'open' && access !== 'sign-in') Object.assign(schema, needsSession);
  });
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    const { access, whileLocked = false, isUse = true } = request.routeOptions.config;
    if (access === undefined || access === 'open') return;
    if (!isReading(request)) requireOwnPage(request);
    const session = await gate?.sessionOf(request);
    request.session = session ?? null;
    if (access === 'sign-in') return;
    if (gate === undefined || session === undefined) throw new RefusedError(notSignedIn);
    if (session.locked && !whileLocked) throw new RefusedError(locked);
    if (access !== 'signed-in' && !gate.mayDo(session.person.roles, access)) {
      await gate.refused(session, access);
      throw new RefusedError(notAllowed);
    }
    if (!session.locked && isUse) await gate.use(session);
  });
}

/** What the OpenAPI document says of such a route. */
const needsSession = { security: [{ session: [] }] };

/** Who asks. Only for routes that nobody reaches without being signed in. */
export function signedIn({ session }: FastifyRequest): Session {
  if (session === null) throw new Error('A route that needs a session was reached without one.');
  return session;
}

/** The header that only the app's own page can send: another site's page would need a permission that it never gets. */
const ownPageHeader = 'x-ketaguide';

const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

function requireOwnPage({ headers }: FastifyRequest): void {
  const from = headers['sec-fetch-site'];
  if (headers[ownPageHeader] !== '1' || (from !== undefined && from !== 'same-origin' && from !== 'none')) {
    throw new RefusedError(notOwnPage);
  }
}

const notSignedIn: Problem = { title: 'Not signed in', status: 401, detail: 'Sign in first.' };
export const locked: Problem = {
  title: 'The session is locked',
  status: 423,
  detail: 'Enter your PIN, or sign in again, to go on. Nothing of this request was stored.',
};
const notAllowed: Problem = { title: 'Not allowed', status: 403, detail: 'None of your roles allows this.' };
const notOwnPage: Problem = {
  title: 'Not allowed',
  status: 403,
  detail: `What changes something needs the header "${ownPageHeader}: 1", and comes from Ketaguide's own page.`,
};

/** Done, and there is nothing to tell. */
export const noContent = (reply: FastifyReply): FastifyReply => reply.code(204).send();
