import { Refused, Unreachable } from '../../journal/server-request.ts';

/** Shown on every screen while people sign in by PINs. */
export const localModeNotice = 'Local mode: names and PINs on this computer only.';

/** Why signing in did not work, in a sentence. */
export function whyNot(error: unknown): string {
  if (error instanceof Unreachable) return 'The server does not answer. Try again in a moment.';
  if (error instanceof Refused) return error.message;
  throw error;
}
