import type { InfusionState, Instant } from '@ketaguide/course';
import { Button } from '../../parts/button.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import styles from './quiet-mode.module.css';
import { StartMissing } from './start-missing.tsx';
import { StartedWithoutServer } from './started-without-server.tsx';
import type { Figures } from './view/figures.ts';

interface QuietModeProps {
  readonly infusion: InfusionState;
  readonly figures: Figures;
  readonly now: Instant;
  readonly onLeave: () => void;
}

/** For a dim room: three figures, large and dark, and nothing that moves. */
export function QuietMode({ infusion, figures: { given, rate, time }, now, onLeave }: QuietModeProps) {
  return (
    <main id="main" className={styles.quiet}>
      <h1 className={styles.clock}>{timeOfDay(now)}</h1>
      <StartMissing infusion={infusion} />
      <StartedWithoutServer infusion={infusion} />
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
