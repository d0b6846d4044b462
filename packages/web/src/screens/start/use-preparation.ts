import { useEffect } from 'react';
import { prepareReader } from '../../record/read-in-worker.ts';

const quietMilliseconds = 1_000;

/** Once Start stands and somebody reads it, fetches what opening a patient will need. */
export function usePreparation(): void {
  useEffect(() => {
    const timer = window.setTimeout(() => {
      prepareReader();
      // A failure is nobody's concern yet: the screen is asked for again when it is needed.
      import('../assess/assess-screen.tsx').catch(() => undefined);
    }, quietMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
}
