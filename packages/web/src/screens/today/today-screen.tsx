import { type Role, sampleWords } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { instant } from '../../case/instant.ts';
import { useJournalStatus } from '../../journal/use-course.ts';
import { useCourses } from '../../journal/use-courses.ts';
import JournalPill from '../../journal-pill/journal-pill.tsx';
import { connectionWords } from '../../journal-pill/kept-words.ts';
import { buttonClasses } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { usePeople } from '../../people/app-people.ts';
import { usePolicy } from '../../policy/app-policy.ts';
import { dayOf, timeOfDay } from '../../recorded-course/clock-words.ts';
import { useSession } from '../../session/app-session.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { count } from '../../words/count.ts';
import styles from './today-screen.module.css';
import { filterOptions, firstFilter, rowsFor, type TodayFilter } from './view/role-filter.ts';
import { type TodayRow, todayRows } from './view/today-row.ts';

const nobody: readonly Role[] = [];

/** Today: who is next, and is anything waiting for me? */
export function TodayScreen() {
  const heading = usePage('Today');
  const courses = useCourses();
  const status = useJournalStatus();
  const roles = useSession()?.person?.roles ?? nobody;
  const people = usePeople();
  const { policy } = usePolicy();
  const [filter, setFilter] = useState<TodayFilter>(() => firstFilter(roles));
  const now = useMinute();
  const rows = courses && rowsFor(filter, todayRows(courses, roles, { policy, people, now, asOf: dayOf(now) }));
  const isStale = status.connection.kind === 'retrying' || status.connection.kind === 'needs-sign-in';
  return (
    <main id="main" className={styles.page}>
      <div className={styles.top}>
        <h1 tabIndex={-1} ref={heading}>
          Today
        </h1>
        <JournalPill />
        <Link href="/today/new" className={buttonClasses('primary')}>
          Start a case
        </Link>
      </div>
      <ChoiceField
        legend="Show"
        legendHidden
        options={filterOptions}
        value={filter}
        onChange={(value) => setFilter(value as TodayFilter)}
      />
      {isStale && status.lastSentAt !== undefined ? (
        <p className={styles.stale} role="status">
          As of {timeOfDay(status.lastSentAt)}. {connectionWords(status)}
        </p>
      ) : null}
      {rows === undefined ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <p className={styles.empty}>
          {filter === 'all' || courses?.length === 0
            ? 'No infusions today. Start a case.'
            : 'Nothing waits here. Show all to see every case.'}
        </p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Row key={row.course} row={row} />
          ))}
        </ul>
      )}
      <Footer />
    </main>
  );
}

function Row({ row }: { readonly row: TodayRow }) {
  const done = row.steps.filter(({ isDone }) => isDone).length;
  return (
    <li className={row.isOver ? `${styles.row} ${styles.over}` : styles.row}>
      <span className={styles.time}>{row.time}</span>
      <Link href={row.path} className={styles.name}>
        {row.name}
        {row.isSample ? <span className={styles.sample}>{sampleWords}</span> : null}
      </Link>
      <span className={styles.steps} role="img" aria-label={`${done} of ${row.steps.length} steps done`}>
        {row.steps.map(({ id, isDone }) => (
          <span key={id} className={isDone ? styles.done : styles.open} />
        ))}
      </span>
      <span className={styles.next}>
        {row.next}
        {row.dose === undefined ? null : <b> · {row.dose}</b>}
      </span>
      <span className={styles.state}>
        {row.unknowns ? <span>{count(row.unknowns, 'unknown')}</span> : null}
        {row.notSent === 0 ? null : <span>{count(row.notSent, 'item')} not yet sent</span>}
      </span>
    </li>
  );
}

function Skeleton() {
  return (
    <div className={styles.rows} role="status" aria-label="Loading the cases">
      {[1, 2, 3].map((row) => (
        <div key={row} className={styles.skeleton} />
      ))}
    </div>
  );
}

/** The time, looked at twice a minute: often enough for a running dose in a list. */
function useMinute(): string {
  const [now, setNow] = useState(instant);
  useEffect(() => {
    const timer = setInterval(() => setNow(instant()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
