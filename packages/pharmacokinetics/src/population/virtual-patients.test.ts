import { quantity } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { clements1981 } from '../models/clements-1981.ts';
import { typicalCompartments } from '../models/compartments.ts';
import { kamp2020 } from '../models/kamp-2020.ts';
import { plasmaModes } from '../solution/plasma-modes.ts';
import { percentiles } from './percentiles.ts';
import { seededSource } from './random-source.ts';
import {
  adultVariability,
  intensiveCareVariability,
  logDeviation,
  variabilities,
  variabilityById,
  variedParameters,
  volunteerVariability,
} from './variability.ts';
import { drawVirtualPatients, patientModes } from './virtual-patients.ts';

const weight = quantity(70, 'kg');
const column = (name: (typeof variedParameters)[number]) => variedParameters.indexOf(name);
const variation = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (100 * Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)) / mean;
};

describe('how patients differ', () => {
  test('adults: 30% in clearance and volumes, 20% in exchange, about the typical person', () => {
    const { factors } = drawVirtualPatients(adultVariability, 50_000, seededSource(1));
    const expected = [30, 30, 30, 30, 20, 20];
    factors.forEach((values, index) => {
      expect(Math.abs(variation(values) - (expected[index] as number))).toBeLessThan(0.6);
      expect(percentiles(values, [50])[0]).toBeCloseTo(1, 2);
    });
  });

  test('volunteers: what was not found to vary does not', () => {
    const { factors } = drawVirtualPatients(volunteerVariability, 20_000, seededSource(1));
    expect(variation(factors[column('clearance')] as Float64Array)).toBeCloseTo(17, 0);
    expect(variation(factors[column('centralVolume')] as Float64Array)).toBeCloseTo(24, 0);
    expect(new Set(factors[column('secondVolume')])).toEqual(new Set([1]));
  });

  test('intensive care: all volumes move together', () => {
    const { factors } = drawVirtualPatients(intensiveCareVariability, 100, seededSource(1));
    expect(factors[column('thirdVolume')]).toEqual(factors[column('centralVolume')]);
    expect(factors[column('clearance')]).not.toEqual(factors[column('centralVolume')]);
  });

  test('the deviation of the logarithm for a variation of 30% is the root of ln 1.09', () => {
    expect(logDeviation(30)).toBeCloseTo(Math.sqrt(Math.log(1.09)), 15);
  });

  test('every spread says where it comes from, and a choice of ours is called one', () => {
    for (const { basis, spreads } of variabilities) {
      expect(basis).not.toBe('');
      for (const spread of spreads) expect(spread.basis).not.toBe('');
    }
    expect(adultVariability.basis).toContain('our own choice');
    expect(variabilityById('icu')).toBe(intensiveCareVariability);
    expect(() => variabilityById('elderly')).toThrow('population: expected one of adult, volunteer, icu, children');
  });
});

describe('their modes', () => {
  test('a patient who differs in nothing is the typical person', () => {
    const alike = { ...adultVariability, spreads: [] };
    for (const model of [kamp2020, clements1981]) {
      const { rates, weights } = plasmaModes(typicalCompartments(model, weight));
      const padded = (values: readonly number[]) => [0, 1, 2].map((index) => values[index] ?? 0);
      const modes = patientModes(drawVirtualPatients(alike, 1, seededSource(1)), model, weight);
      expect([...modes]).toEqual([...padded(rates), ...padded(weights)]);
    }
  });

  test('the same patients stay when the weight changes', () => {
    const patients = drawVirtualPatients(adultVariability, 3, seededSource(5));
    const before = [...(patients.factors[0] as Float64Array)];
    patientModes(patients, kamp2020, weight);
    patientModes(patients, kamp2020, quantity(90, 'kg'));
    expect([...(patients.factors[0] as Float64Array)]).toEqual(before);
  });
});

test.each([0, 1.5, -1, 2_000_000, Number.NaN])('%d patients are refused', (count) => {
  expect(() => drawVirtualPatients(adultVariability, count, seededSource(1))).toThrow('number of patients');
});
