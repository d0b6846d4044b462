import type { FindingId, Findings } from '@ketaguide/guideline';
import {
  type Bag,
  type Exact,
  exact,
  type Kilograms,
  type MgPerKg,
  type MgPerKgPerHour,
  type Minutes,
  quantity,
  toNumber,
} from '@ketaguide/quantities';
import { bagsNeeded, isBagSufficient, smallestSufficientBag } from '../bag/bag-capacity.ts';
import type { PreparedBag } from '../bag/prepared-bag.ts';
import { firingRules } from '../checks/dose-checks.ts';
import type { DoseRule, Remedy } from '../checks/dose-rule.ts';
import { type PlanContext, settingItems, viewInfusion } from '../checks/infusion-view.ts';
import { isSame, ratio, roundUp, sum, wholeStepsIn } from '../dosing/exact-amounts.ts';
import { type PlannedDose, plannedDose } from '../dosing/planned-dose.ts';
import { possibleAmounts } from '../dosing/possible-amounts.ts';
import {
  type DoseProfile,
  doseOf,
  durationOf,
  highestRateOf,
  stepsByWeight,
  withDuration,
  withRateAtLeast,
  withRateAtMost,
} from './dose-profile.ts';
import { largest, smallest } from './smallest.ts';

/** One number to change, or one thing to settle. */
export type Change =
  | { readonly what: 'bolus'; readonly from: MgPerKg; readonly to: MgPerKg }
  | { readonly what: 'rate'; readonly from: MgPerKgPerHour; readonly to: MgPerKgPerHour }
  | { readonly what: 'duration'; readonly from: Minutes; readonly to: Minutes }
  | { readonly what: 'bag'; readonly from: Bag; readonly to: Bag }
  | { readonly what: 'bag-count'; readonly from: 1; readonly to: number }
  /** These items of the setting have to be so. */
  | { readonly what: 'setting'; readonly findings: readonly FindingId[] };

/** Changes that together clear every check on the dose and the bag, each as small as it can be. */
export interface WayOut {
  readonly changes: readonly Change[];
  /** The checks that it clears. */
  readonly clears: readonly string[];
  /** The dose after the changes. */
  readonly dose: PlannedDose;
}

/** The steps in which bolus and rate are changed: hundredths, which is as fine as they are prescribed (`tool-rule`). */
const hundredth = exact(0.01);

/**
 * The ways out of the failed checks of one infusion: to run longer, to run faster, to slow down, to settle the setting, each
 * with a smaller bolus or a larger bag where that is needed too. Empty where nothing fails or nothing can be changed.
 */
export function waysOut(
  profile: DoseProfile,
  weight: Kilograms,
  bag: PreparedBag | undefined,
  context: PlanContext,
): readonly WayOut[] {
  const start = { profile, context, settled: [] };
  const failing = failures(start, weight);
  const isBagFailing = bag !== undefined && !isRightBag(bag, profile, context);
  if (failing.length === 0 && !isBagFailing) return [];
  const ways = settings(start, weight)
    .map((way) => withSmallerBolus(way, weight))
    .map((way) => way && withLowerRate(way, weight))
    .flatMap((way) => (way === undefined ? [] : [longer(way, weight), faster(way, weight), shorter(way, weight)]))
    .filter((way) => way !== undefined)
    .filter((way) => failures(way, weight).length === 0)
    .map((way) => described(profile, way, failing, weight, bag));
  return distinct(ways);
}

/** A dose on its way, with the items of the setting that have to be settled for it. */
interface Way {
  readonly profile: DoseProfile;
  readonly context: PlanContext;
  readonly settled: readonly FindingId[];
}

const rulesFor = ({ profile, context }: Way, weight: Kilograms): readonly DoseRule[] =>
  firingRules(viewInfusion(plannedDose(doseOf(profile), weight), context));

const failures = (way: Way, weight: Kilograms): readonly DoseRule[] =>
  rulesFor(way, weight).filter(({ clearedBy }) => clearedBy !== undefined);

const fails = (way: Way, weight: Kilograms, remedy: Remedy): boolean =>
  failures(way, weight).some(({ clearedBy }) => clearedBy === remedy);

/** As it is, and with the whole setting where that is asked for. */
function settings(way: Way, weight: Kilograms): readonly Way[] {
  if (!rulesFor(way, weight).some(({ recommendation }) => recommendation === 'personnel.setting')) return [way];
  const { findings } = way.context;
  const missing = settingItems.filter((id) => findings[id]?.fact?.value !== 'yes');
  const settledFindings: Findings = {
    ...findings,
    ...Object.fromEntries(missing.map((finding) => [finding, { fact: { finding, value: 'yes', source: 'derived' } }])),
  };
  return [way, { ...way, context: { ...way.context, findings: settledFindings }, settled: missing }];
}

function withSmallerBolus(way: Way, weight: Kilograms): Way | undefined {
  if (!fails(way, weight, 'smaller-bolus')) return way;
  const smallerBy = (steps: number): Way => ({
    ...way,
    profile: { ...way.profile, bolus: stepsByWeight(steps, hundredth, weight) },
  });
  const steps = largest(
    0,
    stepsIn(way.profile.bolus, weight),
    (count) => !fails(smallerBy(count), weight, 'smaller-bolus'),
  );
  return steps === undefined ? undefined : smallerBy(steps);
}

