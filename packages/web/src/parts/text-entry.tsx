import { type ReactNode, useId } from 'react';
import styles from './text-entry.module.css';

interface TextEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** When the field is left, or Enter is pressed. */
  readonly onCommit?: () => void;
  readonly hint?: ReactNode | undefined;
  readonly type?: 'text' | 'date' | 'password';
  readonly inputMode?: 'text' | 'numeric';
}

/** A line of text: its label above, where it comes from below. */
export function TextEntry({ label, value, onChange, onCommit, hint, type = 'text', inputMode }: TextEntryProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        inputMode={inputMode}
        autoComplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onCommit?.();
        }}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
