import type { CourseState } from './course-state.ts';

/** Whether the patient of a course is invented. */
export const isSampleCourse = ({ opened }: Pick<CourseState, 'opened'>): boolean => opened?.data.sample === true;

/** Beside the name, on every screen and every page. */
export const sampleWords = 'Sample, not a real person';
