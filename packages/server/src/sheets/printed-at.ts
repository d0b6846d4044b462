import { formatDate, InvalidValueError, noBreakSpace, parseIsoDate } from '@ketaguide/quantities';

const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/;

/**
 * A day, or a day and time, for a person: "24 Nov 2026, 14:05". The time is printed as it was written, in no time zone.
 *
 * @throws InvalidValueError for anything but a whole day, or a day with its time
 */
export function dayAndTime(iso: string, field: string): string {
  const [, day, time] = shape.exec(iso) ?? [];
  if (day === undefined) throw new InvalidValueError(field, iso, 'a day with its time such as 2026-11-24T14:05');
  parseIsoDate(iso, field);
  return [formatDate(day).replaceAll(' ', noBreakSpace), ...(time === undefined ? [] : [time])].join(', ');
}

/** The same as the date that a PDF carries. It is the time of printing, never the clock's, so that bytes do not change. */
export function creationDate(iso: string): Date {
  const [, day, time = '00:00'] = shape.exec(iso) ?? [];
  return new Date(`${day}T${time}:00Z`);
}
