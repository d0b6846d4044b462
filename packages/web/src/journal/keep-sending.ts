import { peopleStore } from '../people/app-people.ts';
import { policyStore } from '../policy/app-policy.ts';
import { sessionStore } from '../session/app-session.ts';
import { journal } from './app-journal.ts';

const askEvery = 15_000;
const usesToldEvery = 60_000;
/** Who works here changes seldom; whom this device would let prove their identity must not be long out of date. */
const peopleAskedEvery = 5 * 60_000;

/** Begins, once for the page: who is signed in, the clinic's policy, sending what waits and fetching what others enter. */
export function keepSending(): void {
  let told = 0;
  const used = () => {
    const { person, locked } = sessionStore.state() ?? {};
    if (person == null || locked || Date.now() - told < usesToldEvery) return;
    told = Date.now();
    void sessionStore.use();
  };
  let signedIn: string | undefined;
  sessionStore.subscribe(() => {
    const session = sessionStore.state();
    const now = session?.locked === false ? session.person?.id : undefined;
    if (now === signedIn) return;
    signedIn = now;
    if (now === undefined) return;
    void policyStore.refresh();
    void peopleStore.refresh();
    void journal.sync();
  });
  void sessionStore.refresh();
  setInterval(() => {
    // After a failure the journal tries again by itself, at the time that the pill names.
    const isRetrying = journal.status().connection.kind === 'retrying';
    if (document.visibilityState === 'visible' && !isRetrying) void journal.sync();
  }, askEvery);
  setInterval(() => {
    if (signedIn !== undefined && navigator.onLine) void peopleStore.refresh();
  }, peopleAskedEvery);
  window.addEventListener('online', () => void sessionStore.refresh().then(() => journal.sync()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void journal.sync();
  });
  for (const kind of ['pointerdown', 'keydown'] as const) window.addEventListener(kind, used, { passive: true });
  // Asks the browser not to clear the journal when it needs room; it may say no.
  void navigator.storage?.persist?.();
}
