import type { PolicyChoice } from '@ketaguide/planning';
import { useId, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import styles from './choice-buttons.module.css';
import type { StatedChoice } from './stated-choice.ts';

interface ChoiceButtonsProps {
  /** What the tap answers, and what it does: "Why? A tap saves." */
  readonly legend: string;
  readonly choices: readonly PolicyChoice[];
  readonly onChoose: (choice: StatedChoice) => void;
  readonly disabled?: boolean;
  /** The verb for a choice that has to be written out. */
  readonly save: string;
  readonly describedBy?: string | undefined;
}

/** One tap answers and saves; what has to be written out opens a field first. */
export function ChoiceButtons({ legend, choices, onChoose, disabled = false, save, describedBy }: ChoiceButtonsProps) {
  const [writing, setWriting] = useState<PolicyChoice>();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <fieldset className={styles.choices} disabled={disabled} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <div className={styles.grid}>
        {choices.map((choice) => (
          <Button
            key={choice.id}
            className={styles.choice}
            aria-expanded={choice.needsText ? writing?.id === choice.id : undefined}
            onClick={() => (choice.needsText ? setWriting(choice) : onChoose({ reason: choice.id }))}
          >
            {choice.label}
          </Button>
        ))}
      </div>
      {writing === undefined ? null : (
        <div className={styles.writing}>
          <label htmlFor={id}>In a few words</label>
          {/* The field appears because it was asked for: the hand is already there. */}
          <input
            id={id}
            className={styles.text}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && text.trim() !== '') onChoose({ reason: writing.id, text: text.trim() });
            }}
          />
          <Button
            look="primary"
            disabled={text.trim() === ''}
            onClick={() => onChoose({ reason: writing.id, text: text.trim() })}
          >
            {save}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
