import { rulesVersion } from '@ketaguide/guideline';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import type { SignedPlan } from './sign-plan.ts';

/** What has changed since a plan was signed. */
export type StaleBecause = 'inputs' | 'reasons' | 'rules' | 'policy';

/**
 * What differs between a signed plan and the plan as it stands now. The day that the plan is looked at is no difference,
 * and neither is a value that somebody confirmed.
 */
export function staleBecause(signed: SignedPlan, current: Plan): readonly StaleBecause[] {
  const { policy } = current.context;
  const because: readonly [StaleBecause, boolean][] = [
    ['inputs', inputKey(signed.input) !== inputKey(current.input)],
    ['reasons', canonical(signed.reasons) !== canonical(current.reasons)],
    ['rules', signed.rulesVersion !== rulesVersion],
    ['policy', signed.policy.id !== policy.id || signed.policy.version !== policy.version],
  ];
  return because.filter(([, differs]) => differs).map(([what]) => what);
}

/** A signature holds for the plan that was signed, and for no other. */
export const isStale = (signed: SignedPlan, current: Plan): boolean => staleBecause(signed, current).length > 0;

function inputKey({
  asOf: _asOf,
  policy: _policy,
  reasons: _reasons,
  confirmed: _confirmed,
  ...rest
}: PlanInput): string {
  return canonical(rest);
}

/** The same text for the same content, in whatever order its keys stand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
