import { useEffect } from 'react';
import { prepareReader } from '../../record/read-in-worker.ts';

const quietMilliseconds = 1_000;

/** Once Start stands and somebody reads it, starts what the first record will need. */
export function usePreparation(): void {
  useEffect(() => {
    const timer = window.setTimeout(prepareReader, quietMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
}
