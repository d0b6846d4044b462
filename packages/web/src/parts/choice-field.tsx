import { type ReactNode, useId } from 'react';
import styles from './choice-field.module.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  /** What is asked. It names the group for everybody, and is hidden from sight where a heading already says it. */
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly options: readonly ChoiceOption[];
  /** The value that was entered; undefined as long as nobody has answered: nothing is chosen for anyone. */
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  /** The option that says "unknown": always dashed, never coloured. */
  readonly unknownValue?: string;
  /** The line below: where the answer comes from, or why it was not taken. */
  readonly hint?: ReactNode;
  readonly hintIsError?: boolean;
  readonly describedBy?: string | undefined;
}

const mostInOneRow = 5;

/** One answer of a few: native radio buttons that look like joined segments, 48 px high, moved by the arrow keys. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { legend, legendHidden, options, value, onChange, unknownValue, hint, hintIsError, describedBy } = props;
  const id = useId();
  const isLong = options.length > mostInOneRow;
  const described = [describedBy, hint === undefined ? undefined : `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={isLong ? `${styles.field} ${styles.wide}` : styles.field}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className={legendHidden ? styles.hidden : styles.legend}>{legend}</legend>
      <div className={layoutFor(options.length)}>
        {options.map((option) => (
          <label
            key={option.value}
            className={option.value === unknownValue ? `${styles.segment} ${styles.unknown}` : styles.segment}
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span data-label={option.label}>{option.label}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={hintIsError ? `${styles.hint} ${styles.error}` : styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

function layoutFor(count: number): string {
  if (count > mostInOneRow) return `${styles.options} ${styles.many}`;
  return count > 3 ? `${styles.options} ${styles.several}` : `${styles.options} ${styles.few}`;
}
