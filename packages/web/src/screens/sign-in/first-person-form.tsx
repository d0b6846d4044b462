import { type Profession, pinLength, pinRefusal } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { TextEntry } from '../../parts/text-entry.tsx';
import { sessionStore } from '../../session/app-session.ts';
import { professionOptions } from '../settings/people/person-words.ts';
import { newPinHint } from './new-pin-hint.ts';
import { PinField } from './pin-field.tsx';
import styles from './sign-in-screen.module.css';
import { whyNot } from './sign-in-words.ts';

/** The first person of this computer, who can then add the others. */
export function FirstPersonForm() {
  const [name, setName] = useState('');
  const [profession, setProfession] = useState<Profession>();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const isComplete = name.trim() !== '' && profession !== undefined && pinRefusal(pin) === undefined;
  const setUp = async () => {
    if (profession === undefined) return;
    try {
      await sessionStore.enterFirstPerson({ name, profession, pin });
    } catch (failure) {
      setError(whyNot(failure));
      setPin('');
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void setUp();
      }}
    >
      <p className={styles.lead}>
        Nobody is set up on this computer yet. You become prescriber, lead and administrator, and add the others in
        Settings.
      </p>
      <TextEntry label="Name" value={name} onChange={setName} />
      <ChoiceField
        legend="Profession"
        options={professionOptions}
        value={profession}
        onChange={(value) => setProfession(value as Profession)}
      />
      <PinField
        label={`PIN, ${pinLength}`}
        value={pin}
        onChange={(text) => {
          setPin(text);
          setError(undefined);
        }}
        error={error ?? newPinHint(pin)}
      />
      <p>
        <Button look="primary" type="submit" disabled={!isComplete}>
          Set up and sign in
        </Button>
      </p>
    </form>
  );
}
