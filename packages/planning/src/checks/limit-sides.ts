import { type Criterion, derivedFindingById, evaluate, recommendations, type Truth } from '@ketaguide/guideline';
import { doseRules } from './dose-rules.ts';
import type { InfusionView } from './infusion-view.ts';

/** Every comparison that the definition makes with a planned dose: rate, threshold, bolus, total and duration. */
const comparisons: readonly Criterion[] = recommendations
  .filter(({ section, id }) => section === 'dosing' || id === 'personnel.setting')
  .flatMap(({ appliesWhen, metWhen }) => [appliesWhen, ...(metWhen === undefined ? [] : [metWhen])])
  .flatMap(comparisonsIn);

function comparisonsIn(criterion: Criterion): readonly Criterion[] {
  switch (criterion.kind) {
    case 'compare':
      return [criterion];
    case 'all':
    case 'any':
      return criterion.of.flatMap(comparisonsIn);
    case 'not':
      return comparisonsIn(criterion.of);
    case 'present': {
      const derived = derivedFindingById(criterion.finding);
      return derived === undefined ? [] : comparisonsIn(derived.when);
    }
    default:
      return [];
  }
}

/** On which side of every limit an infusion lies, those of the clinic included. */
export interface LimitSides {
  readonly guideline: readonly Truth[];
  readonly policy: readonly string[];
}

export const limitSides = (view: InfusionView): LimitSides => ({
  guideline: comparisons.map((comparison) => evaluate(comparison, view.knowledge).truth),
  policy: doseRules
    .filter(({ provenance, fires }) => provenance === 'clinic-policy' && fires(view))
    .map(({ id }) => id),
});

/** The comparisons of the definition that come out differently. */
export const crossedLimits = (planned: LimitSides, given: LimitSides): readonly Criterion[] =>
  comparisons.filter((_, index) => planned.guideline[index] !== given.guideline[index]);

export const isSameSide = (left: LimitSides, right: LimitSides): boolean =>
  crossedLimits(left, right).length === 0 && left.policy.join() === right.policy.join();
