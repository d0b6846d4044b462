import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOneRate,
  oneEmptyStep,
  type StepDraft,
  withoutStep,
  withStep,
  withStepChanged,
  withStepMoved,
} from './plan-steps.ts';

const three = withStep(withStep(oneEmptyStep, 'pause'), 'rate');
const ids = (steps: readonly StepDraft[]) => steps.map(({ id }) => id);

describe('the steps of a plan', () => {
  it('are one rate at first, and one more at the end each time', () => {
    expect(isOneRate(oneEmptyStep)).toBe(true);
    expect(three.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'rate'],
      [2, 'pause'],
      [3, 'rate'],
    ]);
    expect(isOneRate(three)).toBe(false);
  });

  it('are moved by one place, and not beyond the ends', () => {
    expect(ids(withStepMoved(three, 3, -1))).toEqual([1, 3, 2]);
    expect(ids(withStepMoved(three, 1, 1))).toEqual([2, 1, 3]);
    expect(withStepMoved(three, 1, -1)).toBe(three);
    expect(withStepMoved(three, 3, 1)).toBe(three);
  });

  it('keep their number while others go, and a new one never takes the number of one that is there', () => {
    expect(ids(withStep(withoutStep(three, 2), 'rate'))).toEqual([1, 3, 4]);
  });

  it('are never none', () => {
    expect(withoutStep(oneEmptyStep, 1)).toEqual(oneEmptyStep);
    const left = withoutStep(withoutStep(three, 1), 3);
    expect(isOneRate(left)).toBe(false);
    expect(withoutStep(left, 2)).toEqual(oneEmptyStep);
  });

  it('change one at a time', () => {
    expect(withStepChanged(three, 3, { rate: '0.6' }).map(({ rate }) => rate)).toEqual(['', '', '0.6']);
  });

  it('hold the same steps after any moves', () => {
    const move = fc.record({ id: fc.integer({ min: 1, max: 4 }), by: fc.constantFrom<-1 | 1>(-1, 1) });
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const moved = moves.reduce((steps, { id, by }) => withStepMoved(steps, id, by), three);
        expect(ids(moved).toSorted()).toEqual([1, 2, 3]);
      }),
    );
  });
});
