import { overview, validationNotice } from '@ketaguide/guideline';
import styles from './footer.module.css';

/** The foot of every screen: what this is not, and which guideline it reads. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <p>
        Informs clinicians. Controls no pump and sounds nothing. {validationNotice} Guideline: {overview.citation}.
      </p>
    </footer>
  );
}
