import { InvalidValueError, parseRegimen, quantity } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { NoCurveError } from './curve-refusal.ts';
import { clements1981 } from './models/clements-1981.ts';
import { domino } from './models/domino.ts';
import { herd2007 } from './models/herd-2007.ts';
import { hijazi2003 } from './models/hijazi-2003.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { simulate, typicalCurve } from './simulate.ts';
import { simulationReport } from './simulation-report.ts';

const adult = { weightKg: 70, ageYears: 54 };
const bolus = (doseMgPerKg: number, t = 0) => ({ t, type: 'bolus', doseMgPerKg });
const infusion = (rateMgPerKgPerH: number, durationMin: number) => ({
  t: 0,
  type: 'infusion',
  durationMin,
  rateMgPerKgPerH,
});
const regimen = (events: readonly unknown[], patient: object = adult) => parseRegimen({ patient, events });
const at = (model: PharmacokineticModel, minutes: number, ...events: readonly unknown[]) =>
  typicalCurve(regimen(events), model, { norketamine: true }).at(minutes);

describe('measurements and the models, at 70 kg', () => {
  const untilSteady = 60 * 24 * 14;

  test('Kamp: 0.35 mg/kg at once is 980 ng/mL, and 1 mg/kg per hour comes to 833 ng/mL', () => {
    // 24.5 mg in 25 L; 70 mg/h by 84 L/h
    expect(at(kamp2020, 0, bolus(0.35)).plasma).toBe(980);
    expect(at(kamp2020, untilSteady, infusion(1, untilSteady)).plasma).toBeCloseTo(833.333, 3);
  });

  test('0.35 mg/kg and 0.5 mg/kg per hour for 4 h end near 330, and with 2 mg/kg per hour near 1270; 7 for a day at 5800', () => {
    expect(at(kamp2020, 240, bolus(0.35), infusion(0.5, 240)).plasma).toBeCloseTo(330, 0);
    expect(Math.round(at(kamp2020, 240, bolus(0.35), infusion(2, 240)).plasma / 10)).toBe(127);
    const day = at(kamp2020, 1440, infusion(7, 1440));
    expect(Math.round(day.plasma / 100)).toBe(58);
    expect(day.norketamine).toBeGreaterThan(day.plasma);
  });

  test.each<[PharmacokineticModel, number, number, number, number]>([
    [kamp2020, 1000, 253, 1404, 330],
    [domino, 725, 240, 1181, 270],
    [clements1981, 1047, 177, 1258, 318],
    [hijazi2003, 556, 225, 967, 204],
    [herd2007, 933, 253, 1599, 364],
  ])('$name', (model, intensiveCare, fortyMinutes, surgery, afterFourHours) => {
    const nearest = (value: number | undefined) => Math.round(value ?? Number.NaN);
    const threeDays = at(model, 4320, infusion(1.2, 4320));
    expect(nearest(threeDays.plasma)).toBe(intensiveCare);
    // All that is given is cleared, so norketamine comes to the same with every model: 84 mg/h · 0.8 · 0.941 / 60 L/h.
    expect(nearest(threeDays.norketamine)).toBe(1054);
    expect(nearest(at(model, 40, { t: 0, type: 'infusion', durationMin: 40, doseMgPerKg: 0.5 }).plasma)).toBe(
      fortyMinutes,
    );
    const maintained = { t: 0, type: 'infusion', durationMin: 120, rateMcgPerKgPerMin: 41 };
    // The figures that were worked out beforehand were rounded on their way.
    expect(Math.abs(at(model, 120, bolus(2), maintained).plasma - surgery)).toBeLessThan(3.5);
    expect(nearest(at(model, 240, bolus(0.35), infusion(0.5, 240)).plasma)).toBe(afterFourHours);
  });

  test('the same mg/kg at 140 kg gives 22% more than at 45 kg with Kamp, and no more with Domino', () => {
    const events = [bolus(0.35), infusion(0.5, 240)];
    const ratio = (model: PharmacokineticModel) =>
      typicalCurve(regimen(events, { weightKg: 140 }), model).at(240).plasma /
      typicalCurve(regimen(events, { weightKg: 45 }), model).at(240).plasma;
    expect(ratio(kamp2020)).toBeCloseTo(1.22, 2);
    expect(ratio(domino)).toBeCloseTo(1, 12);
  });
});

