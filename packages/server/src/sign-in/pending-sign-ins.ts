import { randomBytes } from 'node:crypto';
import type { SignInSecrets } from './oidc-client.ts';

export interface PendingSignIn extends SignInSecrets {
  /** The page of the app to come back to. */
  readonly returnTo: string;
}

export const pendingForSeconds = 600;
const mostPending = 1_000;

/** People who are at the provider now. Each comes back once, within ten minutes, in the browser that left. */
export function createPendingSignIns(clock: () => number) {
  const pending = new Map<string, PendingSignIn & { readonly until: number }>();
  return {
    /** Returns the id for the browser's cookie. */
    add(signIn: PendingSignIn): string {
      const id = randomBytes(32).toString('base64url');
      pending.set(id, { ...signIn, until: clock() + pendingForSeconds * 1_000 });
      const [oldest] = pending.keys();
      if (pending.size > mostPending && oldest !== undefined) pending.delete(oldest);
      return id;
    },
    take(id: string | undefined): PendingSignIn | undefined {
      const found = id === undefined ? undefined : pending.get(id);
      if (id !== undefined) pending.delete(id);
      return found !== undefined && clock() < found.until ? found : undefined;
    },
  };
}