function withLowerRate(way: Way, weight: Kilograms): Way | undefined {
  if (!fails(way, weight, 'lower-rate')) return way;
  const lowered = (steps: number): Way => ({
    ...way,
    profile: withRateAtMost(way.profile, stepsByWeight(steps, hundredth, weight)),
  });
  const highest = stepsIn(highestRateOf(way.profile), weight);
  const steps = largest(1, highest, (count) => !fails(lowered(count), weight, 'lower-rate'));
  return steps === undefined ? undefined : lowered(steps);
}

function longer(way: Way, weight: Kilograms): Way | undefined {
  if (!fails(way, weight, 'more-drug-or-time')) return way;
  const carriedOn = (minutes: number): Way => ({ ...way, profile: withDuration(way.profile, minutes) });
  const from = wholeStepsIn(roundUp(durationOf(way.profile), exact(1)), exact(1));
  const minutes = smallest(
    from,
    possibleAmounts('planned-duration').to,
    (duration) => !fails(carriedOn(duration), weight, 'more-drug-or-time'),
  );
  return minutes === undefined ? undefined : carriedOn(minutes);
}

/** Only where time is not what is missing. A rate that may not be is sorted out with all that still fails. */
function faster(way: Way, weight: Kilograms): Way | undefined {
  if (!fails(way, weight, 'more-drug-or-time')) return undefined;
  const raised = (steps: number): Way => ({
    ...way,
    profile: withRateAtLeast(way.profile, stepsByWeight(steps, hundredth, weight)),
  });
  const steps = smallest(
    1,
    wholeStepsIn(exact(possibleAmounts('planned-infusion-rate').to), hundredth),
    (count) => !fails(raised(count), weight, 'more-drug-or-time'),
  );
  return steps === undefined ? undefined : raised(steps);
}

/** Where a clinic limits how much one infusion gives or how long it runs. */
function shorter(way: Way, weight: Kilograms): Way | undefined {
  if (!fails(way, weight, 'less-drug-or-time')) return undefined;
  const cutOff = (minutes: number): Way => ({ ...way, profile: withDuration(way.profile, minutes) });
  const minutes = largest(
    1,
    wholeStepsIn(durationOf(way.profile), exact(1)),
    (duration) => !fails(cutOff(duration), weight, 'less-drug-or-time'),
  );
  return minutes === undefined ? undefined : cutOff(minutes);
}

const stepsIn = (amount: Exact, weight: Kilograms): number =>
  wholeStepsIn(ratio(amount, exact(weight.value)), hundredth);

function described(
  before: DoseProfile,
  { profile, settled, context }: Way,
  failing: readonly DoseRule[],
  weight: Kilograms,
  bag: PreparedBag | undefined,
): WayOut {
  const byWeight = (amount: Exact): number => toNumber(ratio(amount, exact(weight.value)));
  const changes: Change[] = [];
  if (!isSame(before.bolus, profile.bolus)) {
    changes.push({
      what: 'bolus',
      from: quantity(byWeight(before.bolus), 'mg/kg'),
      to: quantity(byWeight(profile.bolus), 'mg/kg'),
    });
  }
  const rates = [highestRateOf(before), highestRateOf(profile)] as const;
  if (!isSame(...rates)) {
    changes.push({
      what: 'rate',
      from: quantity(byWeight(rates[0]), 'mg/kg/h'),
      to: quantity(byWeight(rates[1]), 'mg/kg/h'),
    });
  }
  const durations = [durationOf(before), durationOf(profile)] as const;
  if (!isSame(...durations)) {
    changes.push({
      what: 'duration',
      from: quantity(toNumber(durations[0]), 'min'),
      to: quantity(toNumber(durations[1]), 'min'),
    });
  }
  if (settled.length > 0) changes.push({ what: 'setting', findings: settled });
  const bagChange = bag === undefined ? undefined : changeOfBag(bag, profile, context);
  if (bagChange !== undefined) changes.push(bagChange);
  return {
    changes,
    clears: [...failing.map(({ id }) => id), ...(bag === undefined ? [] : failingBagChecks(bag, before, context))],
    dose: plannedDose(doseOf(profile), weight),
  };
}

const neededFrom = (profile: DoseProfile): Exact => sum([profile.bolus, doseOf(profile).total ?? exact(0)]);

const isListed = (bag: Bag, { policy }: PlanContext): boolean =>
  policy.allowedBags.some(({ drug, volume }) => drug.value === bag.drug.value && volume.value === bag.volume.value);

const isRightBag = (bag: Bag, profile: DoseProfile, context: PlanContext): boolean =>
  failingBagChecks(bag, profile, context).length === 0;

const failingBagChecks = (bag: Bag, profile: DoseProfile, context: PlanContext): readonly string[] => [
  ...(isBagSufficient(bag, neededFrom(profile)) ? [] : ['bag.not-sufficient']),
  ...(isListed(bag, context) ? [] : ['bag.not-in-policy']),
];

/** The smallest listed bag that holds it all; where there is none, more bags of the same. */
function changeOfBag(bag: Bag, profile: DoseProfile, context: PlanContext): Change | undefined {
  if (isRightBag(bag, profile, context)) return undefined;
  const needed = neededFrom(profile);
  const larger = smallestSufficientBag(context.policy.allowedBags, needed, bag);
  if (larger !== undefined) return { what: 'bag', from: { drug: bag.drug, volume: bag.volume }, to: larger };
  return isListed(bag, context) ? { what: 'bag-count', from: 1, to: bagsNeeded(bag, needed) } : undefined;
}

function distinct(ways: readonly WayOut[]): readonly WayOut[] {
  const key = ({ changes }: WayOut): string => JSON.stringify(changes);
  return ways.filter(
    (way, index) => way.changes.length > 0 && ways.findIndex((other) => key(other) === key(way)) === index,
  );
}
