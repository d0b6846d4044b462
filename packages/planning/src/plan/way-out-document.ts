import type { FindingId } from '@ketaguide/guideline';
import type { Kilograms } from '@ketaguide/quantities';
import { describeWayOut } from '../ways-out/describe-way-out.ts';
import type { Change, WayOut } from '../ways-out/ways-out.ts';

/** A change as plain data; the unit stands in the names. */
export type ChangeDocument =
  | { readonly what: 'bolus'; readonly fromMgPerKg: number; readonly toMgPerKg: number }
  | { readonly what: 'rate'; readonly fromMgPerKgPerH: number; readonly toMgPerKgPerH: number }
  | { readonly what: 'duration'; readonly fromMin: number; readonly toMin: number }
  | { readonly what: 'bag'; readonly toMg: number; readonly toMl: number }
  | { readonly what: 'bag-count'; readonly to: number }
  | { readonly what: 'setting'; readonly findings: readonly FindingId[] };

/** Changes that together clear the failed checks of one infusion. */
export interface WayOutDocument {
  readonly message: string;
  /** The checks that it clears. */
  readonly clears: readonly string[];
  readonly changes: readonly ChangeDocument[];
  /** Infused after the changes, without the bolus. */
  readonly totalMg: number | null;
  readonly durationMin: number;
}

export const wayOutDocument = (way: WayOut, weight: Kilograms): WayOutDocument => ({
  message: describeWayOut(way, weight),
  clears: way.clears,
  changes: way.changes.map(changeDocument),
  totalMg: way.dose.total?.value ?? null,
  durationMin: way.dose.duration.value,
});

function changeDocument(change: Change): ChangeDocument {
  switch (change.what) {
    case 'bolus':
      return { what: 'bolus', fromMgPerKg: change.from.value, toMgPerKg: change.to.value };
    case 'rate':
      return { what: 'rate', fromMgPerKgPerH: change.from.value, toMgPerKgPerH: change.to.value };
    case 'duration':
      return { what: 'duration', fromMin: change.from.value, toMin: change.to.value };
    case 'bag':
      return { what: 'bag', toMg: change.to.drug.value, toMl: change.to.volume.value };
    case 'bag-count':
      return { what: 'bag-count', to: change.to };
    case 'setting':
      return { what: 'setting', findings: change.findings };
  }
}
