import { InvalidValueError } from './invalid-value-error.ts';

/** How much of a date was written. A date-time is as precise as its day: hours are not read here. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A day on the calendar, in no time zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** What was written. A part that was not written is 1. */
  readonly precision: DatePrecision;
}

const timeOfDay = '(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:\\.[0-9]+)?)?';
const timeZone = '(?:Z|[-+](?:0[0-9]|1[0-4]):[0-5][0-9])';
const isoDate = new RegExp(`^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T${timeOfDay}${timeZone}?)?)?)?$`);

/**
 * Reads an ISO 8601 date or date-time, or a partial date as FHIR allows (`2024`, `2024-03`), which stands for its first
 * day. A date-time gives the day as written: no time zone is applied.
 *
 * @param field what the date is, for the error's message
 * @throws InvalidValueError if the text is not such a date, or no such day exists
 */
export function parseIsoDate(text: string, field = 'date'): CalendarDate {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  const precision = day ? 'day' : month ? 'month' : 'year';
  const date = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1), precision } as const;
  const exists =
    date.year >= 1 &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month);
  if (!exists) throw new InvalidValueError(field, text, 'an ISO 8601 date such as 2026-11-21');
  return date;
}

/** How many days the second date lies after the first; negative when it lies before. Partial dates: their first day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(parseIsoDate(to)) - dayNumber(parseIsoDate(from));
}

/**
 * The day, as `YYYY-MM-DD`, that many days after a date, or before it when negative.
 *
 * @throws InvalidValueError for a malformed date, a number of days that is not whole, or a year outside 1 to 9999
 */
export function addDays(date: string, days: number): string {
  if (!Number.isSafeInteger(days)) throw new InvalidValueError('days', days, 'a whole number of days');
  const result = dayNumber(parseIsoDate(date)) + days;
  if (result < firstDay || result > lastDay) {
    throw new InvalidValueError('days', days, 'a number of days that stays within the years 1 to 9999');
  }
  return new Date(result * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * Completed years of age. Someone born on 29 February is a year older on 1 March of a year without that day. A partial
 * date of birth stands for its first day, so the age can be up to a year too high then.
 *
 * @throws InvalidValueError for a malformed date, or a date of birth after `asOf`
 */
export function ageInYears(birthDate: string, asOf: string): number {
  const born = parseIsoDate(birthDate, 'date of birth');
  const today = parseIsoDate(asOf);
  if (dayNumber(born) > dayNumber(today)) {
    throw new InvalidValueError('date of birth', birthDate, `a date not after ${asOf}`);
  }
  const hadBirthday = today.month > born.month || (today.month === born.month && today.day >= born.day);
  return today.year - born.year - (hadBirthday ? 0 : 1);
}

const millisecondsPerDay = 86_400_000;
const daysIn400Years = 146_097;

/** Days since 1 January 1970. */
function dayNumber({ year, month, day }: Pick<CalendarDate, 'year' | 'month' | 'day'>): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999; the calendar repeats itself every 400 years.
  return Date.UTC(year + 400, month - 1, day) / millisecondsPerDay - daysIn400Years;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const firstDay = dayNumber({ year: 1, month: 1, day: 1 });
const lastDay = dayNumber({ year: 9999, month: 12, day: 31 });
