import { type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { type Ref, useId } from 'react';
import { Button } from '../../../parts/button.tsx';
import { useProblem } from '../../../parts/number-entry.tsx';
import type { Reading } from '../../../parts/read-number.ts';
import styles from './vital-field.module.css';

interface VitalFieldProps {
  readonly id: VitalSignId;
  readonly text: string;
  readonly reading: Reading;
  readonly notObtained: string | undefined;
  /** What was read the time before: in grey, never in the field. */
  readonly ghost: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onFocus: () => void;
  readonly onEnter: () => void;
  readonly onNotObtained: () => void;
}

/** One sign: a number, or why there is none. */
export function VitalField(props: VitalFieldProps) {
  const { id, text, reading, notObtained, ghost, inputRef, onType, onFocus, onEnter, onNotObtained } = props;
  const field = useId();
  const { label, unit } = vitalSigns[id];
  const { problem, field: activity } = useProblem(reading);
  return (
    <div className={styles.field}>
      <label htmlFor={field}>
        <b>{label.replace(' pressure', '')}</b> {unit}
      </label>
      <input
        ref={inputRef}
        id={field}
        type="text"
        // With the keypad beside it the field opens no keyboard of the device; on a phone it does.
        inputMode={hasKeypad() ? 'none' : 'decimal'}
        autoComplete="off"
        className={styles.input}
        value={text}
        placeholder={ghost}
        aria-invalid={problem !== undefined}
        aria-describedby={`${field}-hint`}
        onChange={(event) => onType(event.currentTarget.value)}
        onFocus={() => {
          activity.onFocus();
          onFocus();
        }}
        onBlur={activity.onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
      <p id={`${field}-hint`} className={problem === undefined ? styles.hint : styles.error} role="status">
        {problem ?? notObtained ?? (text === '' ? <NotObtained label={label} onClick={onNotObtained} /> : '')}
      </p>
    </div>
  );
}

function NotObtained({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button look="link" onClick={onClick} aria-label={`${label} not obtained`}>
      not obtained
    </Button>
  );
}

const hasKeypad = (): boolean => window.innerWidth >= 900;
