import type { Fact, Hint } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import type { Truth } from '../logic/truth.ts';
import type { Force, Recommendation } from '../recommendations/recommendation.ts';
import type { RecommendationId } from '../recommendations/recommendation-id.ts';

export type Status = 'applies' | 'does-not-apply' | 'unknown';
export type Met = Truth | 'not-applicable';

/** What one recommendation says about this patient, and why. */
export interface RecommendationResult {
  readonly recommendation: Recommendation;
  readonly status: Status;
  readonly met: Met;
  /** One force; several only while the finding that decides between them is unknown. */
  readonly forces: readonly Force[];
  /** The facts that decided status and met, and every fact of this recommendation that the record contradicts. */
  readonly because: readonly Fact[];
  /** The unknown findings that could still change status or met. Empty once both are decided. */
  readonly unknown: readonly FindingId[];
}

/** A finding that is worth asking for, because something still depends on it. */
export interface OpenQuestion {
  readonly finding: FindingId;
  readonly ask: string;
  readonly decides: readonly RecommendationId[];
  /** What the record suggests without settling it. */
  readonly hints: readonly Hint[];
}

/** Something that the reader must know about the whole assessment. */
export interface Notice {
  readonly code: 'outside-population' | 'under-18';
  readonly text: string;
}

export interface Assessment {
  /** ISO date for which it holds. */
  readonly asOf: string;
  /** All nineteen, always, in the order of the guideline. */
  readonly recommendations: readonly RecommendationResult[];
  /** Worst consequence first. */
  readonly questions: readonly OpenQuestion[];
  readonly notices: readonly Notice[];
}
