import { type Bag, type Exact, exact } from '@ketaguide/quantities';
import { isMore, roundUp, wholeStepsIn } from '../dosing/exact-amounts.ts';

/** Does one bag hold all of an infusion, bolus included? What stays in the line is not counted. */
export const isBagSufficient = ({ drug }: Bag, needed: Exact): boolean => !isMore(needed, exact(drug.value));

/** How many bags an infusion takes, bolus included; one at least. */
export function bagsNeeded({ drug }: Bag, needed: Exact): number {
  const content = exact(drug.value);
  return Math.max(1, wholeStepsIn(roundUp(needed, content), content));
}

/** The smallest of the bags that holds it all, one of the same concentration before any other. */
export function smallestSufficientBag(bags: readonly Bag[], needed: Exact, like: Bag): Bag | undefined {
  const sufficient = bags
    .filter((bag) => isBagSufficient(bag, needed))
    .sort((left, right) => left.drug.value - right.drug.value || left.volume.value - right.volume.value);
  return sufficient.find((bag) => hasSameConcentration(bag, like)) ?? sufficient[0];
}

const hasSameConcentration = (left: Bag, right: Bag): boolean =>
  left.drug.value * right.volume.value === right.drug.value * left.volume.value;
