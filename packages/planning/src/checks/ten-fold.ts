import { compare, exact, multiply, type Quantity, type Unit } from '@ketaguide/quantities';
import { isZero, ratio } from '../dosing/exact-amounts.ts';

/** A slip of the decimal point or of the concentration. */
export type TenFold = 'ten-times-higher' | 'ten-times-lower';

/** A slip is still one when the value was typed from memory or rounded: within so many percent (`tool-rule`). */
export const tenFoldTolerancePercent = 5;

/**
 * Is the value ten times the one it is compared with, or a tenth of it, within the tolerance? Undefined: neither, or one
 * of the two is 0.
 */
export function tenFold<U extends Unit>(value: Quantity<U>, reference: Quantity<U>): TenFold | undefined {
  const given = exact(value.value);
  const expected = exact(reference.value);
  if (isZero(given) || isZero(expected)) return undefined;
  const times = ratio(given, expected);
  if (isAbout(10, times)) return 'ten-times-higher';
  return isAbout(0.1, times) ? 'ten-times-lower' : undefined;
}

function isAbout(factor: number, times: ReturnType<typeof ratio>): boolean {
  const bound = (percent: number) => multiply(exact(factor), ratio(exact(percent), exact(100)));
  const lowest = bound(100 - tenFoldTolerancePercent);
  const highest = bound(100 + tenFoldTolerancePercent);
  return compare(times, lowest) >= 0 && compare(times, highest) <= 0;
}

/** In words: "10 times higher". */
export const tenFoldWords: Readonly<Record<TenFold, string>> = {
  'ten-times-higher': '10 times higher',
  'ten-times-lower': '10 times lower',
};
