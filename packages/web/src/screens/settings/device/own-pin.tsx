import { pinLength, pinRefusal } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { sessionStore, useSession } from '../../../session/app-session.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { newPinHint } from '../../sign-in/new-pin-hint.ts';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import styles from '../settings-screen.module.css';

const nothing = { current: '', next: '', again: '' };

/** The PIN of the person who is signed in, which they alone need to know. */
export function OwnPin() {
  const session = useSession();
  const announce = useAnnounce();
  const [pins, setPins] = useState(nothing);
  const [error, setError] = useState<string>();
  const hasPin = session?.unlockBy === 'pin';
  const { current, next, again } = pins;
  const refusal = hasPin && next !== '' && next === current ? 'That is the PIN until now.' : newPinHint(next);
  const differs = again !== '' && again.length >= next.length && again !== next;
  const isComplete =
    (!hasPin || current !== '') && pinRefusal(next) === undefined && refusal === undefined && again === next;
  const type = (field: keyof typeof nothing) => (text: string) => {
    setPins({ ...pins, [field]: text });
    setError(undefined);
  };
  const change = async () => {
    try {
      await sessionStore.changePin(next, hasPin ? current : undefined);
    } catch (failure) {
      setError(whyNot(failure));
      return;
    }
    setPins(nothing);
    announce('Your PIN is changed.');
    await sessionStore.refresh();
  };
  return (
    <section aria-labelledby="own-pin" className={styles.part}>
      <h2 id="own-pin">Your PIN</h2>
      <p className={styles.lead}>
        {hasPin
          ? 'It unlocks a session, and shows who you are as a second person.'
          : 'You have none yet. With one you unlock a session, and show who you are as a second person.'}
      </p>
      <form
        className={styles.form}
        aria-labelledby="own-pin"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {hasPin ? (
          <TextEntry
            label="PIN until now"
            type="password"
            inputMode="numeric"
            value={current}
            onChange={type('current')}
          />
        ) : null}
        <TextEntry
          label="New PIN"
          type="password"
          inputMode="numeric"
          value={next}
          hint={refusal === undefined ? pinLength : <span className={styles.error}>{refusal}</span>}
          onChange={type('next')}
        />
        <TextEntry
          label="New PIN again"
          type="password"
          inputMode="numeric"
          value={again}
          hint={differs ? <span className={styles.error}>These two differ.</span> : undefined}
          onChange={type('again')}
        />
        <p className={styles.error} role="status">
          {error}
        </p>
        <div className={styles.actions}>
          <Button type="submit" disabled={!isComplete}>
            {hasPin ? 'Change your PIN' : 'Set your PIN'}
          </Button>
        </div>
      </form>
    </section>
  );
}
