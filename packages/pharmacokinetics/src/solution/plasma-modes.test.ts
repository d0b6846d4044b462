import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compartments } from '../models/compartments.ts';
import { plasmaModes } from './plasma-modes.ts';

const value = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const tissue = fc.record({ volume: value(1, 500), exchange: value(0.01, 5) });
const person: fc.Arbitrary<Compartments> = fc.record({
  centralVolume: value(2, 100),
  clearance: value(0.05, 5),
  peripherals: fc.array(tissue, { maxLength: 2 }),
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const close = (actual: number, expected: number, tolerance = 1e-12) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);

test('one compartment: clearance by volume', () => {
  expect(plasmaModes({ centralVolume: 20, clearance: 2, peripherals: [] })).toEqual({ rates: [0.1], weights: [0.05] });
});

test('two compartments: the rates add up to k10 + k12 + k21 and multiply to k10 k21', () => {
  // k10 0.1, k12 0.2, k21 0.3: x² - 0.6 x + 0.03
  const { rates } = plasmaModes({ centralVolume: 10, clearance: 1, peripherals: [{ volume: 20 / 3, exchange: 2 }] });
  close(rates[0] as number, 0.3 + Math.sqrt(0.06));
  close(rates[1] as number, 0.3 - Math.sqrt(0.06));
});

describe('for every person', () => {
  test('the relations between roots and coefficients hold', () => {
    fc.assert(
      fc.property(person, ({ centralVolume, clearance, peripherals }) => {
        const { rates } = plasmaModes({ centralVolume, clearance, peripherals });
        const out = peripherals.map(({ exchange }) => exchange / centralVolume);
        const back = peripherals.map(({ volume, exchange }) => exchange / volume);
        close(sum(rates), clearance / centralVolume + sum(out) + sum(back));
        close(
          rates.reduce((product, rate) => product * rate, 1),
          back.reduce((product, rate) => product * rate, clearance / centralVolume),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a bolus starts in the central volume alone, and all of it is cleared', () => {
    fc.assert(
      fc.property(person, (compartments) => {
        const { rates, weights } = plasmaModes(compartments);
        close(sum(weights), 1 / compartments.centralVolume, 1e-10);
        const area = sum(weights.map((weight, mode) => weight / (rates[mode] as number)));
        close(area, 1 / compartments.clearance, 1e-10);
      }),
      { numRuns: 1000 },
    );
  });
});

test('two tissues that empty at one rate act as one; the mode between them carries nothing', () => {
  const apart = plasmaModes({
    centralVolume: 10,
    clearance: 1,
    peripherals: [
      { volume: 20, exchange: 2 },
      { volume: 40, exchange: 4 },
    ],
  });
  const together = plasmaModes({ centralVolume: 10, clearance: 1, peripherals: [{ volume: 60, exchange: 6 }] });
  expect(apart.weights[1]).toBe(0);
  close(apart.rates[0] as number, together.rates[0] as number);
  close(apart.weights[2] as number, together.weights[1] as number);
});
