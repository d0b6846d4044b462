import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { clockTime } from '../../case/clock.ts';

/** The time of day of the print that is under way. */
export function usePrintedAt(): string {
  const [at, setAt] = useState(clockTime);
  useEffect(() => {
    const stamp = () => flushSync(() => setAt(clockTime()));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return at;
}
