import type { CookieSerializeOptions } from '@fastify/cookie';

/** A cookie that no script reads and no other site sends. */
export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/**
 * The cookie that holds the id of a session. Beyond this machine it travels over TLS only, and its name says so: a
 * browser takes a `__Host-` cookie from no other host, not even a neighbour under the same domain.
 */
export const sessionCookie = (secure: boolean): SessionCookie => ({
  name: secure ? '__Host-ketaguide-session' : 'ketaguide-session',
  options: { httpOnly: true, sameSite: 'strict', path: '/', secure },
});
