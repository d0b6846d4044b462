import { InvalidValueError } from '@ketaguide/quantities';
import { isLoopbackHost } from '../loopback.ts';

/** The clinic's sign-in provider, and where people reach this server. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address in people's browsers: scheme, host, port. */
  readonly publicUrl: URL;
  /** The e-mail address of whoever becomes the first administrator, in lower case. */
  readonly firstAdministrator: string | null;
}

const names = {
  issuer: 'KETAGUIDE_OIDC_ISSUER',
  clientId: 'KETAGUIDE_OIDC_CLIENT_ID',
  clientSecret: 'KETAGUIDE_OIDC_CLIENT_SECRET',
  publicUrl: 'KETAGUIDE_PUBLIC_URL',
  firstAdministrator: 'KETAGUIDE_FIRST_ADMINISTRATOR',
} as const;

/**
 * The sign-in provider that the environment names; undefined: none.
 *
 * @throws InvalidValueError by the variable that is missing or wrong; the message does not repeat the secret
 */
export function oidcSettingsOf(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const { firstAdministrator, ...needed } = names;
  const given = Object.values(names).filter((name) => (env[name] ?? '') !== '');
  if (given.length === 0) return undefined;
  const missing = Object.values(needed).find((name) => (env[name] ?? '') === '');
  if (missing !== undefined) throw new InvalidValueError(missing, undefined, `a value, because ${given[0]} has one`);
  const publicUrl = addressOf(names.publicUrl, env);
  if (publicUrl.pathname !== '/' || publicUrl.search !== '' || publicUrl.hash !== '') {
    throw new InvalidValueError(names.publicUrl, publicUrl.href, 'an address without a path');
  }
  const email = env[firstAdministrator] ?? '';
  return {
    issuer: addressOf(names.issuer, env),
    clientId: env[names.clientId] ?? '',
    clientSecret: env[names.clientSecret] ?? '',
    publicUrl,
    firstAdministrator: email === '' ? null : email.trim().toLowerCase(),
  };
}

/** An address over TLS, or on this machine. */
function addressOf(name: string, env: Readonly<Record<string, string | undefined>>): URL {
  const text = env[name] ?? '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isGood = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (url === undefined || !isGood) throw new InvalidValueError(name, text, 'an address that begins with https://');
  return url;
}
