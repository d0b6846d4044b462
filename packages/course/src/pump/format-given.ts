import { limits } from '@ketaguide/guideline';
import type { ClinicPolicy } from '@ketaguide/planning';
import { formatQuantity, type Milligrams, type NumberFormat } from '@ketaguide/quantities';

/** From here on whole milligrams are near enough to read; below, one digit more. */
const wholeFrom = 10;

/**
 * An amount given, in whole mg, with more digits wherever rounding would put it on the other side of the guideline's
 * least total or the clinic's most: 78.75 mg is "79 mg", 79.6 mg stays "79.6 mg".
 */
export function formatGiven(
  amount: Milligrams,
  policy?: Pick<ClinicPolicy, 'limits'>,
  format: NumberFormat = {},
): string {
  const most = policy?.limits.totalDoseMaximum;
  return formatQuantity(amount, {
    maximumFractionDigits: amount.value < wholeFrom ? 1 : 0,
    neverCross: [limits.totalDoseMinimum.value, ...(most === undefined ? [] : [most.value])],
    ...format,
  });
}
