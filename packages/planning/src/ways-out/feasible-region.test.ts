import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../index.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { answered, checksOf, planOf } from '../test-support/plans.ts';
import { feasibleRegion, type RegionArea, type RegionEdge } from './feasible-region.ts';
import { isoDoseCurve } from './iso-dose.ts';

const kg = (value: number) => ({ value, unit: 'kg' }) as const;
const mg = (value: number) => ({ value, unit: 'mg' }) as const;
const window = { durationTo: { value: 360, unit: 'min' }, rateTo: { value: 8, unit: 'mg/kg/h' } } as const;

const regionOf = (weightKg = 70, more: Omit<Partial<PlanInput>, 'regimen'> = {}) =>
  feasibleRegion(kg(weightKg), planOf({ weightKg }, more).context, window, [mg(140), mg(500)]);

const summary = ({ lowestRate, highestRate, level, needsMonitoredSetting }: RegionArea) => [
  lowestRate.value,
  highestRate.value,
  level,
  needsMonitoredSetting,
];
const edgeOf = (area: RegionArea | undefined, limit: RegionEdge['limit']) =>
  area?.edges.find((edge) => edge.limit === limit);

describe('the areas at 70 kg', () => {
  it('nothing known of the setting', () => {
    expect(regionOf().areas.map(summary)).toEqual([
      [0, 0.5, 'note', false],
      [0.5, 1, undefined, false],
      [1, 2, 'reason', true],
      [2, 7, 'stop', true],
      [7, 8, 'stop', true],
    ]);
  });
  it('with the setting, and with ICU and refractory pain', () => {
    expect(regionOf(70, { stated: { careSetting: 'monitored' } }).areas.map(({ level }) => level)).toEqual([
      'note',
      undefined,
      undefined,
      'stop',
      'stop',
    ]);
    expect(
      regionOf(70, { stated: { careSetting: 'icu', refractoryPain: 'yes' } }).areas.map(({ level }) => level),
    ).toEqual(['note', undefined, undefined, 'reason', 'stop']);
  });
  it('a lowered threshold and a clinic limit cut their own areas, with their own provenance', () => {
    const policy = {
      ...defaultPolicy,
      limits: {
        infusionRateMaximum: { value: 1.5, unit: 'mg/kg/h' },
        monitoredSettingThreshold: { value: 0.8, unit: 'mg/kg/h' },
      },
    } as const;
    const { areas } = regionOf(70, { policy });
    expect(areas.map(summary)).toEqual([
      [0, 0.5, 'note', false],
      [0.5, 0.8, undefined, false],
      [0.8, 1.5, 'reason', true],
      [1.5, 2, 'reason', true],
      [2, 7, 'stop', true],
      [7, 8, 'stop', true],
    ]);
    expect(edgeOf(areas[1], 'highest-rate')?.provenance).toBe('clinic-policy');
    expect(areas[3]?.checks).toEqual(['personnel.setting.not-met', 'policy.infusion-rate-maximum']);
  });
  it('how much a clinic gives in all is no matter of the rate', () => {
    const policy = { ...defaultPolicy, limits: { totalDoseMaximum: { value: 100, unit: 'mg' } } } as const;
    expect(regionOf(70, { policy }).areas.map(({ level }) => level)).toEqual(
      regionOf().areas.map(({ level }) => level),
    );
  });
  it('a clinic that asks for monitoring at every rate', () => {
    const policy = { ...defaultPolicy, limits: { monitoredSettingThreshold: { value: 0, unit: 'mg/kg/h' } } } as const;
    expect(regionOf(70, { policy }).areas.every(({ needsMonitoredSetting }) => needsMonitoredSetting)).toBe(true);
  });
});

describe('the edges of the general range below the threshold, at 70 kg', () => {
  const area = regionOf().areas[1];
  it('meet at the corner where 2 h and 80 mg bind together: 0.5714 mg/kg per hour', () => {
    const curve = edgeOf(area, 'total');
    expect(curve?.points[0]).toMatchObject({ duration: { value: 120 }, rate: { value: expect.closeTo(80 / 140, 9) } });
    // 0.5 mg/kg/h × 70 kg: 80 mg after 137.14 min
    expect(curve?.points.at(-1)?.duration.value).toBeCloseTo(137.142857, 6);
    expect(edgeOf(area, 'duration')?.points.map(({ duration, rate }) => [duration.value, rate.value])).toEqual([
      [120, 1],
      [120, expect.closeTo(80 / 140, 9)],
    ]);
  });
  it('are included or not as the limits say: 80 mg and both rates are, 2 h is not', () => {
    expect(edgeOf(area, 'total')?.included).toBe(true);
    expect(edgeOf(area, 'duration')?.included).toBe(false);
    expect(edgeOf(area, 'lowest-rate')?.included).toBe(true);
    expect(edgeOf(area, 'highest-rate')?.included).toBe(true);
    const above = regionOf().areas[2];
    expect(edgeOf(above, 'lowest-rate')?.included).toBe(false);
    expect(edgeOf(above, 'highest-rate')?.included).toBe(true);
    expect(edgeOf(regionOf().areas[0], 'highest-rate')?.included).toBe(false);
  });
  it('close: every edge begins where the one before ends', () => {
    for (const { edges } of regionOf().areas) {
      edges.forEach((edge, index) => {
        const next = edges[(index + 1) % edges.length]?.points[0];
        expect(edge.points.at(-1)?.duration.value).toBeCloseTo(next?.duration.value ?? Number.NaN, 6);
        expect(edge.points.at(-1)?.rate.value).toBeCloseTo(next?.rate.value ?? Number.NaN, 6);
      });
    }
  });
});

