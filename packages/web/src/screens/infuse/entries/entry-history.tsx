import { entryHistory, type TimelineEntry } from '@ketaguide/course';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import { summaryClock } from '../../../recorded-course/summary-clock.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import styles from './entry-history.module.css';

/** Every version of an entry that was corrected or marked: who, when, why, and what changed. Nothing, where there is one. */
export function EntryHistory({ timeline }: { readonly timeline: TimelineEntry }) {
  const { policy, team } = useRecordedCourse();
  if (timeline.annotations.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>What was changed</summary>
      <ol>
        {entryHistory(timeline, { policy, people: team, clock: summaryClock }).map(({ id, at, words }) => (
          <li key={id}>
            <span className={styles.time}>{timeOfDay(at)}</span> <span>{keepTogether(words)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
