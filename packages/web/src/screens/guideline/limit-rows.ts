import type { Provenance, Recommendation } from '@ketaguide/guideline';
import { formatDuration, formatQuantity } from '@ketaguide/quantities';

/** A number that a statement sets, with where it comes from. */
export interface LimitRow {
  /** "Maximum", "Total minimum". */
  readonly name: string;
  readonly value: string;
  readonly provenance: Provenance;
}

export function limitRows({ limits }: Recommendation): readonly LimitRow[] {
  return Object.entries(limits).map(([name, limit]) => ({
    name: inWords(name),
    value: limit.unit === 'min' ? formatDuration({ value: limit.value, unit: 'min' }) : formatQuantity(limit),
    provenance: limit.provenance,
  }));
}

/** A name as the definition has it, `totalMinimum`, in words. */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
