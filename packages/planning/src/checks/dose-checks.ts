import type { PlannedDose } from '../dosing/planned-dose.ts';
import { type Check, check } from './check.ts';
import type { DoseRule } from './dose-rule.ts';
import { doseRules } from './dose-rules.ts';
import { type InfusionView, judge, type PlanContext, viewInfusion } from './infusion-view.ts';

/** The rules that fire for one infusion, without their words. */
export const firingRules = (view: InfusionView): readonly DoseRule[] => doseRules.filter(({ fires }) => fires(view));

/** The dose of one infusion of the course, counted from 1. */
export interface NumberedDose {
  readonly number: number;
  readonly dose: PlannedDose;
}

/**
 * The checks on what each infusion gives. A check that fires for several infusions is one check, in the words of the
 * first of them, that says for how many.
 */
export function doseChecks(doses: readonly NumberedDose[], context: PlanContext): readonly Check[] {
  const views = doses.map(({ number, dose }) => ({ number, view: viewInfusion(dose, context) }));
  return doseRules.flatMap((rule) => {
    const firing = views.filter(({ view }) => rule.fires(view));
    const [first] = firing;
    if (first === undefined) return [];
    return [
      checkOf(
        rule,
        first.view,
        firing.map(({ number }) => number),
        doses.length,
      ),
    ];
  });
}

function checkOf(rule: DoseRule, view: InfusionView, infusions: readonly number[], infusionCount: number): Check {
  const words = rule.words(view);
  const provenance = typeof rule.provenance === 'function' ? rule.provenance(view) : rule.provenance;
  return check(
    { id: rule.id, level: rule.level, recommendation: rule.recommendation, provenance },
    infusionCount === 1 ? words : { ...words, fact: `${which(infusions, infusionCount)}: ${words.fact}` },
    {
      infusions,
      unknown:
        rule.level === 'note' || rule.recommendation === null ? [] : judge(rule.recommendation, view.knowledge).unknown,
      annotations: rule.annotations?.(view) ?? [],
    },
  );
}

function which(infusions: readonly number[], infusionCount: number): string {
  const [first] = infusions;
  if (infusions.length === infusionCount) return `Each of ${infusionCount} infusions`;
  return infusions.length === 1
    ? `Infusion ${first} of ${infusionCount}`
    : `${infusions.length} of ${infusionCount} infusions, the first of them infusion ${first}`;
}
