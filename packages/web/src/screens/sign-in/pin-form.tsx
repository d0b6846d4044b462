import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { sessionStore } from '../../session/app-session.ts';
import { PinField } from './pin-field.tsx';
import styles from './sign-in-screen.module.css';
import { whyNot } from './sign-in-words.ts';

/** The PIN of one person, and in. */
export function PinForm({ person }: { readonly person: { readonly id: string; readonly name: string } }) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const signIn = async () => {
    setIsAsking(true);
    try {
      await sessionStore.signIn(person.id, pin);
    } catch (failure) {
      setError(whyNot(failure));
      setPin('');
    }
    setIsAsking(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <PinField label={`PIN of ${person.name}`} value={pin} onChange={setPin} error={error} autoFocus />
      <p className={styles.act}>
        <Button look="primary" type="submit" disabled={pin === '' || isAsking}>
          Sign in as {person.name}
        </Button>
      </p>
    </form>
  );
}
