import { Link } from 'wouter';
import { buttonClasses } from '../../parts/button.tsx';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { usePage } from '../../shell/use-page.ts';

/** Without a signed plan there is nothing that bag and pump could be checked against. */
export function NothingToCheck({ wasUnsigned }: { readonly wasUnsigned: boolean }) {
  const heading = usePage('Check');
  const recorded = useRecordedCourse();
  const { isSample } = recorded;
  return (
    <>
      <CourseHeader />
      <main id="main" className={styles.empty}>
        <h1 tabIndex={-1} ref={heading}>
          {wasUnsigned ? 'The plan was unsigned' : 'No plan is signed yet'}
        </h1>
        <p>Check begins once the plan is signed.</p>
        <Link href={isSample ? '/plan' : `${courseRoot(recorded)}/plan`} className={buttonClasses('primary')}>
          Go to Plan
        </Link>
      </main>
    </>
  );
}
