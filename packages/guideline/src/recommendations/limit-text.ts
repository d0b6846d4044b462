import { formatDuration, formatNumber, formatQuantity } from '@ketaguide/quantities';
import type { Limit } from '../criteria/criterion.ts';

/**
 * A limit inside a statement. Statements are plain text with ordinary spaces, so that they can be searched, compared and
 * sent; whoever shows one keeps number and unit together.
 */
export function inText(limit: Limit): string {
  if (limit.unit === 'min') return formatDuration({ value: limit.value, unit: 'min' }, { ascii: true });
  return formatQuantity(limit, { ascii: true });
}

/** The number of a limit alone, for the first half of a range. */
export const numberInText = (limit: Limit): string => formatNumber(limit.value, { ascii: true });
