import type { Instant } from '@ketaguide/course';

const day = 24 * 60 * 60_000;

/** The last time that the clock showed "23:50", at or before now. Undefined for a text that is no time. */
export function instantAt(time: string, now: Instant): Instant | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  const instant = at.getTime() > Date.parse(now) ? at.getTime() - day : at.getTime();
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
