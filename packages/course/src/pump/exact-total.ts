import { add, type Exact, exact } from '@ketaguide/quantities';

/** The sum of many amounts. Those over the same denominator are added first, so that the numbers stay short. */
export function exactTotal(amounts: readonly Exact[]): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of amounts) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  return [...byDenominator]
    .map(([denominator, numerator]): Exact => ({ numerator, denominator }))
    .reduce(add, exact(0));
}
