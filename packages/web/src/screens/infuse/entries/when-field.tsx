import type { Instant } from '@ketaguide/course';
import { useId, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { dayAndTime, dayOf, timeOfDay } from '../../../recorded-course/clock-words.ts';
import { instantAt } from '../../../recorded-course/instant-at.ts';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import type { When } from './when.ts';
import styles from './when-field.module.css';

interface WhenFieldProps {
  readonly value: When;
  readonly now: Instant;
  readonly onChange: (value: When) => void;
}

/** What is said about a time that was typed. `asked`: it is unusual, and kept when somebody says so. */
type Problem =
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'asked'; readonly words: string; readonly instant: Instant };

const stepsBack = [5, 10, 15];

/**
 * When it happened: now, unless somebody says otherwise. An earlier time is kept with the time of the entry; one that has
 * not come yet is refused, and one from before the infusion was opened is asked back once.
 */
export function WhenField({ value, now, onChange }: WhenFieldProps) {
  const id = useId();
  const opened = useRecordedCourse().infusion?.opened?.happenedAt;
  // What is corrected has a time already: it neither happens now nor so many minutes ago.
  const [isCorrecting] = useState(value.at !== undefined);
  const [isOpen, setIsOpen] = useState(isCorrecting);
  const [time, setTime] = useState(timeOfDay(value.at ?? now));
  const [day, setDay] = useState(dayOf(value.at ?? now));
  const [problem, setProblem] = useState<Problem>();
  const [isTouched, setIsTouched] = useState(false);
  const today = dayOf(now);
  // Nearly always everything is of one day; then nobody is asked for it.
  const hasDay = (opened !== undefined && dayOf(opened) !== today) || dayOf(value.at ?? now) !== today;
  if (!isOpen) {
    const open = () => {
      setTime(timeOfDay(now));
      setDay(today);
      setIsOpen(true);
    };
    return (
      <p className={styles.line}>
        Happened now, {timeOfDay(now)}{' '}
        <Button look="link" onClick={open}>
          Earlier…
        </Button>
      </p>
    );
  }
  const hold = (said: Problem) => {
    setProblem(said);
    onChange({ ...value, isHeld: true });
  };
  const keep = (instant: Instant) => {
    setProblem(undefined);
    onChange({ at: instant, isHeld: false });
  };
  const takeInstant = (instant: Instant) => {
    setIsTouched(true);
    setTime(timeOfDay(instant));
    setDay(dayOf(instant));
    if (opened !== undefined && instant < opened) {
      hold({
        kind: 'asked',
        words: `${momentWords(instant, now)} is before this infusion was opened, ${momentWords(opened, instant)}.`,
        instant,
      });
    } else keep(instant);
  };
  const take = (newTime: string, newDay: string) => {
    setIsTouched(true);
    setTime(newTime);
    setDay(newDay);
    const said = instantAt(newTime, hasDay ? newDay : undefined, now);
    if (said.kind === 'instant') takeInstant(said.instant);
    else if (said.kind === 'unreadable') hold({ kind: 'refused', words: 'Write a time, such as 14:05.' });
    else hold({ kind: 'refused', words: `${newTime} has not come yet: it is ${timeOfDay(now)}.` });
  };
  const beNow = () => {
    setProblem(undefined);
    setIsOpen(false);
    onChange({ at: undefined, isHeld: false });
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Happened at</label>
      {hasDay ? (
        <input
          type="date"
          className={styles.time}
          aria-label="Day"
          value={day}
          max={today}
          onChange={(event) => take(time, event.currentTarget.value)}
        />
      ) : null}
      <input
        id={id}
        type="time"
        className={styles.time}
        value={time}
        onChange={(event) => take(event.currentTarget.value, day)}
        aria-invalid={problem?.kind === 'refused'}
        aria-describedby={`${id}-hint`}
      />
      {isCorrecting ? null : (
        <>
          {stepsBack.map((minutes) => (
            <Button
              key={minutes}
              className={styles.step}
              onClick={() => takeInstant(new Date(Date.parse(now) - minutes * 60_000).toISOString())}
            >
              {minutes} min ago
            </Button>
          ))}
          <Button look="text" className={styles.step} onClick={beNow}>
            Now
          </Button>
        </>
      )}
      <p id={`${id}-hint`} className={styles[problem?.kind ?? 'hint']} role="status">
        {problem?.words ?? (isTouched && !isCorrecting ? 'Shown as “entered later”.' : '')}
        {problem?.kind === 'asked' ? (
          <Button look="link" onClick={() => keep(problem.instant)}>
            Keep {momentWords(problem.instant, now)}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** "09:58", with its day where that is another one. */
const momentWords = (instant: Instant, beside: Instant): string =>
  dayOf(instant) === dayOf(beside) ? timeOfDay(instant) : dayAndTime(instant);
