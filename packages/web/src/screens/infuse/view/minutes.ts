import type { Instant } from '@ketaguide/course';

/** Minutes from one instant to another, with their fraction. */
export const minutesFrom = (start: Instant, instant: Instant): number =>
  (Date.parse(instant) - Date.parse(start)) / 60_000;

/** The instant so many minutes later. */
export const minutesLater = (start: Instant, minutes: number): Instant =>
  new Date(Date.parse(start) + Math.round(minutes * 60_000)).toISOString();
