import { type Profession, pinLength, pinRefusal, type Role, roles, type Training } from '@ketaguide/course';
import { useEffect, useId, useState } from 'react';
import { serverRequest } from '../../../journal/server-request.ts';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { truthOptions } from '../../../parts/truth-options.ts';
import { type Account, peopleStore } from '../../../people/app-people.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { newPinHint } from '../../sign-in/new-pin-hint.ts';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import styles from '../settings-screen.module.css';
import { professionOptions, roleWords } from './person-words.ts';

interface PersonFormProps {
  /** Undefined: somebody new. */
  readonly account: Account | undefined;
  readonly onDone: () => void;
}

const unknownTraining: Training = { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' };

/** One person: roles, profession, trainings, PIN, and whether they work here. */
export function PersonForm({ account, onDone }: PersonFormProps) {
  const announce = useAnnounce();
  const id = useId();
  const [name, setName] = useState(account?.name ?? '');
  const [profession, setProfession] = useState<Profession | undefined>(account?.profession);
  const [given, setGiven] = useState<readonly Role[]>(account?.roles ?? []);
  const [training, setTraining] = useState<Training>(account?.training ?? unknownTraining);
  const [pin, setPin] = useState('');
  const [active, setActive] = useState(account?.active ?? true);
  const [error, setError] = useState<string>();
  // Of the list when this form was opened: a change by somebody else meanwhile is not overwritten unseen.
  const [basedOn, setBasedOn] = useState<number>();
  useEffect(() => {
    serverRequest('/api/people').then(
      (answer) => setBasedOn((answer as { revision: number }).revision),
      (failure: unknown) => setError(whyNot(failure)),
    );
  }, []);

  const isComplete = name.trim() !== '' && profession !== undefined && (pin === '' || pinRefusal(pin) === undefined);

  const save = async () => {
    const body = {
      name,
      profession,
      roles: given,
      training,
      ...(pin === '' ? {} : { pin }),
      ...(account === undefined ? {} : { active, ...(basedOn === undefined ? {} : { basedOn }) }),
    };
    try {
      if (account === undefined) await serverRequest('/api/people', { method: 'POST', body });
      else await serverRequest(`/api/people/${account.id}`, { method: 'PUT', body });
    } catch (failure) {
      setError(whyNot(failure));
      return;
    }
    await peopleStore.refresh();
    announce(`${name} is saved.`);
    onDone();
  };

  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id={id}>{account === undefined ? 'Somebody new' : account.name}</h3>
      <TextEntry label="Name" value={name} onChange={setName} />
      <ChoiceField
        legend="Profession"
        options={professionOptions}
        value={profession}
        onChange={(value) => setProfession(value as Profession)}
      />
      <fieldset className={styles.checks}>
        <legend>Roles</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={given.includes(role)}
              onChange={(event) =>
                setGiven(event.currentTarget.checked ? [...given, role] : given.filter((other) => other !== role))
              }
            />
            {roleWords(role)}
          </label>
        ))}
      </fieldset>
      <TextEntry
        label="ACLS until"
        type="date"
        value={training.aclsUntil ?? ''}
        hint="Empty: not known, which does not count as valid"
        onChange={(day) => setTraining({ ...training, aclsUntil: day === '' ? null : day })}
      />
      <TextEntry
        label="Moderate sedation training until"
        type="date"
        value={training.sedationUntil ?? ''}
        onChange={(day) => setTraining({ ...training, sedationUntil: day === '' ? null : day })}
      />
      <ChoiceField
        legend="Experienced with ketamine"
        options={truthOptions}
        unknownValue="unknown"
        value={training.experiencedWithKetamine}
        onChange={(value) =>
          setTraining({ ...training, experiencedWithKetamine: value as Training['experiencedWithKetamine'] })
        }
      />
      <TextEntry
        label={account?.hasPin ? 'New PIN' : 'PIN'}
        type="password"
        inputMode="numeric"
        value={pin}
        hint={newPinHint(pin) ?? (account?.hasPin ? 'Empty: the PIN stays as it is' : pinLength)}
        onChange={setPin}
      />
      {account === undefined ? null : (
        <fieldset className={styles.checks}>
          <legend>Works here</legend>
          <label>
            <input type="checkbox" checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
            Can sign in
          </label>
        </fieldset>
      )}
      <p className={styles.error} role="status">
        {error}
      </p>
      <div className={styles.actions}>
        <Button onClick={onDone}>Cancel</Button>
        <Button look="primary" type="submit" disabled={!isComplete}>
          {account === undefined ? 'Add' : 'Save'} {name}
        </Button>
      </div>
    </form>
  );
}
