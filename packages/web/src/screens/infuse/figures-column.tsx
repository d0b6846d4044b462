import styles from './figures-column.module.css';
import { ProgressBar } from './progress-bar.tsx';
import type { Figures } from './view/figures.ts';

/** Given so far, rate, time: the three figures that are read from the other side of the room. */
export function FiguresColumn({ figures }: { readonly figures: Figures }) {
  const { given, rate, time } = figures;
  return (
    <div className={styles.column}>
      <section aria-label="Given so far">
        <h2 className={styles.label}>Given so far, IV ketamine</h2>
        <p className={styles.hero}>
          {given.number} <span>{given.unit}</span>
        </p>
        {given.share === undefined ? null : <ProgressBar share={given.share} least={given.least} end={given.planned} />}
        {given.until === undefined ? null : <p>{given.until}</p>}
        {given.withBolus === undefined ? null : <p>{given.withBolus}</p>}
      </section>
      <section aria-label="Rate">
        <h2 className={styles.label}>Rate</h2>
        <p className={styles.second}>
          {rate.number} <span>mL/h</span>
        </p>
        {rate.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      <section aria-label="Time">
        <h2 className={styles.label}>Time</h2>
        <p className={styles.second}>{time.elapsed}</p>
        {time.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
    </div>
  );
}