describe('what a simulation holds', () => {
  const r02 = regimen([bolus(0.35), infusion(0.5, 240)]);

  test('every minute until four hours after the end, unless times are asked for', () => {
    const { timesMin, plasma, effectSite, norketamine } = simulate(r02, kamp2020);
    expect(timesMin).toEqual(Array.from({ length: 481 }, (_, minute) => minute));
    for (const curve of [plasma, effectSite, norketamine]) expect(curve).toHaveLength(481);
    const asked = parseRegimen({ patient: adult, events: [bolus(0.35)], sampleTimesMin: [60, -1, 0.5] });
    expect(simulate(asked, kamp2020).timesMin).toEqual([60, -1, 0.5]);
    expect(simulate(asked, kamp2020).plasma[1]).toBe(0);
  });

  test('days are sampled more widely, and the start and end of every event are always there', () => {
    const { timesMin } = simulate(regimen([infusion(0.5, 4320.5)]), kamp2020);
    expect(timesMin.length).toBeLessThan(1500);
    expect(timesMin).toContain(4320.5);
  });

  test('provenance, total dose, and nothing beyond the domain for the doses of the guideline', () => {
    const simulation = simulate(r02, kamp2020);
    expect(simulation.provenance).toBe('model-estimate');
    expect(simulation.totalDose).toEqual({ value: 164.5, unit: 'mg' });
    expect(simulation.outsideModelDomain).toEqual([]);
  });

  test('no effect site without a rate of the model, and it says so', () => {
    const simulation = simulate(r02, hijazi2003);
    expect(simulation.effectSite).toBeUndefined();
    expect(simulation.notes.join(' ')).toContain('No rate for the site of effect is known for Hijazi 2003');
  });

  test('an unknown age is said', () => {
    const notes = (patient: object) => simulate(regimen([bolus(0.1)], patient), kamp2020).notes.join(' ');
    expect(notes({ weightKg: 70 })).toContain('The age is not known');
    expect(notes(adult)).not.toContain('The age is not known');
  });

  test('as JSON, null stands for a curve that there is not', () => {
    const asked = parseRegimen({ patient: adult, events: [bolus(0.35)], sampleTimesMin: [0] });
    expect(JSON.parse(JSON.stringify(simulationReport(simulate(asked, clements1981, { norketamine: false }))))).toEqual(
      {
        model: 'clements1981',
        provenance: 'model-estimate',
        totalDoseMg: 24.5,
        timeMin: [0],
        cpNgMl: [expect.closeTo(199.75, 2)],
        ceNgMl: null,
        nkNgMl: null,
        outsideModelDomain: [expect.stringContaining('0.35')],
        notes: [expect.any(String)],
      },
    );
  });
});

describe('no curve', () => {
  const reason = (patient: object, model: PharmacokineticModel, options = {}) => {
    try {
      simulate(regimen([{ t: 0, type: 'bolus', doseMg: 10 }], patient), model, options);
    } catch (error) {
      return error instanceof NoCurveError ? error.refusal.reason : error;
    }
    return undefined;
  };

  test('without a weight', () => {
    expect(reason({ ageYears: 54 }, kamp2020)).toBe('weight-unknown');
  });

  test('under 18, with any model, unless a model of children was turned on', () => {
    expect(reason({ weightKg: 50, ageYears: 17 }, kamp2020)).toBe('under-18');
    expect(reason({ weightKg: 50, ageYears: 18 }, kamp2020)).toBeUndefined();
    expect(reason({ weightKg: 50, ageYears: 17 }, herd2007)).toBe('under-18');
    expect(reason({ weightKg: 50, ageYears: 17 }, herd2007, { childrenAllowed: true })).toBeUndefined();
    expect(reason({ weightKg: 50, ageYears: 17 }, kamp2020, { childrenAllowed: true })).toBe('under-18');
  });

  test('for a regimen that makes no sense', () => {
    const events = [
      { type: 'bolus', start: quantity(0, 'min'), duration: quantity(0, 'min'), amount: quantity(-1, 'mg') },
    ];
    expect(() => simulate({ patient: { weight: quantity(70, 'kg') }, events: events as never }, kamp2020)).toThrow(
      InvalidValueError,
    );
  });
});

test('without a weight it is refused as a curve, not for a dose that could not be worked out', () => {
  const byKilogram = parseRegimen({
    patient: {},
    events: [{ t: 0, type: 'infusion', durationMin: 60, rateMgPerKgPerH: 0.5 }],
  });
  expect(() => simulate(byKilogram, kamp2020)).toThrow(NoCurveError);
});
