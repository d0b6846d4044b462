import { entryNames } from '@ketaguide/course';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { today } from '../case/clock.ts';
import { journal } from '../journal/app-journal.ts';
import type { OutboxEntry } from '../journal/outbox-entry.ts';
import { useJournalStatus } from '../journal/use-course.ts';
import { Button } from '../parts/button.tsx';
import { StatusPill } from '../parts/status-pill.tsx';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import styles from './journal-pill.module.css';
import { clockWords, connectionWords, keptWords, notKeptAfterClosing } from './kept-words.ts';
import { saveFile } from './save-file.ts';
import { WaitingFor } from './waiting-for.tsx';

/** Where the work is; a tap lists what is not sent, and why. */
export default function JournalPill() {
  const status = useJournalStatus();
  const [opened, setOpened] = useState(false);
  const { state, words } = keptWords(status);
  const clock = clockWords(status);
  return (
    <div className={styles.pill}>
      <button
        type="button"
        data-while-locked
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        <StatusPill state={state}>{words}</StatusPill>
      </button>
      {status.keepsAfterClosing ? null : (
        <p className={styles.warning} role="status">
          {notKeptAfterClosing}
        </p>
      )}
      {clock === undefined ? null : (
        <p className={styles.warning} role="status">
          {clock}
        </p>
      )}
      <Modal.Root
        opened={opened}
        onClose={() => setOpened(false)}
        centered
        lockScroll={false}
        transitionProps={{ duration: 0 }}
        classNames={{ overlay: styles.overlay ?? '', content: styles.content ?? '' }}
      >
        <Modal.Overlay />
        <Modal.Content data-while-locked>
          <Modal.Title className={styles.title}>Where your work is</Modal.Title>
          <Modal.Body className={styles.body}>
            <p>{words}.</p>
            <p className="muted">{connectionWords(status)}</p>
            <WaitingFor />
            <Items title="Not saved" entries={status.notSaved} />
            <Items title="Not yet sent" entries={status.waiting.filter((entry) => !status.notSaved.includes(entry))} />
            <Items title="Not taken by the server" entries={status.refused} />
            <div className={styles.actions}>
              <Button look="text" onClick={exportJournal}>
                Save as a file
              </Button>
              <Button onClick={() => void journal.sendAgain()}>Send now</Button>
              <Button look="primary" data-autofocus onClick={() => setOpened(false)}>
                Close
              </Button>
            </div>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  );
}

/** Everything on this device, for when it cannot be sent. */
export const exportJournal = (): void =>
  saveFile(`ketaguide-journal-${today()}.jsonl`, journal.exportLines(), 'application/x-ndjson');

function Items({ title, entries }: { readonly title: string; readonly entries: readonly OutboxEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.items}>
        {entries.map(({ event, refusal }) => (
          <li key={event.id}>
            <span>{timeOfDay(event.happenedAt)}</span> <b>{entryNames[event.type]}</b>
            {refusal === undefined ? null : <p className="muted">{refusal.message}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
