import { parseDecimal } from '@ketaguide/quantities';
import { type ReactNode, useId, useState } from 'react';
import box from './number-box.module.css';
import styles from './number-field.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** The unit in words: part of the label, and fixed. */
  readonly unit: string;
  /** The number as it now holds, written for a person; undefined while there is none. */
  readonly value: string | undefined;
  /** Takes the number, or says in a short sentence why it does not. */
  readonly onCommit: (value: number) => string | undefined;
  /** Below the field: where the value comes from. */
  readonly hint?: ReactNode;
}

/** A number as a person types it. Nothing is guessed: what cannot be read is refused with a hint. No spinner, no wheel. */
export function NumberField({ label, unit, value, onCommit, hint }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const check = (text: string): string | undefined => {
    const parsed = parseDecimal(text);
    return parsed.ok ? onCommit(parsed.value) : parsed.message;
  };
  const commit = () => {
    if (typed === undefined || typed === value) return;
    if (typed.trim() === '') {
      setTyped(undefined);
      setProblem(undefined);
      return;
    }
    const refused = check(typed);
    setProblem(refused);
    if (refused === undefined) setTyped(undefined);
  };
  const change = (text: string) => {
    setTyped(text);
    // While somebody mends a number, the message follows; it never appears in the middle of typing one.
    if (problem !== undefined) {
      const parsed = parseDecimal(text);
      setProblem(parsed.ok || text === '' ? undefined : parsed.message);
    }
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={`${box.label} ${styles.label}`}>
        <b>{label}</b> {unit}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`${box.input} ${styles.input}`}
        value={typed ?? value ?? ''}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <p id={`${id}-hint`} className={problem === undefined ? box.hint : `${box.hint} ${box.error}`} role="status">
        {problem ?? hint}
      </p>
    </div>
  );
}
