import { Link } from 'wouter';
import { buttonClasses } from '../../parts/button.tsx';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './not-started.module.css';

/** Before the start there is nothing to record here. */
export function NotStarted({ title }: { readonly title: string }) {
  const heading = usePage(title);
  const recorded = useRecordedCourse();
  return (
    <>
      <CourseHeader />
      <main id="main" className={styles.page}>
        <h1 tabIndex={-1} ref={heading}>
          Not started yet
        </h1>
        <p>The infusion starts at the end of Check.</p>
        <Link href={`${courseRoot(recorded)}/check`} className={buttonClasses('primary')}>
          Go to Check
        </Link>
      </main>
    </>
  );
}
