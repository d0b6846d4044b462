import { type InfusionState, type Instant, infusionSummary } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { summaryClock } from '../../recorded-course/summary-clock.ts';
import { Summary } from '../close/summary.tsx';

/** A running infusion on paper: everything that was entered until then, with the patient on every page. */
export function PrintedRecord({ infusion }: { readonly infusion: InfusionState }) {
  const { state, policy, team, now } = useRecordedCourse();
  // Worked out for a print alone, not with every entry.
  const [at, setAt] = useState<Instant>();
  useEffect(() => {
    const before = () => flushSync(() => setAt(now()));
    const after = () => setAt(undefined);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [now]);
  if (at === undefined) return null;
  return (
    <div className="only-print">
      <Summary summary={infusionSummary(state, infusion, { policy, people: team, clock: summaryClock, now: at })} />
    </div>
  );
}
