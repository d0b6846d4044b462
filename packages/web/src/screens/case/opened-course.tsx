import { type CourseId, isSampleCourse } from '@ketaguide/course';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { clockTime, today } from '../../case/clock.ts';
import { caseOfCourse } from '../../case/course-case.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import { useCourse } from '../../journal/use-course.ts';
import { buttonClasses } from '../../parts/button.tsx';
import { Loading } from '../../shell/loading.tsx';
import styles from './opened-course.module.css';

/** Takes a course up in Assess and Plan: what the record says and what was answered. */
export function OpenedCourse({ course, children }: { readonly course: CourseId; readonly children: ReactNode }) {
  const { openCase, change } = useCurrentCase();
  const { state, isLoading } = useCourse(course);
  const isThere = state.opened !== undefined;
  const isOpen = openCase.course === course;
  useEffect(() => {
    if (!isThere || isOpen) return;
    const { opened, sheet } = caseOfCourse(state, today());
    change({ kind: 'open', opened, isSample: isSampleCourse(state), asOf: today(), at: clockTime(), course, sheet });
  }, [isThere, isOpen, state, course, change]);
  if (isOpen) return children;
  return isLoading || isThere ? <Loading what="the case" /> : <NotHere />;
}

function NotHere() {
  return (
    <main id="main" className={styles.page}>
      <h1>This case is not on this device</h1>
      <p>It comes as soon as the server answers, if it is kept there.</p>
      <p>
        <Link href="/today" className={buttonClasses('outlined')}>
          Go to Today
        </Link>
      </p>
    </main>
  );
}
