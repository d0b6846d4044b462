import type { Instant } from '@ketaguide/course';

/** The middle of a day in the time zone of this device: an entry of which only the day is known. */
export function atNoonOf(day: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).toISOString();
}
