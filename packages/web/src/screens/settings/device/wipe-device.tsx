import { useState } from 'react';
import { useLocation } from 'wouter';
import { journal } from '../../../journal/app-journal.ts';
import { useJournalStatus } from '../../../journal/use-course.ts';
import { exportJournal } from '../../../journal-pill/journal-pill.tsx';
import { Button } from '../../../parts/button.tsx';
import { wipeDevice } from '../../../session/leave-device.ts';
import { unsentWords } from '../../../session/unsent-words.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { ConfirmDialog } from '../../../shell/confirm-dialog.tsx';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import styles from '../settings-screen.module.css';

/** Leaves nothing of any case on this device, with or without a connection. */
export function WipeDevice() {
  const { notSaved, waiting, refused } = useJournalStatus();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const unsent = notSaved.length + waiting.length + refused.length;
  const ask = async () => {
    // What can still be sent is.
    await journal.sync();
    setIsAsking(true);
  };
  const wipe = async () => {
    setIsAsking(false);
    try {
      const isTold = await wipeDevice();
      navigate('/');
      announce(
        isTold
          ? 'Signed out. Nothing of any case is on this device.'
          : 'Nothing of any case is on this device. The server is told that you signed out as soon as it answers.',
      );
    } catch (error) {
      announce(whyNot(error));
    }
  };
  return (
    <section aria-labelledby="wipe" className={styles.part}>
      <h2 id="wipe">Wipe this device</h2>
      <p className={styles.lead}>
        Takes every case and what this device remembers of PINs off it, and signs you out. Signing out does the same,
        but needs the server.
      </p>
      <Button onClick={() => void ask()}>Wipe this device…</Button>
      <ConfirmDialog
        opened={isAsking}
        title={unsent === 0 ? 'Wipe this device?' : 'Wipe this device and lose entries?'}
        confirm={unsent === 0 ? 'Wipe it' : `Wipe it with ${unsent === 1 ? '1 entry' : `${unsent} entries`}`}
        keep="Keep everything"
        onConfirm={() => void wipe()}
        onKeep={() => setIsAsking(false)}
      >
        {unsent === 0 ? (
          'The server has everything that was entered here. You are signed out.'
        ) : (
          <>
            {unsentWords(unsent, 'Wiping')}{' '}
            <button type="button" className={styles.export} onClick={exportJournal}>
              Save them as a file first
            </button>
          </>
        )}
      </ConfirmDialog>
    </section>
  );
}
