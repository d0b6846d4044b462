import { useId, useState } from 'react';
import type { NewAnswer } from '../../case/current-case.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import styles from './conflict-note.module.css';
import { conflictReasons, otherReason } from './view/conflict-reasons.ts';
import { type FactRow, lowerFirst } from './view/fact-row.ts';

interface ConflictNoteProps {
  readonly row: FactRow;
  readonly onAnswer: (answer: NewAnswer) => void;
}

/** An answer and a record that differ: both are shown, and somebody says why. The answer counts. */
export function ConflictNote({ row, onAnswer }: ConflictNoteProps) {
  const { given, conflicts } = row;
  const id = useId();
  const reason = given?.kind === 'known' ? given.reason : undefined;
  const [isOther, setIsOther] = useState(reason !== undefined && !conflictReasons.includes(reason));
  if (given?.kind !== 'known' || conflicts.length === 0) return null;
  const give = (text: string) =>
    onAnswer({ kind: 'known', value: given.value, ...(text === '' ? {} : { reason: text }) });
  return (
    <div className={styles.note}>
      <p>
        <Glyph mark="reason" className={styles.glyph} />{' '}
        <b>{reason === undefined ? 'These two differ.' : 'These two differ, with a reason.'}</b> You entered{' '}
        {lowerFirst(row.value)}. {conflicts.map(({ value, source }) => `${source}: ${lowerFirst(value)}`).join('. ')}.
        Your answer counts, and both stay visible.
      </p>
      <ChoiceField
        legend="Why do they differ?"
        options={[
          ...conflictReasons.map((text) => ({ value: text, label: text })),
          { value: otherReason, label: 'Other' },
        ]}
        value={isOther ? otherReason : reason}
        onChange={(value) => {
          setIsOther(value === otherReason);
          give(value === otherReason ? '' : value);
        }}
      />
      {isOther ? (
        <div className={styles.other}>
          <label htmlFor={id}>In a few words</label>
          <input
            id={id}
            type="text"
            defaultValue={reason ?? ''}
            onBlur={(event) => give(event.currentTarget.value.trim())}
          />
        </div>
      ) : null}
    </div>
  );
}
