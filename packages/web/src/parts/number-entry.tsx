import { type ReactNode, useId, useState } from 'react';
import box from './number-box.module.css';
import styles from './number-entry.module.css';
import type { Reading } from './read-number.ts';

interface NumberEntryProps {
  /** Where the focus is sent to it by name. */
  readonly id?: string;
  readonly label: string;
  /** The unit in words: part of the label, and fixed. */
  readonly unit: string;
  /** As it is typed; every letter is told. */
  readonly text: string;
  readonly reading: Reading;
  readonly onType: (text: string) => void;
  /** Below the field, while nothing is wrong with it. */
  readonly hint?: ReactNode;
  /** Written in the empty field: "none". */
  readonly whenEmpty?: string;
  readonly size?: 'short' | 'normal' | 'long';
}

/**
 * A number that counts with every letter. What cannot be read is refused with a hint; a number that is only unfinished
 * gets its hint once the field is left. No spinner, no wheel.
 */
export function NumberEntry(props: NumberEntryProps) {
  const { label, unit, text, reading, onType, hint, whenEmpty, size = 'normal' } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const { problem, field } = useProblem(reading);
  return (
    <div className={`${styles.field} ${styles[size]}`}>
      <label htmlFor={id} className={box.label}>
        <b>{label}</b> {unit}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={box.input}
        placeholder={whenEmpty}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onType(event.currentTarget.value)}
        {...field}
      />
      <div id={`${id}-hint`} className={problem === undefined ? box.hint : `${box.hint} ${box.error}`} role="status">
        {problem ?? hint}
      </div>
    </div>
  );
}

/** The hint to show now, and what the field has to tell for it. */
export function useProblem(...readings: readonly Reading[]) {
  const [isActive, setIsActive] = useState(false);
  const refused = readings.find((reading) => reading.kind === 'refused');
  const problem = refused?.kind === 'refused' && !(refused.unfinished && isActive) ? refused.message : undefined;
  return { problem, field: { onFocus: () => setIsActive(true), onBlur: () => setIsActive(false) } };
}
