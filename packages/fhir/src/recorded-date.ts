import type { LookBack } from '@ketaguide/guideline';
import { addDays, InvalidValueError, parseIsoDate } from '@ketaguide/quantities';

/**
 * A FHIR date, dateTime or instant. Dates are compared by the calendar day as it is written: no time zone is applied,
 * because the day that the clinic wrote down is the one that its look-backs are about.
 */
export interface RecordedDate {
  readonly written: string;
  /** The first day that it can mean; `2024-03` can mean any day of that month. ISO, so days compare as texts. */
  readonly earliest: string;
  /** The last day that it can mean. */
  readonly latest: string;
}

/** The date in an element of that type; undefined when it is absent or not a date of the calendar. */
export function readDate(value: unknown): RecordedDate | undefined {
  if (typeof value !== 'string' || !isDate(value)) return undefined;
  if (value.length === 4) return { written: value, earliest: `${value}-01-01`, latest: `${value}-12-31` };
  if (value.length === 7) return { written: value, earliest: `${value}-01`, latest: `${value}-${lastOfMonth(value)}` };
  const day = value.slice(0, 10);
  return { written: value, earliest: day, latest: day };
}

/** The calendar repeats itself after 400 years, and `Date` misreads the first 99. */
const lastOfMonth = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)) + 400, Number(month.slice(5)), 0)).getUTCDate();

/** The longest date-time that is written anywhere; longer text is not one. */
const longestDate = 40;

function isDate(text: string): boolean {
  if (text.length > longestDate) return false;
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
}

/** Does it lie after that day, whatever day it means? */
export const isAfter = (date: RecordedDate, day: string): boolean => date.earliest > day;

/** Does it lie on or before that day, whatever day it means? */
export const isOnOrBefore = (date: RecordedDate, day: string): boolean => date.latest <= day;

/** Does it lie on or after that day, whatever day it means? */
export const isOnOrAfter = (date: RecordedDate, day: string): boolean => date.earliest >= day;

/** Can it lie on or after that day? */
export const mayBeOnOrAfter = (date: RecordedDate, day: string): boolean => date.latest >= day;

/** The first day of a look-back that ends on `asOf`. */
export function firstDayOf({ days }: Pick<LookBack, 'days'>, asOf: string): string {
  if (asOf !== firstDays.asOf) firstDays = { asOf, byDays: new Map() };
  let day = firstDays.byDays.get(days);
  if (day === undefined) {
    day = daysBefore(asOf, days);
    firstDays.byDays.set(days, day);
  }
  return day;
}

/** Every record of a run is read for the same day, with the same few look-backs. */
let firstDays: { readonly asOf: string; readonly byDays: Map<number, string> } = { asOf: '', byDays: new Map() };

/** Why something outside a look-back is ignored. */
export const olderThan = ({ days }: Pick<LookBack, 'days'>): string => `older than the look-back of ${days} days`;

/** That many days before a day; the first day of the calendar where that would lie before it. */
function daysBefore(day: string, days: number): string {
  try {
    return addDays(day, -days);
  } catch (error) {
    if (error instanceof InvalidValueError) return '0001-01-01';
    throw error;
  }
}

/**
 * Orders newest first: by the day as written, then within a day by the time, where both have one. 0 when neither is
 * newer; a missing date comes last.
 */
export function newestFirst(a: RecordedDate | undefined, b: RecordedDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? 1 : -1;
  const difference = Date.parse(b.written) - Date.parse(a.written);
  return hasTime(a) && hasTime(b) && !Number.isNaN(difference) ? difference : 0;
}

const hasTime = ({ written }: RecordedDate): boolean => written.length > 10;
