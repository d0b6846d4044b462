import { type NgPerMl, parseRegimen, quantity } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { areaUnderCurve, peak, timeAbove } from './exposure.ts';
import { domino } from './models/domino.ts';
import { hijazi2003 } from './models/hijazi-2003.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { typicalCurve } from './simulate.ts';

const curve = (model: PharmacokineticModel, ...events: readonly unknown[]) =>
  typicalCurve(parseRegimen({ patient: { weightKg: 70 }, events }), model);
const bolus = (doseMgPerKg: number, t = 0) => ({ t, type: 'bolus', doseMgPerKg });
const infusion = { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 };
const min = (value: number) => quantity(value, 'min');
const ngPerMl = (value: number): NgPerMl => quantity(value, 'ng/mL');

describe('peak', () => {
  test('the effect of a bolus peaks after 1.6 min with Kamp and with Domino, each with its own rate', () => {
    expect(peak(curve(kamp2020, bolus(0.1)), 'effectSite', min(60))?.time.value).toBeCloseTo(1.6, 2);
    expect(peak(curve(domino, bolus(0.1)), 'effectSite', min(60))?.time.value).toBeCloseTo(1.61, 2);
  });

  test('plasma is highest at the bolus itself, or at the end of an infusion', () => {
    expect(peak(curve(kamp2020, bolus(0.35, 5)), 'plasma', min(60))).toEqual({
      concentration: ngPerMl(980),
      time: min(5),
    });
    expect(peak(curve(kamp2020, infusion), 'plasma', min(480))?.time.value).toBeCloseTo(240, 6);
  });

  test('the higher of two, whichever comes first', () => {
    expect(peak(curve(kamp2020, bolus(0.2), bolus(0.3, 60)), 'plasma', min(240))?.time.value).toBe(60);
    expect(peak(curve(kamp2020, bolus(0.3), bolus(0.1, 60)), 'plasma', min(240))?.time.value).toBe(0);
  });

  test('where there is no curve there is no peak', () => {
    expect(peak(curve(hijazi2003, bolus(0.1)), 'effectSite', min(60))).toBeUndefined();
  });
});

describe('time above a landmark', () => {
  test('begins and ends where the concentration is the landmark', () => {
    const both = curve(kamp2020, infusion);
    const above = timeAbove(both, 'plasma', ngPerMl(100), min(480));
    const [stretch] = above?.stretches ?? [];
    expect(above?.stretches).toHaveLength(1);
    expect(both.at(stretch?.from ?? 0).plasma).toBeCloseTo(100, 5);
    expect(both.at(stretch?.to ?? 0).plasma).toBeCloseTo(100, 5);
    expect(above?.total.value).toBeCloseTo((stretch?.to ?? 0) - (stretch?.from ?? 0), 9);
  });

  test('a bolus passes the landmark at its own time', () => {
    expect(timeAbove(curve(kamp2020, bolus(0.35, 7)), 'plasma', ngPerMl(500), min(60))?.stretches[0]?.from).toBe(7);
  });

  test('two boluses far apart are two stretches, and the time is their sum', () => {
    const above = timeAbove(curve(kamp2020, bolus(0.2), bolus(0.2, 300)), 'plasma', ngPerMl(200), min(600));
    expect(above?.stretches).toHaveLength(2);
    const [first, second] = (above?.stretches ?? []).map(({ from, to }) => to - from);
    expect(above?.total.value).toBeCloseTo((first ?? 0) + (second ?? 0), 9);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  test('never above, and above until the end', () => {
    expect(timeAbove(curve(kamp2020, infusion), 'plasma', ngPerMl(5000), min(480))).toEqual({
      total: min(0),
      stretches: [],
    });
    const above = timeAbove(curve(kamp2020, infusion), 'plasma', ngPerMl(100), min(240));
    expect(above?.stretches[0]?.to).toBe(240);
  });
});

test('the whole area under the curve is the dose by the clearance', () => {
  // 0.35 mg/kg and 0.5 mg/kg/h for 4 h at 70 kg: 164.5 mg by 84 L/h
  expect(areaUnderCurve(curve(kamp2020, bolus(0.35), infusion), min(100_000))).toBeCloseTo(164_500 / 84, 6);
});
