import {
  type Criterion,
  evaluate,
  type FindingId,
  type Findings,
  findingById,
  type Knowledge,
  knowledgeOf,
  mentionedFindings,
  type Recommendation,
  type RecommendationId,
  recommendationById,
  type Truth,
} from '@ketaguide/guideline';
import { doseFindings, type PlannedDose } from '../dosing/planned-dose.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';

/** What holds for the whole plan, whatever is dosed. */
export interface PlanContext {
  /** Patient, people and setting, with the monitored-setting threshold that holds for this plan. */
  readonly findings: Findings;
  readonly policy: ClinicPolicy;
}

/** One infusion as the definition sees it. */
export interface InfusionView {
  readonly dose: PlannedDose;
  readonly context: PlanContext;
  readonly knowledge: Knowledge;
  /** The same, as if nobody had said anything of what the range above the general one depends on. */
  readonly withoutHigherRange: Knowledge;
}

export function viewInfusion(dose: PlannedDose, context: PlanContext): InfusionView {
  const findings = { ...context.findings, ...doseFindings(dose) };
  const withoutHigherRange = Object.fromEntries(
    Object.entries(findings).filter(([id]) => !higherRangeFindings.some((finding) => finding === id)),
  );
  return {
    dose,
    context,
    knowledge: knowledgeOf(findings),
    withoutHigherRange: knowledgeOf(withoutHigherRange),
  };
}

/** Does a recommendation bear on this infusion, and is what it asks for so? */
export interface Judgement {
  readonly applies: Truth;
  readonly met: Truth;
  /** The findings that could still change either. */
  readonly unknown: readonly FindingId[];
}

export function judge(id: RecommendationId, knowledge: Knowledge): Judgement {
  const { appliesWhen, metWhen } = recommendation(id);
  const applies = evaluate(appliesWhen, knowledge);
  const met = evaluate(metWhen ?? always, knowledge);
  return { applies: applies.truth, met: met.truth, unknown: [...new Set([...applies.unknown, ...met.unknown])] };
}

const always: Criterion = { kind: 'always' };

/** What the range above the general one depends on: refractory pain and the ICU. */
export const higherRangeFindings: readonly FindingId[] = mentionedFindings(recommendation('dosing.infusion')).filter(
  (id) => findingById(id).kind !== 'quantity',
);

/** What the setting has to offer above the threshold. */
export const settingItems: readonly FindingId[] = mentionedFindings(recommendation('personnel.setting')).filter(
  (id) => findingById(id).kind === 'truth',
);

/** The recommendation of an id that the definition is known to have. */
export function recommendation(id: RecommendationId): Recommendation {
  const found = recommendationById(id);
  if (found === undefined) throw new Error(`the definition has no recommendation "${id}"`);
  return found;
}
