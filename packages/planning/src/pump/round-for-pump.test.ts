import { exact, toNumber } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { type Rounding, roundForPump } from './round-for-pump.ts';

const always = () => true;
const round = (value: number, rounding: Rounding, isRight: (rounded: number) => boolean = always) =>
  toNumber(roundForPump(exact(value), 0.1, rounding, (candidate) => isRight(toNumber(candidate))));

describe('a number in steps of 0.1', () => {
  it.each<[number, Rounding, number]>([
    [17.5, 'nearest', 17.5],
    [17.54, 'nearest', 17.5],
    [17.56, 'nearest', 17.6],
    [18.25, 'nearest', 18.3],
    [17.51, 'up', 17.6],
    [17.59, 'down', 17.5],
    [17.5, 'up', 17.5],
    [17.5, 'down', 17.5],
    // More than nothing is never rounded to nothing.
    [0.04, 'nearest', 0.1],
    [0.04, 'down', 0.1],
  ])('%d, %s: %d', (value, rounding, rounded) => {
    expect(round(value, rounding)).toBe(rounded);
  });
  it('goes the other way where the nearest step is not right', () => {
    expect(round(17.54, 'nearest', (rounded) => rounded > 17.54)).toBe(17.6);
    expect(round(17.56, 'nearest', (rounded) => rounded < 17.56)).toBe(17.5);
  });
  it('goes down where no step is right', () => {
    expect(round(17.56, 'nearest', () => false)).toBe(17.5);
  });
});
