import type { Quantity, Unit } from '@ketaguide/quantities';
import type { FindingId } from '../findings/finding-id.ts';
import type { Provenance } from '../provenance.ts';

/**
 * A limit: a number that a criterion compares with. It cannot be written without its unit, its provenance and the
 * rule it belongs to, so that a screen can always say where the number comes from.
 */
export interface Limit<U extends Unit = Unit> extends Quantity<U> {
  readonly provenance: Provenance;
  /** The id of the recommendation that states it; absent for a rule of the tool's own. */
  readonly recommendation?: string;
}

/** A number that is worked out from findings: exact, and unknown as soon as one of its parts is. */
export type Expression =
  | { readonly kind: 'value-of'; readonly finding: FindingId }
  /** The same, but only as somebody stated it: never worked out from other findings. */
  | { readonly kind: 'stated-value-of'; readonly finding: FindingId }
  | { readonly kind: 'limit'; readonly limit: Limit }
  | { readonly kind: 'product'; readonly of: readonly Expression[] }
  | { readonly kind: 'difference'; readonly from: Expression; readonly minus: Expression }
  /** A duration in minutes, as hours. */
  | { readonly kind: 'in-hours'; readonly minutes: Expression }
  /** (baseline − follow-up) / baseline, in percent; unknown at a baseline of 0. */
  | { readonly kind: 'percent-decrease'; readonly baseline: Expression; readonly followUp: Expression };

export type Relation = 'less-than' | 'at-most' | 'at-least' | 'more-than';

/** A question about the findings whose answer is yes, no or unknown. */
export type Criterion =
  | { readonly kind: 'always' }
  /** Is the yes/no finding yes? */
  | { readonly kind: 'present'; readonly finding: FindingId }
  | { readonly kind: 'choice-is'; readonly finding: FindingId; readonly anyOf: readonly string[] }
  | { readonly kind: 'compare'; readonly left: Expression; readonly relation: Relation; readonly right: Expression }
  /** Has the finding been recorded at all? A fact about the course, not about the patient: yes or no, never unknown. */
  | { readonly kind: 'recorded'; readonly finding: FindingId }
  | { readonly kind: 'all'; readonly of: readonly Criterion[] }
  | { readonly kind: 'any'; readonly of: readonly Criterion[] }
  | { readonly kind: 'not'; readonly of: Criterion };
