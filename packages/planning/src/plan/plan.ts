import type { Assessment, RecommendationId } from '@ketaguide/guideline';
import type { Milligrams, Minutes } from '@ketaguide/quantities';
import type { PreparedBag } from '../bag/prepared-bag.ts';
import type { Check } from '../checks/check.ts';
import type { PlanContext } from '../checks/infusion-view.ts';
import type { DosingWeight } from '../dosing/dosing-weight.ts';
import type { InfusionSession } from '../dosing/infusion-session.ts';
import type { PlannedDose } from '../dosing/planned-dose.ts';
import type { ConfirmationNeeded } from '../dosing/weight-confirmation.ts';
import type { PumpProgram } from '../pump/pump-program.ts';
import type { GivenReason } from '../signing/reason.ts';
import type { WayOut } from '../ways-out/ways-out.ts';
import type { PlanInput } from './plan-input.ts';
import type { TakenAsStated } from './stated-conditions.ts';

/** A plan worked out: what is given, what has to be known about it, and what would clear what fails. */
export interface Plan {
  readonly input: PlanInput;
  readonly weight: DosingWeight | undefined;
  readonly bag: PreparedBag | undefined;
  /** In the order of time; more than one for a course on several days. */
  readonly infusions: readonly PlannedInfusion[];
  /** Of the whole course: all infusions without the boluses, all boluses, and both. Undefined without a weight. */
  readonly infused: Milligrams | undefined;
  readonly bolus: Milligrams | undefined;
  readonly total: Milligrams | undefined;
  /** Does one bag hold what the largest infusion takes, bolus included? Undefined without a bag or a weight. */
  readonly isBagSufficient: boolean | undefined;
  /** Gravest first. */
  readonly checks: readonly Check[];
  /** What was taken as said by naming the setting. */
  readonly taken: readonly TakenAsStated[];
  /** The recommendations about a plan that could not be looked at. */
  readonly notChecked: readonly RecommendationId[];
  readonly confirmations: readonly ConfirmationNeeded[];
  /** The reasons given for a check as it stands. */
  readonly reasons: readonly GivenReason[];
  readonly assessment: Assessment;
  /** Patient, setting and policy, for the feasible region. */
  readonly context: PlanContext;
}

/** One infusion of a plan. */
export interface PlannedInfusion {
  readonly session: InfusionSession;
  readonly dose: PlannedDose;
  /** Undefined without a bag or a weight. */
  readonly program: PumpProgram | undefined;
  /** The shortest whole minute, at its rate, that meets what is asked of total and duration. */
  readonly shortest: Minutes | undefined;
  readonly waysOut: readonly WayOut[];
}
