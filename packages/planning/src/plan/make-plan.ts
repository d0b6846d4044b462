import { assess, combineFindings } from '@ketaguide/guideline';
import {
  type Exact,
  InvalidValueError,
  type Kilograms,
  type Milligrams,
  plausibleWeight,
  quantity,
  type Regimen,
  resolveRegimen,
  toNumber,
} from '@ketaguide/quantities';
import { isBagSufficient } from '../bag/bag-capacity.ts';
import { describeBag } from '../bag/describe-bag.ts';
import { bagOfTotal, type PreparedBag } from '../bag/prepared-bag.ts';
import { bagChecks } from '../checks/bag-checks.ts';
import type { Check, CheckLevel } from '../checks/check.ts';
import { ageConflicts, conflictChecks } from '../checks/conflict-checks.ts';
import { doseChecks } from '../checks/dose-checks.ts';
import type { PlanContext } from '../checks/infusion-view.ts';
import { labelChecks } from '../checks/label-notes.ts';
import { ageNotes, evidenceNotes, patientChecks } from '../checks/patient-checks.ts';
import { pumpChecks } from '../checks/pump-checks.ts';
import { tenFoldNotes } from '../checks/ten-fold-notes.ts';
import { weightChecks } from '../checks/weight-checks.ts';
import { dosingWeight } from '../dosing/dosing-weight.ts';
import { later, sumIfKnown } from '../dosing/exact-amounts.ts';
import { type ExactEvent, exactEvent } from '../dosing/exact-event.ts';
import { type InfusionSession, infusionSessions } from '../dosing/infusion-session.ts';
import { doseFindings, exactDoseOf, plannedDose, refuseImpossible } from '../dosing/planned-dose.ts';
import { weightConfirmation } from '../dosing/weight-confirmation.ts';
import { checkPolicy } from '../policy/check-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { pumpProgram } from '../pump/pump-program.ts';
import { checkReasons, keptReasons } from '../signing/reason.ts';
import { type DoseProfile, profileKey, profileOf } from '../ways-out/dose-profile.ts';
import { shortestDuration } from '../ways-out/shortest-duration.ts';
import { waysOut } from '../ways-out/ways-out.ts';
import { findingsForPlan } from './known-findings.ts';
import { notChecked } from './not-checked.ts';
import type { Plan, PlannedInfusion } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import { statedAnswers } from './stated-conditions.ts';

/**
 * Works out a plan: doses, pump program, checks, and the ways out of what fails. Exact inside; every figure is rounded once.
 *
 * @throws InvalidValueError for a regimen, weight, bag, policy, statement or reason that cannot be used
 */
export function makePlan(input: PlanInput): Plan {
  const policy = checkPolicy(input.policy ?? defaultPolicy);
  checkReasons(input.reasons ?? []);
  const { regimen, findings = {} } = input;
  const { answers, taken } = statedAnswers(input.stated ?? {}, findings);
  const known = combineFindings(findings, answers);
  const weight = dosingWeight(regimen.patient.weight, known, weightDetails(input));
  const context = { findings: findingsForPlan(known, regimen, weight, policy), policy };
  const bag = bagOf(input);

  const sessions = infusionSessions(exactEvents(regimen, weight?.weight, bag));
  const outlook = outlooks(weight?.weight, bag, context);
  const infusions = sessions.map((session) => planInfusion(session, weight?.weight, bag, context, outlook));
  const need = largestNeed(sessions);
  const hasPatient = input.findings !== undefined;
  const [first] = infusions;
  const assessment = assess({ ...context.findings, ...(first && doseFindings(first.dose)) }, input.asOf);
  const doses = infusions.map(({ session, dose }) => ({ number: session.number, dose }));
  const checks = [
    ...weightChecks(weight, input.asOf, context.policy),
    ...doseChecks(doses, context),
    ...(hasPatient ? patientChecks(assessment) : []),
    ...conflictChecks(assessment, context.findings),
    ...ageConflicts(context.findings),
    ...evidenceNotes(assessment),
    ...ageNotes(assessment),
    ...bagChecks(bag, need, policy),
    ...programChecks(infusions, context),
    ...(first && input.previous ? tenFoldNotes(first.dose, input.previous) : []),
    ...labelChecks(input.medicines ?? [], bag),
  ].sort((left, right) => gravest.indexOf(left.level) - gravest.indexOf(right.level));
  return {
    input,
    weight,
    bag,
    infusions,
    infused: inMilligrams(sessions.map(({ infused }) => infused)),
    bolus: inMilligrams(sessions.map(({ bolus }) => bolus)),
    total: inMilligrams(sessions.flatMap(({ infused, bolus }) => [infused, bolus])),
    isBagSufficient: bag && need && isBagSufficient(bag, need),
    checks,
    taken,
    notChecked: notChecked(assessment, hasPatient),
    confirmations: weightConfirmation(weight?.weight, assessment.notices, input.confirmed ?? []),
    reasons: keptReasons(checks, input.reasons ?? []),
    assessment,
    context,
  };
}

