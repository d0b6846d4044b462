import type { EventOf, InfusionId } from '@ketaguide/course';
import { useCourse } from '../journal/use-course.ts';
import { useRecordedCourse } from '../recorded-course/recorded-course.tsx';

/** The starts of this infusion that wait on this device for somebody who says what happened. */
export function useStartsNotTaken(infusion: InfusionId | undefined): readonly EventOf<'started'>[] {
  const { course } = useRecordedCourse();
  return useCourse(course).refused.flatMap(({ event }) =>
    event.type === 'started' && event.infusion === infusion ? [event] : [],
  );
}
