import type { WeightBasis } from '@ketaguide/planning';
import { formatDate, noBreakSpace } from '@ketaguide/quantities';

export const weightBasisNames: Readonly<Record<WeightBasis, string>> = {
  actual: 'Actual',
  ideal: 'Ideal',
  adjusted: 'Adjusted',
  lean: 'Lean',
  unknown: 'Not known',
};

/** "ideal, 21 Nov 2026": as much as is known of a weight. */
export function weightDetails(basis: WeightBasis | undefined, date: string | undefined): string {
  const name = basis === undefined || basis === 'unknown' ? [] : [weightBasisNames[basis].toLowerCase()];
  const day = date === undefined ? [] : [formatDate(date).replaceAll(' ', noBreakSpace)];
  return [...name, ...day].join(', ');
}
