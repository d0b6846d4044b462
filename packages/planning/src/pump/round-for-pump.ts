import { type Exact, exact, subtract } from '@ketaguide/quantities';
import { isMore, isZero, roundDown, roundUp } from '../dosing/exact-amounts.ts';

/** Which way to go from a number that the pump does not take. */
export type Rounding = 'nearest' | 'up' | 'down';

/** What is tried where the nearest step would cross a limit. */
export const otherRoundings: readonly Rounding[] = ['up', 'down'];

/**
 * A value in the steps of the pump: rounded as asked if that is right, else the other way if that is, else down, because less
 * drug is the milder mistake. What is more than nothing is never rounded down to nothing.
 */
export function roundForPump(
  value: Exact,
  stepValue: number,
  rounding: Rounding,
  isRight: (candidate: Exact) => boolean,
): Exact {
  const step = exact(stepValue);
  const up = roundUp(value, step);
  const below = roundDown(value, step);
  const down = isZero(below) ? up : below;
  const nearest = isMore(subtract(up, value), subtract(value, below)) ? down : up;
  const inOrder = { nearest: [nearest, up, down], up: [up, down], down: [down, up] }[rounding];
  return inOrder.find(isRight) ?? down;
}
