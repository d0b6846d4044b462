import { rulesVersion } from '@ketaguide/guideline';
import { type ClinicPolicy, makePlan, planDocument, type SignedPlan, signingState } from '@ketaguide/planning';
import { InvalidValueError } from '@ketaguide/quantities';
import type { EventOf } from '../events/course-event.ts';
import { isUnseen } from '../events/unseen.ts';
import { inputChanges } from '../plan/plan-changes.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Why a plan cannot be signed. The plan is worked out again from its inputs under the clinic's own policy: nothing is
 * taken from a device that the inputs do not give.
 */
export function signingRefusal(
  state: CourseState,
  infusion: InfusionState | undefined,
  event: EventOf<'plan-signed'>,
  policy: ClinicPolicy,
): Refusal | undefined {
  const { plan } = event.data;
  if (plan.author !== event.author)
    return refuse('invalid', 'The plan is signed by somebody else than its entry says.');
  if (infusion?.plan !== undefined && isUnseen(infusion.plan, event)) {
    return refuse('conflict', 'Another plan was signed meanwhile. Look at it before you sign this one.');
  }
  if (infusion?.started !== undefined && isUnseen(infusion.started, event)) {
    return refuse('conflict', 'The infusion was started meanwhile. Look at it before you sign another plan.');
  }
  if (plan.rulesVersion !== rulesVersion) {
    return refuse(
      'conflict',
      `The guideline's definition is now version ${rulesVersion}, the plan's is ${plan.rulesVersion}. Look at the plan again and sign it.`,
    );
  }
  if (plan.policy.id !== policy.id || plan.policy.version !== policy.version) {
    return refuse(
      'conflict',
      `The clinic's policy is now version ${policy.version}, the plan's is ${plan.policy.version}. Look at the plan again and sign it.`,
    );
  }
  const [changed] = inputChanges(state, plan, (entry) => isUnseen(entry, event));
  if (changed !== undefined) return refuse('conflict', `${changed.message} Look at the plan again and sign it.`);
  return recomputedRefusal(plan, policy);
}

function recomputedRefusal(signed: SignedPlan, policy: ClinicPolicy): Refusal | undefined {
  try {
    const plan = makePlan({ ...signed.input, policy, reasons: signed.reasons });
    const { stops, missingReasons } = signingState(plan, signed.reasons);
    const [stop] = stops;
    if (stop !== undefined) return refuse('not-now', `The plan cannot be signed: ${stop.message}`);
    const [missing] = missingReasons;
    if (missing !== undefined) return refuse('not-now', `A reason is needed before signing: ${missing.message}`);
    if (canonical(planDocument(plan)) === canonical(signed.result)) return undefined;
    return refuse('invalid', 'The results of the plan are not those that its inputs give.');
  } catch (error) {
    if (error instanceof InvalidValueError) return refuse('invalid', `The plan cannot be worked out. ${error.message}`);
    // What a device sends may lack anything; whatever breaks on it is no plan.
    if (error instanceof TypeError || error instanceof RangeError) {
      return refuse('invalid', 'The plan cannot be worked out from its inputs.');
    }
    throw error;
  }
}

/** The same text for the same content, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
