import { isIPv4 } from 'node:net';

/**
 * Does this host name mean the machine itself? Until people can sign in, the app answers on such addresses only.
 * Accepts a bare host as in `--host`, with or without the brackets of an IPv6 address.
 */
export function isLoopbackHost(host: string): boolean {
  const name = withoutBrackets(host.toLowerCase());
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** Is this the address of a socket on the machine itself? Those of IPv4 on a socket of IPv6 stand behind "::ffff:". */
export const isLoopbackAddress = (address: string): boolean => isLoopbackHost(address.replace(/^::ffff:/i, ''));

/** An IPv6 address as sockets want it: addresses in URLs have brackets around it. */
export const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/** The host of a Host header, without its port; undefined when the header is not one host. */
export function hostOfHeader(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return /^(\[[0-9a-f:.]+\]|[^\s:@/[\]]+)(?::\d{1,5})?$/i.exec(header)?.[1];
}
