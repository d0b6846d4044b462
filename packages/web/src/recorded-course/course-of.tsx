import type { CourseId } from '@ketaguide/course';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadPart } from '../shell/load-failure.ts';
import { Loading } from '../shell/loading.tsx';
import { sampleCourseId } from './course-root.ts';
import { JournaledCourse } from './journaled-course.tsx';

const SampleCourse = lazy(
  loadPart(() => import('../sample-course/sample-course.tsx').then(({ SampleCourse }) => ({ default: SampleCourse }))),
);

export interface CourseScreenProps {
  readonly course: CourseId;
}

/** The course that the address names around its screen: one of the clinic's, or the sample. */
export function CourseOf({ course, children }: CourseScreenProps & { readonly children: ReactNode }) {
  if (course !== sampleCourseId) return <JournaledCourse course={course}>{children}</JournaledCourse>;
  return (
    <Suspense fallback={<Loading what="the sample" />}>
      <SampleCourse>{children}</SampleCourse>
    </Suspense>
  );
}
