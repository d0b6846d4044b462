import type { ServerValue } from '../journal/server-value.ts';
import type { PolicyVersion } from './policy-version.ts';

/** Follows which version of the clinic's policy holds, and says when another one came while the page was open. */
export interface PolicyWatch {
  /** Told which version holds on the server. */
  hear(version: string): Promise<void>;
  /** The version that came, until it is put away. */
  news(): string | undefined;
  putAway(): void;
  subscribe(listener: () => void): () => void;
}

export function policyWatch(policy: Pick<ServerValue<PolicyVersion>, 'state' | 'refresh'>): PolicyWatch {
  const listeners = new Set<() => void>();
  let news: string | undefined;
  let isFirst = true;
  const say = (next: string | undefined) => {
    news = next;
    for (const listener of listeners) listener();
  };
  return {
    hear: async (version) => {
      // What holds when the page is opened is no change: nothing was shown under another.
      const isChange = !isFirst;
      isFirst = false;
      if (policy.state().version === version) return;
      await policy.refresh();
      if (isChange && policy.state().version === version) say(version);
    },
    news: () => news,
    putAway: () => say(undefined),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
