import { describe, expect, test } from 'vitest';
import { seededSource } from './random-source.ts';
import { fillStandardNormal } from './standard-normal.ts';

const many = 2_000_001;
const numbers = new Float64Array(many);
fillStandardNormal(numbers, seededSource(7));

const meanOf = (power: number): number => numbers.reduce((sum, z) => sum + z ** power, 0) / many;

describe('normal numbers', () => {
  // Each within five times its own standard error.
  test.each([
    [1, 0, 1],
    [2, 1, Math.sqrt(2)],
    [3, 0, Math.sqrt(15)],
    [4, 3, Math.sqrt(96)],
  ])('the mean of their power %d is %d', (power, expected, deviation) => {
    expect(Math.abs(meanOf(power) - expected)).toBeLessThan((5 * deviation) / Math.sqrt(many));
  });

  // The last lies in the tail beyond the layers.
  test.each([
    [-3.7190164855, 0.0001],
    [-3.4426198559, 0.000288],
    [-2.5758293035, 0.005],
    [-1.6448536269, 0.05],
    [-0.6744897502, 0.25],
    [0, 0.5],
    [0.2533471031, 0.6],
    [1.2815515655, 0.9],
    [3.0902323062, 0.999],
    [3.8905918864, 0.99995],
  ])('below %d lie %d of them', (limit, share) => {
    const below = numbers.reduce((count, z) => count + (z < limit ? 1 : 0), 0) / many;
    expect(Math.abs(below - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / many));
  });

  test('neighbours have nothing to do with each other', () => {
    let sum = 0;
    for (let index = 1; index < many; index += 1) sum += (numbers[index] as number) * (numbers[index - 1] as number);
    expect(Math.abs(sum / many)).toBeLessThan(5 / Math.sqrt(many));
  });
});

test('the same numbers for the same source', () => {
  const again = new Float64Array(many);
  fillStandardNormal(again, seededSource(7));
  expect(again).toEqual(numbers);
});

test.each([0, 1, 513])('%d of them are filled to the last, and no further', (count) => {
  const room = new Float64Array(count + 1);
  fillStandardNormal(room.subarray(0, count), seededSource(3));
  expect(room.filter((z) => z !== 0)).toHaveLength(count);
});
