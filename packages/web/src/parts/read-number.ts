import { type FindingId, findingById } from '@ketaguide/guideline';
import { formatNumber, parseDecimal } from '@ketaguide/quantities';

/** What a field holds, read: nothing, a number, or something that is not taken, with a hint. */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  /** `unfinished`: goes on to a number, so the hint waits until the field is left. */
  | { readonly kind: 'refused'; readonly message: string; readonly unfinished: boolean };

interface Allowed {
  readonly from: number;
  readonly to: number;
  /** Whether `from` itself is refused. */
  readonly moreThanFrom?: boolean;
  readonly whole?: boolean;
}

/** Reads a field strictly: what is not a number as a person writes one is refused, never guessed. */
export function readNumber(text: string, { from, to, moreThanFrom = false, whole = false }: Allowed): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  const parsed = parseDecimal(text);
  if (!parsed.ok) return refused(parsed.message, parsed.code === 'unfinished');
  const { value } = parsed;
  if (whole && !Number.isInteger(value)) return refused('Write a whole number');
  // "0" is on the way to "0.5".
  if (moreThanFrom && value <= from) {
    return refused(`Write more than ${formatNumber(from)}`, /^0(\.0*)?$/.test(text.trim()));
  }
  if (value < from || value > to) return refused(`Write a number from ${formatNumber(from)} to ${formatNumber(to)}`);
  return { kind: 'number', value };
}

const refused = (message: string, unfinished = false): Reading => ({ kind: 'refused', message, unfinished });

/** What the definition holds possible for a finding: outside it a number was mistyped or has the wrong unit. */
export function possible(id: FindingId): { readonly from: number; readonly to: number } {
  const finding = findingById(id);
  if (finding.kind !== 'quantity') throw new Error(`finding "${id}" is no quantity`);
  return finding.possible;
}

export const numberOf = (reading: Reading): number | undefined =>
  reading.kind === 'number' ? reading.value : undefined;
