import { formatDate } from '@ketaguide/quantities';

/** Until when a training holds. Not known is said, and never counts as valid. */
export function trainingWords(until: string | null, asOf: string): string {
  if (until === null) return 'not known';
  return until < asOf ? `expired ${formatDate(until)}` : `until ${formatDate(until)}`;
}
