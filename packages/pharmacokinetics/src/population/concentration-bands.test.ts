import { parseRegimen } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { NoCurveError } from '../curve-refusal.ts';
import { hijazi2003 } from '../models/hijazi-2003.ts';
import { kamp2020 } from '../models/kamp-2020.ts';
import { simulate } from '../simulate.ts';
import { type Band, concentrationBands, drawResiduals } from './concentration-bands.ts';
import { seededSource } from './random-source.ts';
import { adultVariability } from './variability.ts';
import { drawVirtualPatients } from './virtual-patients.ts';

const regimen = (patient: object = { weightKg: 70, ageYears: 54 }) =>
  parseRegimen({
    patient,
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
    ],
  });
const grid = { start: 0, step: 4, count: 121 };
const fourHours = 60;
const patients = drawVirtualPatients(adultVariability, 20_000, seededSource(1));
const residuals = drawResiduals(adultVariability, 20_000, seededSource(2));
const at = (band: Band | undefined, time: number) => (band ?? []).map((line) => line[time] as number);

describe('adults with Kamp', () => {
  const bands = concentrationBands(regimen(), kamp2020, patients, { grid, residuals, effectSite: true });

  test('after 4 h of infusion 90% lie between about 0.69 and 1.39 of the median, as 3000 matrix exponentials have it', () => {
    const [low, , median, , high] = at(bands.plasma, fourHours) as [number, number, number, number, number];
    expect(Math.abs(low / median - 0.69)).toBeLessThan(0.03);
    expect(Math.abs(high / median - 1.39)).toBeLessThan(0.03);
  });

  test('the median is near the typical person', () => {
    const asked = { ...regimen(), sampleTimes: [{ value: 240, unit: 'min' as const }] };
    const [typical] = simulate(asked, kamp2020).plasma;
    expect((at(bands.plasma, fourHours)[2] as number) / (typical as number)).toBeCloseTo(1, 1);
  });

  test('at the very moment of a bolus nothing has reached the site of effect', () => {
    expect(at(bands.effectSite, 0)).toEqual([0, 0, 0, 0, 0]);
  });

  test('the lines keep their order at every time, for plasma, measurements and the site of effect', () => {
    for (const band of [bands.plasma, bands.measuredPlasma, bands.effectSite]) {
      expect(band).toHaveLength(5);
      for (let time = 0; time < grid.count; time += 1) {
        const values = at(band, time);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(values[0]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('what would be measured scatters more, by a residual of 20%', () => {
    const spread = (band: Band | undefined) => {
      const values = at(band, fourHours);
      return Math.log((values[4] as number) / (values[0] as number)) / (2 * 1.6449);
    };
    const residual = Math.sqrt(spread(bands.measuredPlasma) ** 2 - spread(bands.plasma) ** 2);
    expect(residual).toBeCloseTo(Math.sqrt(Math.log(1.04)), 1);
  });

  test('nothing at the site of effect when the bolus has just been given', () => {
    for (const value of at(bands.effectSite, 0)) expect(value).toBeLessThan(1e-9);
  });

  test('says what it is', () => {
    expect(bands).toMatchObject({ provenance: 'model-estimate', patients: 20_000, variability: { id: 'adult' } });
    expect(bands.timesMin[fourHours]).toBe(240);
  });
});

test('the same draws and doses give the same bands', () => {
  const few = () => drawVirtualPatients(adultVariability, 100, seededSource(9));
  const bands = () => concentrationBands(regimen(), kamp2020, few(), { grid }).plasma;
  expect(bands()).toEqual(bands());
});

test('no band that nobody asked for, or that the model cannot give', () => {
  const few = drawVirtualPatients(adultVariability, 10, seededSource(9));
  expect(concentrationBands(regimen(), kamp2020, few, { grid })).toMatchObject({
    measuredPlasma: undefined,
    effectSite: undefined,
  });
  expect(concentrationBands(regimen(), hijazi2003, few, { grid, effectSite: true }).effectSite).toBeUndefined();
});

test('no band where there is no curve', () => {
  const few = drawVirtualPatients(adultVariability, 10, seededSource(9));
  const child = regimen({ weightKg: 30, ageYears: 9 });
  expect(() => concentrationBands(child, kamp2020, few, { grid })).toThrow(NoCurveError);
});
