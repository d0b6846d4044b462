import { useCurrentCase } from '../case/current-case.tsx';
import styles from './notice.module.css';

/** The fixed notice: on every screen, and on every printed page. */
export function Notice() {
  const { openCase } = useCurrentCase();
  return (
    <p className={styles.notice}>
      {openCase.isSample ? 'Sample, not a real person. ' : ''}
      Content not yet validated by a clinician.
    </p>
  );
}
