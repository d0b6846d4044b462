import { type NumberFormat, roundForDisplay, writeNumber } from './format-number.ts';
import { joinWords } from './format-quantity.ts';
import type { Minutes } from './quantity.ts';
import { units } from './unit.ts';

/**
 * A length of time in hours and minutes: "4 h", "2 h 18 min", "45 min". The minutes are rounded before they are split,
 * so "1 h 60 min" cannot come out, and `neverCross` is in minutes.
 *
 * @throws InvalidValueError if the value is not a finite number
 */
export function formatDuration(duration: Minutes, format: NumberFormat = {}): string {
  const { units: total, places } = roundForDisplay(duration.value, format);
  const hour = 60n * 10n ** BigInt(places);
  const hours = total / hour;
  const rest = total % hour;
  const wholeHours = `${writeNumber({ units: hours, places: 0 }, format)} ${units.h.other}`;
  if (hours !== 0n && rest === 0n) return joinWords(wholeHours, format);
  // The sign stands once, before the hours.
  const unsigned = hours !== 0n && rest < 0n ? -rest : rest;
  const minutes = `${writeNumber({ units: unsigned, places }, format)} ${units.min.other}`;
  return joinWords(hours === 0n ? minutes : `${wholeHours} ${minutes}`, format);
}
