import { useJournalStatus } from '../../journal/use-course.ts';
import { exportJournal } from '../../journal-pill/journal-pill.tsx';
import { clockWords, keptWords, notKeptAfterClosing } from '../../journal-pill/kept-words.ts';
import { Button } from '../../parts/button.tsx';
import { ThemeSwitch } from '../../theme/theme-switch.tsx';
import styles from './settings-screen.module.css';

/** This device: its look, its clock, and what it holds. */
export function DevicePart() {
  const status = useJournalStatus();
  return (
    <section aria-labelledby="device" className={styles.rows}>
      <h2 id="device">This device</h2>
      <p>{keptWords(status).words}.</p>
      {status.keepsAfterClosing ? null : <p>{notKeptAfterClosing}</p>}
      <p>{clockWords(status) ?? 'The clock of this device agrees with the server.'}</p>
      <p>
        Theme: <ThemeSwitch />
      </p>
      <p>
        <Button onClick={exportJournal}>Save the journal as a file</Button>
      </p>
      <p className="small muted">Signing out takes the journal off this device.</p>
    </section>
  );
}
