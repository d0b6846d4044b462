import {
  compare,
  divide,
  type Exact,
  exact,
  formatPercent,
  formatQuantity,
  type Milligrams,
  type Millilitres,
  multiply,
  type Percent,
  quantity,
  subtract,
  toNumber,
} from '@ketaguide/quantities';
import type { ExactlyGiven, GivenAmounts } from './given.ts';

/** What the pump says it delivered beside what its entries amount to. */
export interface PumpComparison {
  readonly computed: Millilitres;
  readonly pump: Millilitres;
  /** Pump less computed: above 0, the pump delivered more. */
  readonly difference: Millilitres;
  /** The same as drug, at the concentration of what was given. Undefined: nothing is worked out as given. */
  readonly differenceOfDrug: Milligrams | undefined;
  /** Of what was computed. Undefined: that is 0. */
  readonly percent: Percent | undefined;
  /** No more apart than one step of the pump's display. */
  readonly agrees: boolean;
}

/**
 * The volume that the pump shows at the stop against the computed one.
 *
 * @param step the step in which the pump shows a volume
 */
export function comparePump(
  given: Pick<GivenAmounts, 'total' | 'volume'> | Pick<ExactlyGiven, 'total' | 'volume'>,
  pumpVolume: Millilitres,
  step: Millilitres,
): PumpComparison {
  const computed = asExact(given.volume);
  const difference = subtract(exact(pumpVolume.value), computed);
  const share = divide(difference, computed);
  return {
    computed: quantity(toNumber(computed), 'mL'),
    pump: pumpVolume,
    difference: quantity(toNumber(difference), 'mL'),
    differenceOfDrug: share && quantity(toNumber(multiply(share, asExact(given.total))), 'mg'),
    percent: share && quantity(toNumber(multiply(share, exact(100))), '%'),
    agrees: compare(magnitude(difference), exact(step.value)) <= 0,
  };
}

const asExact = (amount: Exact | Milligrams | Millilitres): Exact => ('unit' in amount ? exact(amount.value) : amount);

const magnitude = ({ numerator, denominator }: Exact): Exact => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
});

/** One line: "Pump 45 mL, worked out 39.4 mL: the pump gave 5.6 mL more (11.3 mg, 14.3%)." */
export function describePumpComparison(comparison: PumpComparison): string {
  const { computed, pump, difference, differenceOfDrug, percent, agrees } = comparison;
  const both = `Pump ${formatQuantity(pump, oneDigit)}, worked out ${formatQuantity(computed, oneDigit)}`;
  if (agrees) return `${both}: they agree.`;
  const size = formatQuantity({ ...difference, value: Math.abs(difference.value) }, oneDigit);
  const direction = difference.value > 0 ? 'more' : 'less';
  const inDrug =
    differenceOfDrug === undefined || percent === undefined
      ? ''
      : ` (${formatQuantity({ ...differenceOfDrug, value: Math.abs(differenceOfDrug.value) }, oneDigit)}, ${formatPercent(Math.abs(percent.value))})`;
  return `${both}: the pump gave ${size} ${direction}${inDrug}.`;
}

const oneDigit = { maximumFractionDigits: 1 };
