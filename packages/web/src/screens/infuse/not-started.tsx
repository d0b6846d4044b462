import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCourse } from '../../journal/use-course.ts';
import { buttonClasses } from '../../parts/button.tsx';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './not-started.module.css';

/** Before the start there is nothing to record here. */
export function NotStarted({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = usePage(title);
  const recorded = useRecordedCourse();
  const isStartOpen = useCourse(recorded.course).refused.some(({ event }) => event.type === 'started');
  return (
    <>
      <CourseHeader />
      <main id="main" className={styles.page}>
        <h1 tabIndex={-1} ref={heading}>
          {isStartOpen ? 'No start in the record' : 'Not started yet'}
        </h1>
        <p>
          {isStartOpen
            ? 'A start that was entered waits above for an answer.'
            : 'The infusion starts at the end of Check.'}
        </p>
        <Link href={`${courseRoot(recorded)}/check`} className={buttonClasses('primary')}>
          Go to Check
        </Link>
        {children}
      </main>
    </>
  );
}
