/** Regimens, bags, pump programs, plan checks, ways out and signatures. Pure: no clock, no random source, no file. */

export { describeBag, describeMaking } from './bag/describe-bag.ts';
export { type DiluentId, diluentName, diluents } from './bag/diluent.ts';
export { bagFromVial, bagOfTotal, type MadeFrom, type PreparedBag } from './bag/prepared-bag.ts';
export { type Vial, vials } from './bag/vial.ts';
export type { Check, CheckLevel, CheckWords } from './checks/check.ts';
export type { PlanContext } from './checks/infusion-view.ts';
export { type LabelNote, labelNotes } from './checks/label-notes.ts';
export { thresholdFinding } from './checks/monitored-threshold.ts';
export { pumpRoundingTolerancePercent } from './checks/pump-checks.ts';
export { type TenFold, tenFold, tenFoldTolerancePercent, tenFoldWords } from './checks/ten-fold.ts';
export type { PreviousDose } from './checks/ten-fold-notes.ts';
export { weightDifferencePercent } from './checks/weight-checks.ts';
export { type DosingWeight, type WeightBasis, weightBases } from './dosing/dosing-weight.ts';
export { type InfusionSession, longestPauseMinutes, type RateSegment } from './dosing/infusion-session.ts';
export type { PlannedDose } from './dosing/planned-dose.ts';
export { type RateInEveryUnit, rateInEveryUnit, rateOfPump } from './dosing/rate-in-every-unit.ts';
export {
  type ConfirmationNeeded,
  type ConfirmedValue,
  plausibleAdultWeight,
  plausibleChildWeight,
} from './dosing/weight-confirmation.ts';
export { makePlan } from './plan/make-plan.ts';
export type { Plan, PlannedInfusion } from './plan/plan.ts';
export {
  type BagDocument,
  type CheckDocument,
  type PlanDocument,
  type ProgramDocument,
  planDocument,
  planSchemaVersion,
  type SessionDocument,
  type WeightDocument,
} from './plan/plan-document.ts';
export type { PlanInput } from './plan/plan-input.ts';
export type { StatedConditions, TakenAsStated } from './plan/stated-conditions.ts';
export type { ChangeDocument, WayOutDocument } from './plan/way-out-document.ts';
export { checkPolicy } from './policy/check-policy.ts';
export type { ClinicPolicy, PolicyLimits, PumpSteps } from './policy/clinic-policy.ts';
export {
  type ClinicPolicyDocument,
  clinicPolicyDocument,
  clinicPolicySchemaVersion,
} from './policy/clinic-policy-document.ts';
export { defaultPolicy } from './policy/default-policy.ts';
export { parseClinicPolicy } from './policy/parse-clinic-policy.ts';
export type { PolicyChoice, PolicyItem } from './policy/policy-choice.ts';
export { type SecondPersonRule, secondPersonRules } from './policy/second-person.ts';
export { isPlausibleReading, type VitalSign, type VitalSignId, vitalSignIds, vitalSigns } from './policy/vital-sign.ts';
export type { PumpProgram, PumpStep } from './pump/pump-program.ts';
export { type BagAndPump, readBackChecks } from './signing/read-back.ts';
export {
  type GivenReason,
  giveReason,
  keptReasons,
  missingReasons,
  type ReasonChoice,
  type ReasonId,
  reasonChoices,
  reasonGiven,
  reasonsFor,
} from './signing/reason.ts';
export { type SignedPlan, SigningError, signPlan } from './signing/sign-plan.ts';
export { type SigningState, signingState } from './signing/signing-state.ts';
export { isStale, type StaleBecause, staleBecause } from './signing/stale.ts';
export { describeWayOut } from './ways-out/describe-way-out.ts';
export { type FeasibleRegion, feasibleRegion, type RegionArea, type RegionEdge } from './ways-out/feasible-region.ts';
export { type IsoDoseCurve, isoDoseCurve, type RatePoint, type RegionWindow } from './ways-out/iso-dose.ts';
export type { Change, WayOut } from './ways-out/ways-out.ts';
export {
  type AmountFormat,
  amountInWords,
  amountWithoutUnit,
  durationInWords,
  volumeInWords,
} from './wording/amount-in-words.ts';
export { type PlanLine, planLine } from './wording/plan-line.ts';
export { inTurn } from './wording/rates-in-turn.ts';
