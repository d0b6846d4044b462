import { useJournalStatus } from '../../../journal/use-course.ts';
import { exportJournal } from '../../../journal-pill/journal-pill.tsx';
import { clockWords, keptWords, notKeptAfterClosing } from '../../../journal-pill/kept-words.ts';
import { WaitingFor } from '../../../journal-pill/waiting-for.tsx';
import { Button } from '../../../parts/button.tsx';
import { ThemeSwitch } from '../../../theme/theme-switch.tsx';
import styles from '../settings-screen.module.css';
import { OwnPin } from './own-pin.tsx';
import { WipeDevice } from './wipe-device.tsx';

/** This device: its look, its clock, what it holds, the PIN of who is at it, and leaving nothing on it. */
export function DevicePart() {
  const status = useJournalStatus();
  return (
    <>
      <section aria-labelledby="device" className={`${styles.rows} ${styles.part}`}>
        <h2 id="device">This device</h2>
        <p>{keptWords(status).words}.</p>
        <WaitingFor />
        {status.keepsAfterClosing ? null : <p>{notKeptAfterClosing}</p>}
        <p>{clockWords(status) ?? 'The clock of this device agrees with the server.'}</p>
        <p>
          The other theme: <ThemeSwitch />
        </p>
        <p>
          <Button onClick={exportJournal}>Save the journal as a file</Button>
        </p>
      </section>
      <OwnPin />
      <WipeDevice />
    </>
  );
}
