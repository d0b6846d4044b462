import type { Instant } from '@ketaguide/course';
import { formatDate, formatDuration } from '@ketaguide/quantities';

/** Instants as the people in the room read them: in the time of this device. */

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "14:05" */
export function timeOfDay(instant: Instant): string {
  const date = new Date(instant);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** ISO date in the time zone of this device. */
export function dayOf(instant: Instant): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** "24 Nov 2026 14:05" */
export const dayAndTime = (instant: Instant): string => `${formatDate(dayOf(instant))} ${timeOfDay(instant)}`;

/** Whole minutes from one instant to another, down. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** "12:20 (6 min ago)", "12:35 (in 9 min)" */
export function timeAndDistance(instant: Instant, now: Instant): string {
  const minutes = minutesBetween(instant, now);
  if (minutes === 0) return `${timeOfDay(instant)} (now)`;
  const distance = formatDuration({ value: Math.abs(minutes), unit: 'min' });
  return `${timeOfDay(instant)} (${minutes > 0 ? `${distance} ago` : `in ${distance}`})`;
}
