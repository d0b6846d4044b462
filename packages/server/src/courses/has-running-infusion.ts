import { foldCourse, type StoredEvent } from '@ketaguide/course';

/** Is somebody on the pump, or just off it? Such a case stays readable while the session is locked. */
export const hasRunningInfusion = (events: readonly StoredEvent[]): boolean =>
  foldCourse(events).infusions.some(({ started, status }) => started !== undefined && status !== 'closed');
