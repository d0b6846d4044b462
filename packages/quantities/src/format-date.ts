import { parseIsoDate } from './calendar.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * An ISO 8601 date for a person: "21 Nov 2026", and "Mar 2024" or "2024" when no more was written. Of a date-time, the
 * day as written.
 *
 * @throws InvalidValueError if the text is not such a date
 */
export function formatDate(iso: string): string {
  const { year, month, day, precision } = parseIsoDate(iso);
  if (precision === 'year') return `${year}`;
  const name = months[month - 1];
  return precision === 'month' ? `${name} ${year}` : `${day} ${name} ${year}`;
}
