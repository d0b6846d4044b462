import type { AnyEntry } from '../events/entry.ts';
import type { CourseState } from './course-state.ts';
import { foldCourse } from './fold-course.ts';

/** The course as it would be with one entry more: to show what a correction does before it is saved. */
export const courseWith = ({ timeline }: CourseState, added: AnyEntry): CourseState =>
  foldCourse([
    ...timeline.flatMap(({ original, annotations }): readonly AnyEntry[] => [original, ...annotations]),
    added,
  ]);
