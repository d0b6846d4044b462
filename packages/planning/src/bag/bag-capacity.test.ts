import { exact } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { bagsNeeded, isBagSufficient, smallestSufficientBag } from './bag-capacity.ts';

const bag = (mg: number, ml: number) =>
  ({ drug: { value: mg, unit: 'mg' }, volume: { value: ml, unit: 'mL' } }) as const;

describe('what a bag holds', () => {
  it.each([
    [499, true, 1],
    [500, true, 1],
    [500.001, false, 2],
    [1000, false, 2],
    [2112, false, 5],
    [0, true, 1],
  ])('500 mg for a need of %d mg: sufficient %s, %d bags', (need, sufficient, count) => {
    expect(isBagSufficient(bag(500, 250), exact(need))).toBe(sufficient);
    expect(bagsNeeded(bag(500, 250), exact(need))).toBe(count);
  });
  it('the smallest that suffices is of the same concentration where there is one', () => {
    const bags = [bag(250, 250), bag(500, 500), bag(500, 250), bag(1000, 500)];
    expect(smallestSufficientBag(bags, exact(300), bag(200, 100))).toEqual(bag(500, 250));
    expect(smallestSufficientBag(bags, exact(300), bag(100, 100))).toEqual(bag(500, 500));
    expect(smallestSufficientBag(bags, exact(600), bag(500, 500))).toEqual(bag(1000, 500));
    expect(smallestSufficientBag(bags, exact(1001), bag(500, 500))).toBeUndefined();
  });
});
