import type { Instant } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { useRecordedCourse } from './recorded-course.tsx';

const secondsBetween = 5;

/** The time, looked at again every few seconds: often enough for figures of whole mg and minutes. */
export function useNow(): Instant {
  const { now, pace } = useRecordedCourse();
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    setInstant(now());
    // A replay passes hours in seconds.
    const wait = pace > 1_000 ? 250 : secondsBetween * 1_000;
    const timer = setInterval(() => setInstant(now()), wait);
    return () => clearInterval(timer);
  }, [now, pace]);
  return instant;
}
