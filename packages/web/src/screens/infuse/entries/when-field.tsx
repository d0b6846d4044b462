import type { Instant } from '@ketaguide/course';
import { useId, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';
import { instantAt } from '../../../recorded-course/instant-at.ts';
import styles from './when-field.module.css';

interface WhenFieldProps {
  /** Undefined: now, whenever it is saved. */
  readonly value: Instant | undefined;
  readonly now: Instant;
  readonly onChange: (value: Instant | undefined) => void;
}

const stepsBack = [5, 10, 15];

/** When it happened: now, unless somebody says otherwise. An earlier time is kept with the time of the entry. */
export function WhenField({ value, now, onChange }: WhenFieldProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(value !== undefined);
  const [problem, setProblem] = useState<string>();
  if (!isOpen) {
    return (
      <p className={styles.line}>
        Happened now, {timeOfDay(now)}{' '}
        <Button look="link" onClick={() => setIsOpen(true)}>
          Earlier…
        </Button>
      </p>
    );
  }
  const take = (time: string) => {
    const instant = instantAt(time, now);
    setProblem(instant === undefined ? 'Write a time of the last 24 h' : undefined);
    if (instant !== undefined) onChange(instant);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Happened at</label>
      <input
        id={id}
        type="time"
        className={styles.time}
        value={timeOfDay(value ?? now)}
        onChange={(event) => take(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
      />
      {stepsBack.map((minutes) => (
        <Button
          key={minutes}
          className={styles.step}
          onClick={() => onChange(new Date(Date.parse(now) - minutes * 60_000).toISOString())}
        >
          {minutes} min ago
        </Button>
      ))}
      <Button
        look="text"
        className={styles.step}
        onClick={() => {
          onChange(undefined);
          setProblem(undefined);
          setIsOpen(false);
        }}
      >
        Now
      </Button>
      <p id={`${id}-hint`} className={styles.hint} role="status">
        {problem ?? (value === undefined ? '' : 'Shown as “entered later”.')}
      </p>
    </div>
  );
}