const gravest: readonly CheckLevel[] = ['stop', 'reason', 'note'];

const weightDetails = ({ weightBasis, weightDate }: PlanInput) => ({
  ...(weightBasis === undefined ? {} : { basis: weightBasis }),
  ...(weightDate === undefined ? {} : { date: weightDate }),
});

/** How the bag is made says more than what it holds, but may not say otherwise. */
function bagOf({ bag, regimen }: PlanInput): PreparedBag | undefined {
  if (bag === undefined) return regimen.bag && bagOfTotal(regimen.bag);
  const { drug, volume } = regimen.bag ?? bag;
  if (drug.value !== bag.drug.value || volume.value !== bag.volume.value) {
    const expected = `${describeBag({ drug, volume }, { ascii: true })}, as the regimen says`;
    throw new InvalidValueError('bag', describeBag(bag, { ascii: true }), expected);
  }
  return bag;
}

/** The events, once they are known to be possible. What is dosed by kg without a weight has no dose yet. */
function exactEvents(
  regimen: Regimen,
  weight: Kilograms | undefined,
  bag: PreparedBag | undefined,
): readonly ExactEvent[] {
  // Without a weight the times and amounts are checked all the same: with the weight under which most is possible.
  const anyWeight = quantity(plausibleWeight.to, 'kg');
  resolveRegimen({
    ...regimen,
    patient: { ...regimen.patient, weight: weight ?? anyWeight },
    ...(bag === undefined ? {} : { bag }),
  });
  return regimen.events.map((event) => exactEvent(event, weight, bag));
}

function planInfusion(
  session: InfusionSession,
  weight: Kilograms | undefined,
  bag: PreparedBag | undefined,
  context: PlanContext,
  outlook: (profile: DoseProfile | undefined) => Outlook,
): PlannedInfusion {
  const dose = plannedDose(exactDoseOf(session), weight);
  refuseImpossible(dose);
  return {
    session,
    dose,
    program: bag && pumpProgram(session, bag, weight, context),
    ...outlook(profileOf(session)),
  };
}

type Outlook = Pick<PlannedInfusion, 'shortest' | 'waysOut'>;

/** What an infusion could be instead. A course mostly repeats one infusion, so each is searched once. */
function outlooks(weight: Kilograms | undefined, bag: PreparedBag | undefined, context: PlanContext) {
  const known = new Map<string, Outlook>();
  return (profile: DoseProfile | undefined): Outlook => {
    if (profile === undefined) return { shortest: undefined, waysOut: [] };
    const key = profileKey(profile);
    const outlook = known.get(key) ?? {
      shortest: shortestDuration(profile, weight, context),
      waysOut: weight === undefined ? [] : waysOut(profile, weight, bag, context),
    };
    known.set(key, outlook);
    return outlook;
  };
}

/** What the largest infusion takes out of its bag, in mg and bolus included. */
function largestNeed(sessions: readonly InfusionSession[]): Exact | undefined {
  const needs = sessions.map(({ infused, bolus }) => sumIfKnown([infused, bolus]));
  const known = needs.filter((need) => need !== undefined);
  return known.length === needs.length && known.length > 0 ? known.reduce(later) : undefined;
}

/** A check that the pump raises for several infusions is one check. */
function programChecks(infusions: readonly PlannedInfusion[], { policy }: PlanContext): readonly Check[] {
  const checks = infusions.flatMap(({ session, dose, program }) =>
    program === undefined
      ? []
      : pumpChecks(program, dose.total?.value, policy).map((check) => ({ ...check, infusions: [session.number] })),
  );
  return [...Map.groupBy(checks, ({ id }) => id).values()].flatMap(([check, ...others]) =>
    check === undefined ? [] : [{ ...check, infusions: [check, ...others].flatMap(({ infusions }) => infusions) }],
  );
}

const inMilligrams = (amounts: readonly (Exact | undefined)[]): Milligrams | undefined => {
  const total = sumIfKnown(amounts);
  return total && quantity(toNumber(total), 'mg');
};
