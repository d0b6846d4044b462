import { assess, type Findings } from '@ketaguide/guideline';
import {
  type Check,
  type ClinicPolicy,
  makePlan,
  type Plan,
  type PlanInput,
  rateInEveryUnit,
  rateOfPump,
  type StatedConditions,
} from '@ketaguide/planning';
import { type Bag, InvalidValueError, type MgPerKgPerHour, type MlPerHour, quantity } from '@ketaguide/quantities';
import { checkedFindings } from '../checklist/checked-findings.ts';
import type { Instant } from '../events/event-envelope.ts';
import { courseFindings } from '../findings/course-findings.ts';
import type { Person } from '../people/person.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import { pumpAt, pumpHistory } from '../pump/pump-history.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';

export interface RateCheckContext {
  readonly people: readonly Person[];
  readonly policy: ClinicPolicy;
  /** ISO day. */
  readonly asOf: string;
}

/** A rate with the bag that it runs from. */
export interface RateFromBag {
  readonly rate: MlPerHour;
  readonly bag: Bag;
}

/** What the guideline and the clinic say of one rate. */
export interface LookedAtRate {
  /** Its range, and, above the monitored-setting threshold, people and setting. */
  readonly checks: readonly Check[];
  /** Everything that is known now, with what the plan stated; undefined for a rate that nobody can mean. */
  readonly findings: Findings | undefined;
  readonly byWeight: MgPerKgPerHour | undefined;
  /** Is it above the threshold that holds here, so that people and setting are asked for? */
  readonly isAboveThreshold: boolean;
}

/**
 * A rate by itself, before it is entered or while it runs. None of it keeps an entry out of the record. Undefined: the
 * pump stands still, or there is no weight to go by.
 */
export function lookAtRate(
  state: CourseState,
  infusion: InfusionState,
  { rate, bag }: RateFromBag,
  { people, policy, asOf }: RateCheckContext,
): LookedAtRate | undefined {
  const weight = plannedAmounts(infusion)?.weight;
  if (weight === undefined || rate.value === 0) return undefined;
  const findings = checkedFindings(courseFindings(state, { people, asOf, policy, infusion }), infusion, state);
  const perHour = rateOfPump(rate, bag);
  const { byWeight } = rateInEveryUnit(perHour, weight);
  // The bag says nothing here: the rate is in mg per hour already.
  const regimen = {
    patient: { weight },
    events: [{ type: 'infusion' as const, start: noTime, duration: anHour, amount: perHour }],
  };
  const stated = statedWhereUnanswered(infusion, findings);
  const plan = planOrSlip({ regimen, asOf, findings, policy, stated });
  const isAboveThreshold = byWeight !== undefined && asksForSetting(findings, byWeight, asOf);
  return {
    checks: plan.checks.filter(
      ({ id }) => ofRate.some((part) => id.startsWith(part)) || (isAboveThreshold && id.startsWith('personnel.')),
    ),
    findings: plan.context?.findings,
    byWeight,
    isAboveThreshold,
  };
}

/** What is said of a rate; empty while the pump stands still. */
export const rateChecks = (
  state: CourseState,
  infusion: InfusionState,
  from: RateFromBag,
  context: RateCheckContext,
): readonly Check[] => lookAtRate(state, infusion, from, context)?.checks ?? [];

/** What runs now, checked again: people and setting above the threshold. Empty while nothing runs. */
export function checksNow(
  state: CourseState,
  infusion: InfusionState,
  now: Instant,
  context: RateCheckContext,
): readonly Check[] {
  const running = pumpAt(pumpHistory(infusion), now);
  return running?.state === 'running' ? rateChecks(state, infusion, running, context) : [];
}

/** A rate that nobody can mean is a slip of the hand: it is said, and does not keep the entry out. */
function planOrSlip(input: PlanInput): Pick<Plan, 'checks'> & Partial<Pick<Plan, 'context'>> {
  try {
    return makePlan(input);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const fact = `This rate is not possible. ${error.message}`;
    return {
      checks: [
        {
          id: 'dosing.infusion.above-possible',
          level: 'stop',
          recommendation: null,
          provenance: 'tool-rule',
          fact,
          message: fact,
          unknown: [],
          annotations: [],
        },
      ],
    };
  }
}

/** What the plan said of setting and pain, where nobody has answered since. */
function statedWhereUnanswered({ plan }: InfusionState, findings: Findings): StatedConditions {
  const { careSetting, refractoryPain, targetPain } = plan?.data.plan.input.stated ?? {};
  return {
    ...(careSetting === undefined || findings['care-setting']?.fact ? {} : { careSetting }),
    ...(refractoryPain === undefined || findings['refractory-pain']?.fact ? {} : { refractoryPain }),
    ...(targetPain === undefined || findings['target-pain']?.fact ? {} : { targetPain }),
  };
}

/** Total and duration are the plan's: an hour stands for however long the rate runs. */
const noTime = quantity(0, 'min');
const anHour = quantity(60, 'min');

const ofRate = ['dosing.infusion.above', 'dosing.infusion.refractory', 'policy.infusion-rate'];

function asksForSetting(
  findings: Findings,
  rate: { readonly value: number; readonly unit: 'mg/kg/h' },
  asOf: string,
): boolean {
  const fact = { finding: 'planned-infusion-rate' as const, value: rate, source: 'derived' };
  const { recommendations } = assess({ ...findings, 'planned-infusion-rate': { fact } }, asOf);
  return recommendations.some(
    ({ recommendation, status }) => recommendation.id === 'personnel.setting' && status === 'applies',
  );
}
