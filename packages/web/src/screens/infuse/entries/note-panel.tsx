import type { EventOf, Instant } from '@ketaguide/course';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { EntryPanel } from './entry-panel.tsx';
import styles from './note-panel.module.css';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

interface NotePanelProps {
  readonly title?: string;
  readonly correcting?: { readonly at: Instant; readonly text: string } | undefined;
  readonly now: Instant;
  readonly onSave: (data: EventOf<'note-written'>['data'], happenedAt: Instant | undefined) => void;
  readonly onClose: () => void;
}

/** A note in free words: open, type, save. */
export function NotePanel({ title = 'Note', correcting, now, onSave, onClose }: NotePanelProps) {
  const id = useId();
  const [text, setText] = useState(correcting?.text ?? '');
  const [when, setWhen] = useWhen(correcting?.at);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const words = text.trim();
  const save = () => words !== '' && !when.isHeld && onSave({ text: words }, when.at);
  return (
    <EntryPanel title={title} onClose={onClose}>
      <div>
        <label htmlFor={id} className={styles.label}>
          What there is to note
        </label>
        <textarea
          ref={field}
          id={id}
          rows={6}
          className={styles.text}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      </div>
      <div className={styles.foot}>
        <WhenField value={when} now={now} onChange={setWhen} />
        <Button look="primary" disabled={words === '' || when.isHeld} onClick={save}>
          {correcting === undefined ? 'Save note' : 'Go on'}
        </Button>
      </div>
    </EntryPanel>
  );
}
