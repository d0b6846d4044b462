/** The day of a moment, as an ISO date, on this machine's calendar. */
export function todayOf(moment: Date): string {
  const parts = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return [moment.getFullYear(), ...parts].join('-');
}

/** The minute of a moment, as an ISO date-time without a zone, on this machine's clock. */
export function nowOf(moment: Date): string {
  const time = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${todayOf(moment)}T${time}`;
}
