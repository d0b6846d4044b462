import { useId } from 'react';
import box from '../../parts/number-box.module.css';
import styles from '../../parts/number-entry.module.css';
import { useProblem } from '../../parts/number-entry.tsx';
import type { Reading } from '../../parts/read-number.ts';

interface DurationEntryProps {
  /** "Duration" where nothing else is said. */
  readonly label?: string;
  readonly hours: string;
  readonly minutes: string;
  readonly hoursReading: Reading;
  readonly minutesReading: Reading;
  /** What is wrong with both together. */
  readonly problem: string | undefined;
  readonly onType: (change: { readonly hours?: string; readonly minutes?: string }) => void;
}

/** Hours and minutes in one box. Either may be left empty. */
export function DurationEntry(props: DurationEntryProps) {
  const { label: name = 'Duration', hours, minutes, hoursReading, minutesReading, onType } = props;
  const id = useId();
  const { problem: refusal, field } = useProblem(hoursReading, minutesReading);
  const problem = refusal ?? props.problem;
  const part = (key: 'hours' | 'minutes', text: string, reading: Reading, label: string) => (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      value={text}
      aria-label={`${name}, ${label}`}
      aria-invalid={reading.kind === 'refused' && problem !== undefined}
      aria-describedby={`${id}-hint`}
      onChange={(event) => onType({ [key]: event.currentTarget.value })}
      {...field}
    />
  );
  return (
    <fieldset className={`${styles.field} ${styles.normal}`}>
      <legend className={box.label}>
        <b>{name}</b> h and min
      </legend>
      <div className={`${box.box} ${styles.parts}`}>
        {part('hours', hours, hoursReading, 'hours')}
        <span aria-hidden="true">h</span>
        {part('minutes', minutes, minutesReading, 'minutes')}
        <span aria-hidden="true">min</span>
      </div>
      <div id={`${id}-hint`} className={problem === undefined ? box.hint : `${box.hint} ${box.error}`} role="status">
        {problem}
      </div>
    </fieldset>
  );
}
