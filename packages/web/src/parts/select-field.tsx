import { useId } from 'react';
import styles from './select-field.module.css';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Undefined means what `empty` says. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** The words for no value. */
  readonly empty?: string;
}

/** One of a few values, or any: the browser's own list. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  empty = 'any',
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.currentTarget.value)?.value)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