describe('outside the window', () => {
  it('rates that never reach 80 mg in it are cut off, and an area without any is empty', () => {
    // 70 kg in 6 h: 80 mg are 0.1905 mg/kg per hour.
    const [below] = regionOf().areas;
    expect(Math.min(...(below?.polygon.map(({ rate }) => rate.value) ?? []))).toBeCloseTo(80 / 420, 6);
    const short = { ...window, durationTo: { value: 120, unit: 'min' } } as const;
    expect(feasibleRegion(kg(70), planOf().context, short).areas.every(({ polygon }) => polygon.length === 0)).toBe(
      true,
    );
  });
});

describe('curves of equal total', () => {
  it('the least total first, then what was asked for', () => {
    expect(regionOf().curves.map(({ total }) => total.value)).toEqual([80, 140, 500]);
  });
  it('every point infuses that total, inside the window, by rising duration', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 200 }), fc.integer({ min: 10, max: 3000 }), (weightKg, total) => {
        const { points } = isoDoseCurve(mg(total), kg(weightKg), window);
        points.forEach(({ duration, rate }, index) => {
          expect((rate.value * weightKg * duration.value) / 60).toBeCloseTo(total, 6);
          expect(duration.value).toBeLessThanOrEqual(360);
          expect(rate.value).toBeLessThanOrEqual(8 + 1e-9);
          expect(duration.value).toBeGreaterThan(points[index - 1]?.duration.value ?? 0);
        });
      }),
    );
  });
  it('has no points where it lies outside or touches only the corner', () => {
    expect(isoDoseCurve(mg(1_000_000), kg(70), window).points).toEqual([]);
    // 36 kg × 8 mg/kg per hour × 6 h
    expect(isoDoseCurve(mg(1728), kg(36), window).points).toEqual([]);
  });
});

describe('the picture and the checks say the same', () => {
  const doseChecks = (rate: number, durationMin: number, more: Omit<Partial<PlanInput>, 'regimen'>) =>
    checksOf(planOf({ rate, durationMin, bag: null }, more)).filter((check) => !check.includes('bag.'));
  it('for any point and setting', () => {
    const setting = fc.constantFrom<Omit<Partial<PlanInput>, 'regimen'>>(
      {},
      { stated: { careSetting: 'monitored' } },
      { stated: { careSetting: 'icu', refractoryPain: 'yes' } },
      {
        findings: answered({
          'monitored-setting-threshold': { value: 0.7, unit: 'mg/kg/h' },
          'setting-monitored': 'no',
        }),
      },
    );
    const point = fc.record({
      rate: fc.oneof(
        fc.integer({ min: 1, max: 799 }).map((hundredths) => hundredths / 100),
        fc.constantFrom(0.5, 0.7, 1, 2, 7),
      ),
      duration: fc.oneof(fc.integer({ min: 1, max: 359 }), fc.constantFrom(119, 120, 121, 137, 138)),
    });
    fc.assert(
      fc.property(point, setting, ({ rate, duration }, more) => {
        const { areas } = regionOf(70, more);
        const area = areas.find(({ lowestRate, highestRate, edges }) => {
          const isIncluded = (limit: RegionEdge['limit']) =>
            edges.find((edge) => edge.limit === limit)?.included !== false;
          return (
            (rate > lowestRate.value || (rate === lowestRate.value && isIncluded('lowest-rate'))) &&
            (rate < highestRate.value || (rate === highestRate.value && isIncluded('highest-rate')))
          );
        });
        const checks = doseChecks(rate, duration, more);
        const fallsShort = checks.some((check) => check.includes('below-minimum'));
        // In exact integers of hundredths and minutes.
        expect(fallsShort).toBe(!(Math.round(rate * 100) * 70 * duration >= 80 * 6000 && duration > 120));
        expect(
          checks
            .filter((check) => !check.includes('below-minimum'))
            .map((check) => check.replace(/^\w+ /, ''))
            .sort(),
        ).toEqual([...(area?.checks ?? ['no area'])].sort());
      }),
      { numRuns: 200 },
    );
  });
});
