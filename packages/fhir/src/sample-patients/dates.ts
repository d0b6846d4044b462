import { addDays, parseIsoDate } from '@ketaguide/quantities';

/** The day that many days before `asOf`. */
export const daysBefore = (asOf: string, days: number): string => addDays(asOf, -days);

/**
 * The date of birth of someone who is `years` old on `asOf` and had the last birthday `daysSinceBirthday` days before
 * (fewer than 365, so that the age holds on every day).
 */
export function birthDate(asOf: string, years: number, daysSinceBirthday: number): string {
  const birthday = parseIsoDate(daysBefore(asOf, daysSinceBirthday));
  // Nobody here is born on a leap day: it does not exist in most of the years.
  const day = birthday.month === 2 && birthday.day === 29 ? 28 : birthday.day;
  return [String(birthday.year - years).padStart(4, '0'), twoDigits(birthday.month), twoDigits(day)].join('-');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
