import type { Instant } from '@ketaguide/course';
import { dayOf } from './clock-words.ts';

/** A time of day as somebody said it: an instant, one that has not come yet, or no time at all. */
export type SaidTime =
  | { readonly kind: 'instant'; readonly instant: Instant }
  | { readonly kind: 'future' }
  | { readonly kind: 'unreadable' };

const halfADay = 12 * 60 * 60_000;

/**
 * What "23:50" means. On a day that was said, that day. Without one, today; only where today's would be further off than
 * yesterday's was, as shortly after midnight, yesterday. A time that has not come yet is never taken for one of the day
 * before.
 *
 * @param day ISO day; undefined: none was said
 */
export function instantAt(time: string, day: string | undefined, now: Instant): SaidTime {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? dayOf(now)) ?? [];
  if (hours === undefined || minutes === undefined || year === undefined) return { kind: 'unreadable' };
  const at = new Date(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes));
  if (Number.isNaN(at.getTime())) return { kind: 'unreadable' };
  const ahead = at.getTime() - Date.parse(now);
  if (ahead <= 0) return { kind: 'instant', instant: at.toISOString() };
  if (day !== undefined || ahead <= halfADay) return { kind: 'future' };
  at.setDate(at.getDate() - 1);
  return { kind: 'instant', instant: at.toISOString() };
}
