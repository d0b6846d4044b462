import { type InfusionState, isStartMissing, startMissingWords } from '@ketaguide/course';
import { Glyph } from '../../parts/glyph.tsx';
import styles from './started-without-server.module.css';

/** Stays as long as the record tells of a pump that runs, and of no start. */
export function StartMissing({ infusion }: { readonly infusion: InfusionState }) {
  if (!isStartMissing(infusion)) return null;
  return (
    <p className={styles.notice} role="status">
      <Glyph mark="reason" className={styles.glyph} /> {startMissingWords}
    </p>
  );
}
