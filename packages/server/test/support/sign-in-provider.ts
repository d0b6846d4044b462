import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import { type Browser, browserAt } from './browser.ts';

export const clientId = 'ketaguide';
export const clientSecret = 'a-secret-of-the-tests-that-is-long-enough';

/** What the provider knows of those who can sign in there, by their login. */
export type Logins = Readonly<
  Record<string, { readonly email?: string; readonly email_verified?: boolean; readonly name?: string }>
>;

/**
 * A real OpenID Connect provider, which takes any password.
 *
 * @param host by another name of this machine than the app's, it is another site to a browser
 */
export async function signInProvider(redirectUri: string, logins: Logins, host = '127.0.0.1') {
  // It says at every start that it is set up for development.
  for (const method of ['info', 'warn'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...logins[sub] }) }),
  });
  server.on('request', provider.callback());
  onTestFinished(() => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    server.close();
  });
  return { issuer, server };
}

/** Port numbers of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Goes from the app to the provider and signs in there as a person would, through its pages.
 *
 * @returns the address that the provider sends the browser back to, which nobody has opened yet
 */
export async function signInAtProvider(here: Browser, there: Browser, login: string, start: string): Promise<URL> {
  const started = await here.get(start);
  let next = started.headers.get('location') ?? '';
  for (let step = 0; step < 12; step += 1) {
    if (next.includes('/api/session/oidc/callback')) return new URL(next);
    const page = await there.get(next);
    const location = page.headers.get('location');
    if (location !== null) {
      next = new URL(location, there.origin).href;
      continue;
    }
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page.text) ?? [];
    const form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) });
    const sent = await there.send('POST', action, form.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    next = new URL(sent.headers.get('location') ?? '', there.origin).href;
  }
  throw new Error(`the provider did not send ${login} back`);
}

export const providerBrowser = (issuer: string): Browser => browserAt(issuer);
