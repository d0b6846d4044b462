import {
  all,
  amountOf,
  any,
  atLeast,
  inHours,
  moreThan,
  not,
  percentDecrease,
  present,
  product,
  recorded,
  statedAmountOf,
} from '../criteria/builders.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { noInfusion, noTotalDose, responsePercentDecrease } from '../recommendations/limits.ts';
import type { DerivedFinding, QuantityDerivation } from './finding.ts';

/** The decrease of a score that counts as an objective measure of benefit. */
export const scoreDecreasedEnough: Criterion = atLeast(
  percentDecrease(amountOf('pain-score-baseline'), amountOf('pain-score-follow-up')),
  responsePercentDecrease,
);

/** Findings that follow from others. Each is defined here once; plan checks, cards and the audit read them. */
export const derivedFindings: readonly DerivedFinding[] = [
  {
    id: 'infusion-planned',
    kind: 'derived',
    name: 'An infusion is planned',
    // A rate says whether one is planned. Without a rate, a total that somebody stated does.
    when: any(
      moreThan(amountOf('planned-infusion-rate'), noInfusion),
      all(not(recorded('planned-infusion-rate')), moreThan(statedAmountOf('planned-total-dose'), noTotalDose)),
    ),
  },
  {
    id: 'rate-above-monitored-threshold',
    kind: 'derived',
    name: 'The planned rate is above the monitored-setting threshold',
    when: moreThan(amountOf('planned-infusion-rate'), amountOf('monitored-setting-threshold')),
  },
  {
    id: 'response-recorded',
    kind: 'derived',
    name: 'A follow-up score or satisfaction has been recorded',
    when: any(recorded('pain-score-follow-up'), recorded('comparable-measure-improved'), recorded('satisfied')),
  },
  {
    id: 'objective-response',
    kind: 'derived',
    name: 'An objective measure improved enough',
    when: any(scoreDecreasedEnough, present('comparable-measure-improved')),
  },
  {
    id: 'positive-response',
    kind: 'derived',
    name: 'Positive response',
    when: all(present('objective-response'), present('satisfied')),
  },
];

/** Quantities that are worked out when nobody stated them. */
export const quantityDerivations: readonly QuantityDerivation[] = [
  {
    finding: 'planned-total-dose',
    expression: product(amountOf('planned-infusion-rate'), amountOf('weight'), inHours(amountOf('planned-duration'))),
    explanation: 'rate × weight × duration, without the bolus',
  },
];
