import type { Entry } from '@ketaguide/course';
import { useState } from 'react';
import { TextEntry } from '../../parts/text-entry.tsx';
import { dayAndTime } from '../../recorded-course/clock-words.ts';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './respond.module.css';

interface FollowOnNoteProps {
  readonly followOn: Entry<'follow-on-chosen'>;
  readonly mayChoose: boolean;
}

/** Who chose what follows, and a note to it: what the patient prefers, what was arranged. Saved when the field is left. */
export function FollowOnNote({ followOn, mayChoose }: FollowOnNoteProps) {
  const recorded = useRecordedCourse();
  const [typed, setTyped] = useState<string>();
  const { option, note = '' } = followOn.data;
  const chosen = `Chosen by ${nameOf(recorded, followOn.author)}, ${dayAndTime(followOn.happenedAt)}.`;
  const commit = () => {
    const text = typed?.trim();
    if (text === undefined || text === note) return;
    const data = { option, ...(text === '' ? {} : { note: text }) };
    void recorded.record([{ type: 'follow-on-chosen', data }]).then(() => setTyped(undefined));
  };
  return (
    <fieldset disabled={!mayChoose} className={styles.note}>
      <TextEntry
        label="Note to this choice"
        value={typed ?? note}
        onChange={setTyped}
        onCommit={commit}
        hint={`${chosen} Such as what the patient prefers.`}
      />
    </fieldset>
  );
}
