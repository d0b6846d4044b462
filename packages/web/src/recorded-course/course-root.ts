import type { RecordedCourse } from './recorded-course.tsx';

/** Stands in the address where the id of a course would. */
export const sampleCourseId = 'sample';

/** Where the screens of a course are. The address holds no more than its random id. */
export const courseRoot = ({ isSample, course }: Pick<RecordedCourse, 'isSample' | 'course'>): string =>
  `/course/${isSample ? sampleCourseId : course}`;
