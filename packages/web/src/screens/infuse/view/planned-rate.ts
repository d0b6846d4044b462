import type { InfusionState, Instant } from '@ketaguide/course';
import type { MlPerHour } from '@ketaguide/quantities';
import { minutesFrom } from './minutes.ts';

/** What the plan sets on the pump at that time from the start; undefined: the plan says nothing, or a pause. */
export function plannedRateAt({ plan, started }: InfusionState, instant: Instant): MlPerHour | undefined {
  const at = started === undefined ? 0 : minutesFrom(started.happenedAt, instant);
  const steps = plan?.data.plan.result.program?.steps ?? [];
  const step = steps.find(
    ({ type, session, startMin, durationMin }) =>
      session === steps[0]?.session && type === 'infusion' && at >= startMin && at < startMin + durationMin,
  );
  return step?.rateMlPerH == null ? undefined : { value: step.rateMlPerH, unit: 'mL/h' };
}
