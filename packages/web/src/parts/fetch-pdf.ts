import { Refused, Unreachable } from '../journal/server-request.ts';

/** Long enough for a page that does not fit at first and is set again in smaller type. */
const patience = 30_000;

/**
 * A sheet as this app's own server draws it.
 *
 * @param body what goes on it, where that is a patient's: never in the address
 * @throws Unreachable without an answer; Refused with what the server says is wrong
 */
export async function fetchPdf(path: string, body?: unknown): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      headers: { 'x-ketaguide': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new Unreachable('no answer from the server', { cause });
  }
  const isPdf = response.headers.get('content-type')?.startsWith('application/pdf') === true;
  if (response.ok && isPdf) return response.blob();
  if (response.ok || response.status >= 500) throw new Unreachable(`the server answered ${response.status}`);
  const problem: { readonly detail?: string } = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem.detail ?? `The server answered ${response.status}.`);
}
