import { type InfusionState, startWithoutServer } from '@ketaguide/course';
import { Glyph } from '../../parts/glyph.tsx';
import { summaryClock } from '../../recorded-course/summary-clock.ts';
import { keepTogether } from '../../words/keep-together.ts';
import styles from './started-without-server.module.css';

/** Stays as long as the case is looked at: something stood against the start, or nobody knows yet. */
export function StartedWithoutServer({ infusion }: { readonly infusion: InfusionState }) {
  const start = startWithoutServer(infusion, summaryClock);
  if (start === undefined || start.outcome === 'nothing-stood-against-it') return null;
  return (
    <p className={styles.notice} role="status">
      <Glyph mark="reason" className={styles.glyph} /> {keepTogether(start.words)}
    </p>
  );
}
