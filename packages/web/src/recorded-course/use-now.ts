import type { Instant } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { useRecordedCourse } from './recorded-course.tsx';

const secondsBetween = 5;

/** The time, looked at again every few seconds and after every entry: often enough for figures of whole mg and minutes. */
export function useNow(): Instant {
  const { now, pace, state } = useRecordedCourse();
  const [instant, setInstant] = useState(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry that was just made must not lie in the future
  useEffect(() => setInstant(now()), [now, state]);
  useEffect(() => {
    // A replay passes hours in seconds.
    const timer = setInterval(() => setInstant(now()), pace > 1_000 ? 250 : secondsBetween * 1_000);
    return () => clearInterval(timer);
  }, [now, pace]);
  return instant;
}
