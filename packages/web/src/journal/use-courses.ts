import { useSyncExternalStore } from 'react';
import { journal } from './app-journal.ts';
import type { CourseJournal } from './course-journal.ts';

/** All courses on this device; undefined while they are being read. */
export const useCourses = (): readonly CourseJournal[] | undefined =>
  useSyncExternalStore(journal.subscribe, journal.courses);
