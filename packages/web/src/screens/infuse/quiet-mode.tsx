import type { Instant } from '@ketaguide/course';
import { Button } from '../../parts/button.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import styles from './quiet-mode.module.css';
import type { Figures } from './view/figures.ts';

interface QuietModeProps {
  readonly figures: Figures;
  readonly now: Instant;
  readonly onLeave: () => void;
}

/** For a dim room: three figures, large and dark, and nothing that moves. */
export function QuietMode({ figures: { given, rate, time }, now, onLeave }: QuietModeProps) {
  return (
    <main id="main" className={styles.quiet}>
      <h1 className={styles.clock}>{timeOfDay(now)}</h1>
      <dl>
        <dt>Given so far, IV ketamine</dt>
        <dd>
          {given.number} {given.unit}
        </dd>
        <dt>Rate</dt>
        <dd>{rate.number} mL/h</dd>
        <dt>Time</dt>
        <dd>{time.elapsed}</dd>
      </dl>
      <p>This record does not monitor the patient.</p>
      <Button onClick={onLeave}>Leave quiet mode</Button>
    </main>
  );
}
