/** The clock of this device: the only place of the app that reads it. */

/** Today in this time zone, as an ISO date. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** The time of day, "09:04". */
export function clockTime(): string {
  const now = new Date();
  return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The moment with the offset of this time zone, as an ISO date-time. */
export function dateTime(): string {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return `${today()}T${clockTime()}:${twoDigits(now.getSeconds())}${zone}`;
}
