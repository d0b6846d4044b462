import { type Plan, staleBecause } from '@ketaguide/planning';
import { useEffect } from 'react';
import { clockTime } from '../../case/clock.ts';
import type { useCurrentPlan } from '../../case/current-plan.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';

/** A signature holds for the plan that was signed: any change ends it, and is said. */
export function useUnsigning(plan: Plan | undefined, { signature, change }: ReturnType<typeof useCurrentPlan>): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (signature === undefined || signature.unsigned !== undefined) return;
    const because = plan === undefined ? (['inputs'] as const) : staleBecause(signature.plan, plan);
    if (because.length === 0) return;
    change({ kind: 'unsign', because, at: clockTime() });
    announce('The plan has changed. It is not signed any more.');
  }, [plan, signature, change, announce]);
}
