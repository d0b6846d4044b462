import { mayDo } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { today } from '../../../case/clock.ts';
import { Button } from '../../../parts/button.tsx';
import { type Account, peopleStore, usePeople } from '../../../people/app-people.ts';
import { useSession } from '../../../session/app-session.ts';
import { ScrollTable } from '../scroll-table.tsx';
import styles from '../settings-screen.module.css';
import { PersonForm } from './person-form.tsx';
import { professionWords, roleWords } from './person-words.ts';
import { trainingWords } from './training-words.ts';

/** Who works here: everybody sees it, administrators change it. */
export function PeoplePart() {
  const people = usePeople();
  const mayChange = mayDo(useSession()?.person?.roles ?? [], 'change-people');
  const [editing, setEditing] = useState<Account | 'new'>();
  useEffect(() => {
    void peopleStore.refresh();
  }, []);
  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <p className={styles.lead}>
        Trainings count for the statements on personnel. One that is not known, or has expired, does not count.
      </p>
      <ScrollTable label="Everybody">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col">Profession</th>
            <th scope="col">ACLS</th>
            <th scope="col">Moderate sedation</th>
            {mayChange ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.active ? '' : ' (left)'}
              </th>
              <td>{person.roles.map(roleWords).join(', ') || 'none'}</td>
              <td>{professionWords(person.profession)}</td>
              <td>{trainingWords(person.training.aclsUntil, today())}</td>
              <td>{trainingWords(person.training.sedationUntil, today())}</td>
              {mayChange ? (
                <td>
                  <Button look="text" aria-label={`Change ${person.name}`} onClick={() => setEditing(person)}>
                    Change
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {mayChange && editing === undefined ? (
        <Button look="primary" onClick={() => setEditing('new')}>
          Add somebody
        </Button>
      ) : null}
      {editing === undefined ? null : (
        <PersonForm
          key={editing === 'new' ? 'new' : editing.id}
          account={editing === 'new' ? undefined : editing}
          onDone={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
