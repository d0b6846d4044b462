import { quantity } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { typicalCompartments } from './compartments.ts';
import { domino } from './domino.ts';
import { kamp2020 } from './kamp-2020.ts';
import { adultModels, modelById, models } from './models.ts';
import type { PharmacokineticModel } from './pharmacokinetic-model.ts';

const of = (model: PharmacokineticModel, kg: number) => typicalCompartments(model, quantity(kg, 'kg'));

test('Kamp at 70 kg: the volumes and clearances as published', () => {
  const { centralVolume, clearance, peripherals } = of(kamp2020, 70);
  expect([centralVolume, ...peripherals.map(({ volume }) => volume)]).toEqual([25, 56, 157]);
  expect(clearance * 60).toBe(84);
  expect(peripherals.map(({ exchange }) => exchange * 60)).toEqual([161, 79]);
});

test('Domino at 70 kg: 4.41, 10.6 and 178 L, 116, 157 and 156 L/h', () => {
  const { centralVolume, clearance, peripherals } = of(domino, 70);
  expect(centralVolume).toBeCloseTo(4.41, 10);
  expect(peripherals[0]?.volume).toBeCloseTo(10.57, 2);
  expect(peripherals[1]?.volume).toBeCloseTo(178.2, 1);
  expect(clearance * 60).toBeCloseTo(115.9, 1);
  expect((peripherals[0]?.exchange ?? 0) * 60).toBeCloseTo(156.6, 1);
  expect((peripherals[1]?.exchange ?? 0) * 60).toBeCloseTo(156.1, 1);
});

describe('weight', () => {
  test('twice the weight is twice the volume and, with Kamp, 2^0.75 of the clearance', () => {
    const [one, two] = [of(kamp2020, 60), of(kamp2020, 120)];
    expect(two.centralVolume / one.centralVolume).toBeCloseTo(2, 12);
    expect(two.clearance / one.clearance).toBeCloseTo(2 ** 0.75, 12);
    expect((two.peripherals[1]?.exchange ?? 0) / (one.peripherals[1]?.exchange ?? 0)).toBeCloseTo(2 ** 0.75, 12);
  });

  test('with rate constants everything is in proportion to weight', () => {
    for (const model of models.filter(({ disposition }) => disposition.kind === 'rate-constants')) {
      const [one, two] = [of(model, 60), of(model, 120)];
      expect(two.clearance / one.clearance).toBeCloseTo(2, 12);
      expect((two.peripherals[0]?.volume ?? 0) / (one.peripherals[0]?.volume ?? 0)).toBeCloseTo(2, 12);
    }
  });
});

describe('the list of models', () => {
  test('Kamp is the default, and no model of children is among the adults', () => {
    expect(adultModels[0]).toBe(kamp2020);
    expect(adultModels.filter(({ ageGroup }) => ageGroup !== 'adults')).toEqual([]);
    expect(models.filter(({ ageGroup }) => ageGroup === 'children').map(({ id }) => id)).toEqual(['herd2007']);
  });

  test('a model that nobody knows is refused with the names of those there are', () => {
    expect(modelById('domino')).toBe(domino);
    expect(() => modelById('kamp')).toThrow(
      'model: expected one of kamp2020, domino, clements1981, hijazi2003, herd2007, got "kamp".',
    );
  });

  test('only Kamp and Domino have a rate for the site of effect, each its own', () => {
    expect(models.flatMap(({ id, effectSite }) => (effectSite ? [[id, effectSite.rate.value]] : []))).toEqual([
      ['kamp2020', 1.39],
      ['domino', 0.238],
    ]);
  });

  test('every number says how far it was checked, and every model where it comes from', () => {
    const numbers: unknown[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('value' in node && !('unit' in node && node.unit === 'kg')) numbers.push(node);
      Object.values(node).forEach(visit);
    };
    for (const model of models) {
      expect(model.source.citation).not.toBe('');
      visit(model);
    }
    expect(numbers.length).toBe(6 + 6 + 4 + 4 + 4 + 2);
    for (const number of numbers) {
      expect(number).toMatchObject({ verification: expect.stringMatching(/^(read-in-source|second-hand|derived)$/) });
    }
  });
});
