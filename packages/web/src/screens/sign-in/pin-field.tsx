import { useId } from 'react';
import styles from './pin-field.module.css';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly autoFocus?: boolean;
  /** The line below: why it was not taken. */
  readonly error?: string | undefined;
}

const longest = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** A PIN: typed on the keyboard, or tapped. The digits are never shown. */
export function PinField({ label, value, onChange, autoFocus = false, error }: PinFieldProps) {
  const id = useId();
  const set = (text: string) => onChange(text.replace(/[^0-9]/g, '').slice(0, longest));
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        inputMode="none"
        autoComplete="off"
        className={styles.input}
        value={value}
        // The person came here to enter it.
        // biome-ignore lint/a11y/noAutofocus: a panel whose only purpose is this field
        autoFocus={autoFocus}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <p id={`${id}-error`} className={styles.error} role="status">
        {error}
      </p>
      <div className={styles.keys}>
        {digits.map((digit) => (
          <button key={digit} type="button" className={styles.key} onClick={() => set(value + digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={`${styles.key} ${styles.wide}`}
          disabled={value === ''}
          onClick={() => set(value.slice(0, -1))}
        >
          Delete
        </button>
      </div>
    </div>
  );
}
