import { useEffect } from 'react';
import { journal } from '../journal/app-journal.ts';
import { useJournalStatus } from '../journal/use-course.ts';
import { Button } from '../parts/button.tsx';
import { peopleStore, usePeople } from '../people/app-people.ts';
import { useSession } from '../session/app-session.ts';
import styles from './waiting-for.module.css';
import { waitingFor } from './waiting-words.ts';

/** Whose entries wait on this device besides those of the person who is there, and who can send them. */
export function WaitingFor() {
  const { waiting } = useJournalStatus();
  const people = usePeople();
  const session = useSession();
  const isSomebodyElses = waiting.some(({ recordedBy }) => recordedBy !== session?.person?.id);
  useEffect(() => {
    // Who left since this device last heard of it. Without a server, or nobody signed in, it is as the device remembers it.
    if (isSomebodyElses) void peopleStore.refresh();
  }, [isSomebodyElses]);
  const here = session?.locked === false ? session.person : null;
  const lines = waitingFor(
    waiting.filter(({ recordedBy }) => recordedBy !== session?.person?.id),
    people,
    here,
  );
  return lines.map(({ person, words, send }) => (
    <div key={person} className={styles.waiting}>
      <p>{words}</p>
      {send === undefined ? null : <Button onClick={() => void journal.sendFor(person)}>{send}</Button>}
    </div>
  ));
}
