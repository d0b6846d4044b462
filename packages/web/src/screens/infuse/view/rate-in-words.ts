import {
  type CourseState,
  type InfusionState,
  isAboveSecondCheckRate,
  plannedAmounts,
  type RateCheckContext,
  rateChecks,
  rateQuestions,
} from '@ketaguide/course';
import { amountInWords, tenFold, tenFoldWords } from '@ketaguide/planning';
import type { Bag, Kilograms, MlPerHour } from '@ketaguide/quantities';
import type { RateInWords } from '../entries/rate-form.tsx';
import { rateInMg } from './figures.ts';

/** What the words about a rate rest on. */
export interface RateContext extends RateCheckContext {
  readonly state: CourseState;
  readonly infusion: InfusionState;
  readonly bag: Bag;
  readonly weight: Kilograms | undefined;
  readonly from: MlPerHour;
  readonly planned: MlPerHour | undefined;
}

/** A rate before it is saved: in mg, beside the one before and the plan, with what the guideline says of it. */
export function rateInWords(rate: MlPerHour, context: RateContext): RateInWords {
  const { state, infusion, bag, weight, policy } = context;
  return {
    inMg: rateInMg(rate, bag, weight).join(', '),
    slip: slipWords(rate, context),
    checks: rateChecks(state, infusion, { rate, bag }, context),
    asked: rateQuestions(state, infusion, { rate, bag }, context),
    needsSecondPerson: isAboveSecondCheckRate(rate, bag, infusion, policy),
  };
}

function slipWords(rate: MlPerHour, { from, planned }: RateContext): string | undefined {
  const fromNow = tenFold(rate, from);
  if (fromNow !== undefined) {
    return `You typed ${amountInWords(rate)}. The rate is ${amountInWords(from)}. That is ${tenFoldWords[fromNow]}.`;
  }
  const fromPlan = planned && tenFold(rate, planned);
  if (planned === undefined || fromPlan === undefined) return undefined;
  return `You typed ${amountInWords(rate)}. The plan is ${amountInWords(planned)}. That is ${tenFoldWords[fromPlan]}.`;
}

/** The bag that hangs: the last that was entered, else the plan's. */
export function hangingBag(infusion: InfusionState): Bag | undefined {
  const hung = infusion.pump.findLast(({ type }) => type === 'started' || type === 'bag-changed');
  return hung !== undefined && 'bag' in hung.data ? hung.data.bag : plannedAmounts(infusion)?.bag;
}
