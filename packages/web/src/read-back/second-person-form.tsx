import type { PersonId, ReadBackIdentity, StatedReason } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { TextEntry } from '../parts/text-entry.tsx';
import { type EntryToProve, useRecordedCourse } from '../recorded-course/recorded-course.tsx';
import styles from './read-back.module.css';
import { WithoutProof } from './without-proof.tsx';

export interface SecondPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly identity: ReadBackIdentity;
  /** There when the server took their PIN. */
  readonly proof?: string;
  /** Why they read without a proof. */
  readonly notProvedBecause?: StatedReason;
}

interface SecondPersonFormProps {
  readonly entry: EntryToProve;
  readonly onKnown: (second: SecondPerson) => void;
}

/** Who the second person is, with their own PIN: it cannot be the person who is signed in. */
export function SecondPersonForm({ entry, onKnown }: SecondPersonFormProps) {
  const { person, people, provePerson, pinHint } = useRecordedCourse();
  const others = people.filter(({ id }) => id !== person?.id);
  const [chosen, setChosen] = useState<PersonId>();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const [without, setWithout] = useState<'no-connection' | 'no-pin'>();
  const known = others.find(({ id }) => id === chosen);

  const prove = async () => {
    if (known === undefined || pin === '') return;
    setIsAsking(true);
    const answer = await provePerson(known.id, pin, entry);
    setIsAsking(false);
    if (answer.kind === 'refused') {
      setPin('');
      setProblem(answer.message);
    } else {
      const who = { person: known.id, name: known.name };
      if (answer.kind === 'no-network') setWithout('no-connection');
      else if (answer.kind === 'proved-on-device') onKnown({ ...who, identity: 'proved-on-device' });
      else onKnown({ ...who, identity: 'proved', proof: answer.proof });
    }
  };

  if (others.length === 0) {
    return <p>This device knows nobody else. A second person has to be entered under Settings, People, first.</p>;
  }
  if (known !== undefined && without !== undefined) {
    return (
      <WithoutProof
        name={known.name}
        isConnected={without === 'no-pin'}
        onGoOn={(notProvedBecause) =>
          onKnown({ person: known.id, name: known.name, identity: 'not-proved', notProvedBecause })
        }
        onBack={() => setWithout(undefined)}
      />
    );
  }
  return (
    <form
      className={styles.block}
      onSubmit={(event) => {
        event.preventDefault();
        void prove();
      }}
    >
      <ChoiceField
        legend="Who reads?"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles.pin}>
        <TextEntry label="Own PIN" type="password" inputMode="numeric" value={pin} onChange={setPin} hint={pinHint} />
      </div>
      {problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" disabled={known === undefined || pin === '' || isAsking}>
          {isAsking ? 'Asking the server…' : 'Go on to the reading'}
        </Button>
        {known === undefined || isAsking ? null : (
          <Button look="text" onClick={() => setWithout('no-pin')}>
            Cannot give a PIN…
          </Button>
        )}
      </div>
    </form>
  );
}
