import type { InfusionState } from '@ketaguide/course';
import type { Findings } from '@ketaguide/guideline';
import {
  type Check,
  type ClinicPolicy,
  makePlan,
  type PlanInput,
  rateInEveryUnit,
  rateOfPump,
  tenFold,
  tenFoldWords,
} from '@ketaguide/planning';
import type { Bag, Kilograms, Milligrams, Minutes, MlPerHour, RegimenEvent } from '@ketaguide/quantities';
import { amount } from '../../plan/view/amount.ts';
import type { RateInWords } from '../entries/rate-form.tsx';
import { rateInMg } from './figures.ts';

/** What the words about a number rest on. */
export interface DoseContext {
  readonly bag: Bag;
  readonly weight: Kilograms | undefined;
  readonly from: MlPerHour;
  readonly planned: MlPerHour | undefined;
  readonly policy: ClinicPolicy;
  readonly findings: Findings;
  readonly asOf: string;
}

/** A rate before it is saved: in mg, beside the one before and the plan, with what the guideline says of it. */
export function rateInWords(rate: MlPerHour, context: DoseContext): RateInWords {
  const { bag, weight, policy } = context;
  return {
    inMg: rateInMg(rate, bag, weight).join(', '),
    slip: slipWords(rate, context),
    checks: checksOf(
      { type: 'infusion', start: minutes(0), duration: minutes(60), amount: rateOfPump(rate, bag) },
      context,
      rateChecks,
    ),
    needsSecondPerson: isAboveSecondCheck(rate, bag, weight, policy),
  };
}

/** A bolus before it is saved. */
export function bolusInWords(dose: Milligrams, context: DoseContext) {
  const { weight } = context;
  const byWeight = weight && rateInEveryUnit({ value: dose.value, unit: 'mg/h' }, weight).byWeight;
  return {
    byWeight: byWeight && amount({ value: byWeight.value, unit: 'mg/kg' }),
    checks: checksOf({ type: 'bolus', start: minutes(0), duration: minutes(0), amount: dose }, context, [
      'dosing.bolus.above',
    ]),
  };
}

/** The checks on a rate alone: total and duration are the plan's. */
const rateChecks = ['dosing.infusion.', 'personnel.', 'policy.infusion-rate'];

function checksOf(event: RegimenEvent, context: DoseContext, ids: readonly string[]): readonly Check[] {
  const { bag, weight, policy, findings, asOf } = context;
  const input: PlanInput = {
    regimen: { patient: weight === undefined ? {} : { weight }, events: [event], bag },
    asOf,
    findings,
    policy,
  };
  return makePlan(input).checks.filter(({ id }) => ids.some((beginning) => id.startsWith(beginning)));
}

/** Above the clinic's threshold another person reads bag and pump; without a weight nobody knows, so they read it too. */
export function isAboveSecondCheck(
  rate: MlPerHour,
  bag: Bag,
  weight: Kilograms | undefined,
  { secondCheckAboveRate }: Pick<ClinicPolicy, 'secondCheckAboveRate'>,
): boolean {
  const { byWeight } = rateInEveryUnit(rateOfPump(rate, bag), weight);
  return byWeight === undefined || byWeight.value > secondCheckAboveRate.value;
}

function slipWords(rate: MlPerHour, { from, planned }: DoseContext): string | undefined {
  const fromNow = tenFold(rate, from);
  if (fromNow !== undefined)
    return `You typed ${amount(rate)}. The rate is ${amount(from)}. That is ${tenFoldWords[fromNow]}.`;
  const fromPlan = planned && tenFold(rate, planned);
  return (
    fromPlan &&
    planned &&
    `You typed ${amount(rate)}. The plan is ${amount(planned)}. That is ${tenFoldWords[fromPlan]}.`
  );
}

const minutes = (value: number): Minutes => ({ value, unit: 'min' });

/** The bag that hangs: the last that was entered, else the plan's. */
export function hangingBag({ pump, plan }: InfusionState): Bag | undefined {
  const hung = pump.findLast(({ type }) => type === 'started' || type === 'bag-changed');
  if (hung !== undefined && 'bag' in hung.data) return hung.data.bag;
  const bag = plan?.data.plan.result.bag;
  return bag ? { drug: { value: bag.mg, unit: 'mg' }, volume: { value: bag.ml, unit: 'mL' } } : undefined;
}
