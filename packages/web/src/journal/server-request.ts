/** The server could not be reached, or could not do it now: worth trying again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The server answered, and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** Nobody is signed in, or the session is locked: what waits is sent once somebody is. */
export const needsSignIn = (error: unknown): boolean =>
  error instanceof Refused && (error.status === 401 || error.status === 423);

const patience = 15_000;

/**
 * Asks this app's own server.
 *
 * @throws Unreachable without an answer within 15 s, or one that says that the server cannot now
 * @throws Refused with what the server says is wrong
 */
export async function serverRequest(path: string, init: { method?: string; body?: unknown } = {}): Promise<unknown> {
  const { method = 'GET', body } = init;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      // The header is one that no page elsewhere can send.
      headers: { 'x-ketaguide': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new Unreachable('no answer from the server', { cause });
  }
  if (response.status === 204) return undefined;
  // An answer may break off in the middle, and something on the way may answer in the server's place.
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  if (response.status >= 500 || answer === undefined) {
    throw new Unreachable(`the server answered ${response.status}`);
  }
  const { detail } = answer as { readonly detail?: string };
  throw new Refused(response.status, detail ?? `The server answered ${response.status}.`);
}
