import { parseRegimen, resolveRegimen } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { clements1981 } from './models/clements-1981.ts';
import { herd2007 } from './models/herd-2007.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { outsideModelDomain } from './outside-model-domain.ts';

const outside = (events: readonly unknown[], patient: object = {}, model: PharmacokineticModel = kamp2020) => {
  const regimen = parseRegimen({ patient: { weightKg: 70, ageYears: 54, ...patient }, events });
  return outsideModelDomain(regimen, resolveRegimen(regimen), model).map((text) => text.replaceAll('\u00a0', ' '));
};
const infusion = (rateMgPerKgPerH: number, durationMin: number, t = 0) => ({
  t,
  type: 'infusion',
  durationMin,
  rateMgPerKgPerH,
});
const bolus = (doseMgPerKg: number, t = 0) => ({ t, type: 'bolus', doseMgPerKg });

describe('Kamp', () => {
  test('7 mg/kg per hour for a day is outside, by its rate', () => {
    expect(outside([infusion(7, 1440)])).toEqual([
      expect.stringMatching(
        /^A rate of 7 mg\/kg per hour lies outside the domain of Kamp 2020 \(up to 2.46 mg\/kg per hour/,
      ),
    ]);
  });

  test('the doses of everyday are inside, up to the limits themselves', () => {
    expect(outside([bolus(0.35), infusion(0.5, 240)])).toEqual([]);
    expect(outside([bolus(2), infusion(2.46, 4320)])).toEqual([]);
    expect(outside([bolus(2), infusion(2.46, 4320)], { weightKg: 62.7 })).toEqual([]);
  });

  test('rates that run at once add up, one after another they do not', () => {
    expect(outside([infusion(2, 60), infusion(2, 60)])).toHaveLength(1);
    expect(outside([infusion(2, 60), infusion(2, 60, 60)])).toEqual([]);
  });

  test('boluses within an hour add up, further apart they do not', () => {
    expect(outside([bolus(1.5), bolus(1.5, 59)])).toEqual([expect.stringContaining('A bolus of 3 mg/kg')]);
    expect(outside([bolus(1.5), bolus(1.5, 60)])).toEqual([]);
  });

  test('longer than three days, with pauses or without', () => {
    expect(outside([infusion(0.3, 5760)])).toEqual([expect.stringContaining('A duration of 96 h')]);
    expect(outside([infusion(0.3, 240), infusion(0.3, 240, 5760)])).toHaveLength(1);
  });

  test('weights at which the way of scaling decides', () => {
    expect(outside([bolus(0.1)], { weightKg: 44.9 })).toEqual([expect.stringContaining('A weight of 44.9 kg')]);
    expect(outside([bolus(0.1)], { weightKg: 140 })).toEqual([]);
    expect(outside([bolus(0.1)], { weightKg: 141 })).toHaveLength(1);
  });
});

test('Clements: more than the 0.25 mg/kg that it was made from', () => {
  expect(outside([bolus(0.25)], {}, clements1981)).toEqual([]);
  expect(outside([bolus(0.35)], {}, clements1981)).toEqual([expect.stringContaining('A bolus of 0.35 mg/kg')]);
});

test('Herd: an adult, and any infusion', () => {
  expect(outside([bolus(1)], { ageYears: 8, weightKg: 30 }, herd2007)).toEqual([]);
  expect(outside([infusion(0.5, 60)], { ageYears: 54, weightKg: 60 }, herd2007)).toEqual([
    expect.stringContaining('An age of 54 years'),
    expect.stringContaining('A rate of 0.5 mg/kg per hour'),
  ]);
});
