/** The day of a moment, as an ISO date, on this machine's calendar. */
export function todayOf(moment: Date): string {
  const parts = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return [moment.getFullYear(), ...parts].join('-');
}
