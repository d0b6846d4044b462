import type { Person } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { Unreachable } from '../journal/server-request.ts';
import { useJournalStatus } from '../journal/use-course.ts';
import { WaitingFor } from '../journal-pill/waiting-for.tsx';
import { Button, buttonClasses } from '../parts/button.tsx';
import { PinField } from '../screens/sign-in/pin-field.tsx';
import { whyNot } from '../screens/sign-in/sign-in-words.ts';
import { sessionStore } from './app-session.ts';
import styles from './lock-panel.module.css';
import type { Session } from './session.ts';

interface LockPanelProps {
  readonly session: Session;
  readonly person: Person;
}

/** The locked session: what is on the screen stays in sight, and takes nothing until the PIN is entered. */
export function LockPanel({ session, person }: LockPanelProps) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [isUnreachable, setIsUnreachable] = useState(false);
  const [isEntering, setIsEntering] = useState(false);
  const own = useJournalStatus().waiting.filter(({ recordedBy }) => recordedBy === person.id).length;
  useReadOnlyWork();
  const unlock = async () => {
    try {
      await sessionStore.unlock(pin);
    } catch (failure) {
      setError(whyNot(failure));
      setIsUnreachable(failure instanceof Unreachable);
      setPin('');
    }
  };
  return (
    <section className={`${styles.panel} no-print`} aria-label="Locked" data-while-locked>
      <p className={styles.who}>
        <b>Locked.</b> {person.name} is signed in. What is shown can be read, and nothing entered.
      </p>
      <div className={styles.waiting}>
        {own === 0 ? null : (
          <p>
            {own === 1 ? '1 entry' : `${own} entries`} of {person.name} {own === 1 ? 'waits' : 'wait'} on this device,
            and {own === 1 ? 'is' : 'are'} sent once this is unlocked.
          </p>
        )}
        <WaitingFor />
      </div>
      {session.unlockBy === 'sign-in' ? (
        <a
          className={buttonClasses('primary')}
          href={`/api/session/oidc/start?returnTo=${encodeURIComponent(window.location.pathname)}`}
        >
          Sign in again
        </a>
      ) : !isEntering ? (
        <Button look="primary" onClick={() => setIsEntering(true)}>
          Enter the PIN
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <PinField label={`PIN of ${person.name}`} value={pin} onChange={setPin} error={error} autoFocus />
          <p className={styles.act}>
            <Button look="primary" type="submit" disabled={pin === ''}>
              Unlock
            </Button>
          </p>
        </form>
      )}
      {isUnreachable ? (
        <p className={styles.act}>
          The server cannot check the PIN now. What happens must not go unrecorded.{' '}
          <Button look="text" onClick={() => sessionStore.goOnLocked()}>
            Go on; entries wait until it can
          </Button>
        </p>
      ) : null}
    </section>
  );
}

/** While the session is locked the work takes nothing; it can be read, and gone through by its links, by everybody. */
function useReadOnlyWork(): void {
  useEffect(() => {
    const refuse = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('a, [data-while-locked]') !== null) return;
      if (event instanceof KeyboardEvent && !isEntry(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const kinds = ['click', 'keydown', 'beforeinput'] as const;
    for (const kind of kinds) window.addEventListener(kind, refuse, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, refuse, { capture: true });
    };
  }, []);
}

/** Keys that enter something or press a button; the others move and read. */
const isEntry = ({ key }: KeyboardEvent): boolean => key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key);
