import type { Quantity, Unit } from '@ketaguide/quantities';
import type { FindingId } from './finding-id.ts';

/** The value of a finding that is known: a truth without unknown, a choice, a quantity or a score. */
export type KnownValue = string | number | Quantity<Unit>;

/** One finding that is known, with where it was read. */
export interface Fact {
  readonly finding: FindingId;
  readonly value: KnownValue;
  /** `Type/id` or fullUrl in a record; `answer` when a person said so; `default` or `derived` otherwise. */
  readonly source: string;
  /** ISO 8601 date or date-time as the source gives it. */
  readonly date?: string;
  /** What the source calls it, or how the value was converted or worked out. */
  readonly note?: string;
  /** The finding that implies this one, when it was not read itself. */
  readonly impliedBy?: FindingId;
  /** Facts of the record that say otherwise. They stay visible, and ask for a reason. */
  readonly conflictsWith?: readonly Fact[];
  /** What the record suggests besides, without settling it: a decided fact never hides a doubt. */
  readonly hints?: readonly Hint[];
}

/** Something on record that only suggests a finding: the question stays open and cites it. */
export interface Hint {
  readonly source: string;
  readonly date?: string;
  /** The code's own name or the condition's text. */
  readonly display: string;
  /** Why it does not settle the finding, in words. */
  readonly why: string;
  /** For a choice: the choice it suggests. */
  readonly suggests?: string;
}

/** What is known about one finding. Neither fact nor hint: nothing was found, which is unknown, not no. */
export interface FindingState {
  readonly fact?: Fact;
  readonly hints?: readonly Hint[];
}

/** All that is known, from whatever sources. A finding that is absent is unknown. */
export type Findings = { readonly [id in FindingId]?: FindingState };
