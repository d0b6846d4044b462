import { useEffect, useState } from 'react';
import { journal } from '../../journal/app-journal.ts';
import { useJournalStatus } from '../../journal/use-course.ts';
import { policyStore } from '../../policy/app-policy.ts';

/** `reached`: what this device knows is what the server knows. */
export type ServerReach = 'asking' | 'reached' | 'not-reached' | 'needs-sign-in';

/** Somebody stands beside the patient: whoever answers later is not waited for, and is heard all the same. */
const patience = 5_000;
const askAgainEvery = 5_000;

/**
 * Sends what waits and fetches what others entered, once at first and then again while this is shown: a start must not be
 * taken for one without a connection when there is one.
 *
 * @param hasServer false in the sample, which is on this page only
 */
export function useServerReach(hasServer: boolean): ServerReach {
  const { isReached, connection } = useJournalStatus();
  const [answer, setAnswer] = useState<'awaited' | 'there' | 'none'>('awaited');
  useEffect(() => {
    if (!hasServer) return;
    const ask = async () => {
      await Promise.all([journal.sync(), policyStore.refresh()]);
      setAnswer('there');
    };
    void ask();
    const giveUp = setTimeout(() => setAnswer((before) => (before === 'awaited' ? 'none' : before)), patience);
    const again = setInterval(() => void ask(), askAgainEvery);
    return () => {
      clearTimeout(giveUp);
      clearInterval(again);
    };
  }, [hasServer]);
  if (!hasServer) return 'reached';
  if (answer === 'awaited') return 'asking';
  if (connection.kind === 'needs-sign-in') return 'needs-sign-in';
  return answer === 'there' && isReached === true ? 'reached' : 'not-reached';
}
