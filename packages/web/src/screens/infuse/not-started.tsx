import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClasses } from '../../parts/button.tsx';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useStartsNotTaken } from '../../refused-start/use-starts-not-taken.ts';
import { usePage } from '../../shell/use-page.ts';
import styles from './not-started.module.css';

/** Before the start there is nothing to record here. */
export function NotStarted({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = usePage(title);
  const recorded = useRecordedCourse();
  const isStartOpen = useStartsNotTaken(recorded.infusion?.id).length > 0;
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
        <Link href={`${courseRoot(recorded)}/${isStartOpen ? 'infuse' : 'check'}`} className={buttonClasses('primary')}>
          {isStartOpen ? 'Go to Infuse' : 'Go to Check'}
        </Link>
        {children}
      </main>
    </>
  );
}
