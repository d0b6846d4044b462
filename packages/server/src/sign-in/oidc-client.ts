import * as oidc from 'openid-client';
import { isLoopbackHost } from '../loopback.ts';
import type { OidcSubject } from '../people/people-store.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** Where somebody signs in at the provider, and what this server must remember until they come back. */
export interface StartedSignIn {
  readonly url: URL;
  readonly secrets: SignInSecrets;
}

/** What ties an answer of the provider to the browser and the request that asked for it. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who signed in, as the provider says. */
export interface ProviderIdentity {
  readonly subject: OidcSubject;
  /** In lower case; null unless the provider says that it is verified. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Whoever signed in at the provider longer ago than this signs in there again: an unlocked desk is no proof. */
const longestSinceSignInSeconds = 300;
const clockToleranceSeconds = 30;

export const callbackPath = '/api/session/oidc/callback';

/**
 * Signs people in at any OpenID Connect provider: authorization code with PKCE, state and nonce; the ID token's signature
 * is checked. The provider is looked up when somebody first signs in, and again after it could not be reached.
 */
export function createOidcClient({ issuer, clientId, clientSecret, publicUrl }: OidcSettings, clock: () => number) {
  const redirectUri = new URL(callbackPath, publicUrl);
  let found: Promise<oidc.Configuration> | undefined;

  const provider = (): Promise<oidc.Configuration> => {
    found ??= oidc.discovery(issuer, clientId, { client_secret: clientSecret }, clientAuthentication(clientSecret), {
      execute: [oidc.enableNonRepudiationChecks, ...(isLocal(issuer) ? [oidc.allowInsecureRequests] : [])],
    });
    found.catch(() => {
      found = undefined;
    });
    return found;
  };

  return {
    /** @throws when the provider cannot be reached */
    async start(): Promise<StartedSignIn> {
      const configuration = await provider();
      const secrets = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri.href,
        scope: 'openid email profile',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.codeVerifier),
        code_challenge_method: 'S256',
        max_age: String(longestSinceSignInSeconds),
      });
      return { url, secrets };
    },

    /**
     * Who came back from the provider.
     *
     * @param query the query of the address that they came back to, with its "?"
     * @throws when anything of the answer is not as it was asked for
     */
    async finish(query: string, { state, nonce, codeVerifier }: SignInSecrets): Promise<ProviderIdentity> {
      const configuration = await provider();
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(query, redirectUri), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no ID token.');
      // Some providers ignore how recent a sign-in has to be; those that say when it was are held to it.
      if (typeof claims.auth_time === 'number') {
        const seconds = clock() / 1_000 - claims.auth_time;
        if (seconds > longestSinceSignInSeconds + clockToleranceSeconds) throw new Error('That sign-in is too old.');
      }
      const said =
        claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      const { email, email_verified: isVerified, name } = said;
      return {
        subject: { issuer: claims.iss, subject: claims.sub },
        email: typeof email === 'string' && isVerified === true ? email.toLowerCase() : null,
        name: typeof name === 'string' ? name : null,
      };
    },
  };
}

/** In the way that the provider says it takes; the first of them where it says nothing. */
function clientAuthentication(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...more) =>
    (server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic')
      ? basic(server, ...more)
      : post(server, ...more);
}

const isLocal = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && isLoopbackHost(hostname);
