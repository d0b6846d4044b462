import { durationInWords, longestPauseMinutes } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import { numberOf, type Reading, readNumber } from '../../../parts/read-number.ts';

/** A course of more days than that was mistyped, or is several courses. */
const mostDays = 60;

const minutesPerDay = 24 * 60;

/** Min from the start of the infusion of one day to that of the next. */
export const courseInterval = minutesPerDay;

/** On how many days. What takes most of a day cannot be told from one infusion that goes on. */
export function readDays(text: string, length: number | undefined): Reading {
  const days = readNumber(text, { from: 1, to: mostDays, whole: true });
  const isRepeated = (numberOf(days) ?? 1) > 1;
  const longest = minutesPerDay - longestPauseMinutes;
  // Planning takes a break of just that long for a pause.
  if (!isRepeated || length === undefined || length < longest) return days;
  return {
    kind: 'refused',
    message: `Only what takes less than ${durationInWords(quantity(longest, 'min'))} is repeated every day`,
    unfinished: false,
  };
}
