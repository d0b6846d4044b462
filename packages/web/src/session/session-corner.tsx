import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { journal } from '../journal/app-journal.ts';
import { useJournalStatus } from '../journal/use-course.ts';
import { exportJournal } from '../journal-pill/journal-pill.tsx';
import { whyNot } from '../screens/sign-in/sign-in-words.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { sessionStore, useSession } from './app-session.ts';
import { signOutOfDevice } from './leave-device.ts';
import styles from './session-corner.module.css';
import { unsentWords } from './unsent-words.ts';

/** Who is signed in, with lock and sign-out; that this is the local mode; and the lock itself. */
export default function SessionCorner() {
  const session = useSession();
  const status = useJournalStatus();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  if (session === undefined || session.mode === 'none') return null;
  const { person, locked } = session;

  const unsent = status.notSaved.length + status.waiting.length + status.refused.length;
  const leave = async () => {
    setIsAsking(false);
    try {
      await signOutOfDevice();
      navigate('/today');
      announce('Signed out. The journal is off this device.');
    } catch (error) {
      announce(whyNot(error));
    }
  };
  const signOut = async () => {
    await journal.sync();
    const { notSaved, waiting, refused } = journal.status();
    if (notSaved.length + waiting.length + refused.length > 0) setIsAsking(true);
    else await leave();
  };

  return (
    <>
      {person === null ? null : (
        <div className={styles.person} data-while-locked>
          <Menu
            position="bottom-end"
            width={224}
            transitionProps={{ duration: 0 }}
            classNames={{ dropdown: styles.dropdown ?? '', item: styles.item ?? '' }}
          >
            <Menu.Target>
              <button type="button" className={styles.button}>
                {person.name}
                {locked ? ' · locked' : ''}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void sessionStore.lock().catch((error) => announce(whyNot(error)))}>
                Lock
              </Menu.Item>
              <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        title="Sign out and lose entries?"
        confirm="Sign out and take them off"
        keep="Stay signed in"
        onConfirm={() => void leave()}
        onKeep={() => setIsAsking(false)}
      >
        {unsentWords(unsent, 'Signing out')}{' '}
        <button type="button" className={styles.export} onClick={exportJournal}>
          Save them as a file first
        </button>
      </ConfirmDialog>
    </>
  );
}
