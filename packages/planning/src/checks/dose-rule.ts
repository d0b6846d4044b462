import type { Provenance, RecommendationId } from '@ketaguide/guideline';
import type { CheckLevel, CheckWords } from './check.ts';
import type { InfusionView } from './infusion-view.ts';

/**
 * A check on what one infusion gives. When it fires is asked of the definition or of the clinic's policy, so no limit stands in
 * a rule.
 */
export interface DoseRule {
  readonly id: string;
  readonly level: CheckLevel;
  readonly recommendation: RecommendationId | null;
  readonly provenance: Provenance | ((view: InfusionView) => Provenance);
  /** What would clear it. Absent: a note, there is nothing to clear. */
  readonly clearedBy?: Remedy;
  readonly fires: (view: InfusionView) => boolean;
  readonly words: (view: InfusionView) => CheckWords;
  readonly annotations?: (view: InfusionView) => readonly string[];
}

export type Remedy = 'smaller-bolus' | 'lower-rate' | 'more-drug-or-time' | 'less-drug-or-time';

/** The choice that most rules leave. */
export const changeOrReason = 'Change it, or give a reason.';
