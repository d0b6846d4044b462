import type { Findings, ListedMedicine } from '@ketaguide/guideline';
import type { Regimen } from '@ketaguide/quantities';
import type { PreparedBag } from '../bag/prepared-bag.ts';
import type { PreviousDose } from '../checks/ten-fold-notes.ts';
import type { WeightBasis } from '../dosing/dosing-weight.ts';
import type { ConfirmedValue } from '../dosing/weight-confirmation.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';
import type { GivenReason } from '../signing/reason.ts';
import type { StatedConditions } from './stated-conditions.ts';

/** All that a plan is worked out from. */
export interface PlanInput {
  readonly regimen: Regimen;
  /** The ISO date for which the plan holds. */
  readonly asOf: string;
  /**
   * What is known of patient, people and setting: record and answers together. Left out, nobody has looked at the
   * patient, and the checks that would have to are named in `notChecked`. Empty is different: looked at, nothing known.
   */
  readonly findings?: Findings;
  readonly stated?: StatedConditions;
  /** How the bag is made. Left out, the regimen's own bag counts. */
  readonly bag?: PreparedBag;
  /** The weight of the regimen: which one it is, and when it was measured. */
  readonly weightBasis?: WeightBasis;
  readonly weightDate?: string;
  /** What the patient takes: the label may speak of it. */
  readonly medicines?: readonly ListedMedicine[];
  /** What was planned or given last; a figure ten times as high or low is said in words. */
  readonly previous?: PreviousDose;
  /** Left out: the default policy. */
  readonly policy?: ClinicPolicy;
  readonly confirmed?: readonly ConfirmedValue[];
  readonly reasons?: readonly GivenReason[];
}
