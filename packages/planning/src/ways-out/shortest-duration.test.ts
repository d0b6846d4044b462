import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../index.ts';
import { planOf, planOfJson } from '../test-support/plans.ts';

const shortest = (plan: ReturnType<typeof planOf>) => planDocument(plan).toMeetMinimum.durationMin;

describe('the shortest whole minute that meets 80 mg and more than 2 h', () => {
  it.each([
    // 80 mg/h: enough after an hour, so the duration binds.
    [80, 1, 121],
    // 35 mg/h: 80 mg after 137.14 min
    [70, 0.5, 138],
    // 25 mg/h: exactly 80 mg after 192 min
    [50, 0.5, 192],
    // 40 mg/h: exactly 80 mg after 120 min, which is not more than 2 h
    [80, 0.5, 121],
    // 39.5 mg/h: 80 mg after 121.5 min
    [79, 0.5, 122],
    // 24.5 mg/h: 80 mg after 195.9 min
    [70, 0.35, 196],
    [70, 7, 121],
  ])('%d kg at %d mg/kg per hour: %d min', (weightKg, rate, minutes) => {
    for (const durationMin of [30, 120, 600]) expect(shortest(planOf({ weightKg, rate, durationMin }))).toBe(minutes);
  });
  it('needs no weight where the rate is in mg', () => {
    const events = [{ t: 0, type: 'infusion', durationMin: 60, rateMgPerH: 35 }];
    expect(shortest(planOfJson({ patient: {}, events }))).toBe(138);
  });
  it('is none where nothing is infused, the weight is missing, or no possible time is long enough', () => {
    expect(
      shortest(planOfJson({ patient: { weightKg: 70 }, events: [{ t: 0, type: 'bolus', doseMg: 20 }] })),
    ).toBeNull();
    expect(shortest(planOf({ weightKg: null }))).toBeNull();
    // 0.1 mg/h gives 72 mg in 30 days.
    expect(shortest(planOf({ rateMgPerH: 0.1 }))).toBeNull();
  });
  it('of several rates carries on at the last one, or cuts off', () => {
    const events = (last: number) => [
      { t: 0, type: 'infusion', durationMin: 60, rateMgPerH: 50 },
      { t: 60, type: 'infusion', durationMin: last, rateMgPerH: 25 },
    ];
    // 50 mg in the first hour, then 30 mg at 25 mg/h: 72 min more.
    for (const last of [30, 72, 300]) {
      expect(shortest(planOfJson({ patient: { weightKg: 70 }, events: events(last) }))).toBe(132);
    }
  });
  it('of several infusions is the longest', () => {
    const day = (t: number, rateMgPerH: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerH });
    const plan = planOfJson({ patient: { weightKg: 70 }, events: [day(0, 35), day(1440, 25), day(2880, 80)] });
    expect(planDocument(plan).sessions.map(({ toMeetMinimum }) => toMeetMinimum.durationMin)).toEqual([138, 192, 121]);
    expect(shortest(plan)).toBe(192);
  });
  it('is exact: a minute less falls short, by integers alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2000 }), fc.integer({ min: 5, max: 700 }), (tenths, hundredths) => {
        const minutes = shortest(planOf({ weightKg: tenths / 10, rate: hundredths / 100 }));
        // mg = tenths × hundredths × minutes / 60,000
        const isEnough = (duration: number) =>
          BigInt(tenths) * BigInt(hundredths) * BigInt(duration) >= 80n * 60_000n && duration > 120;
        expect(minutes).not.toBeNull();
        expect(isEnough(minutes ?? 0)).toBe(true);
        expect(isEnough((minutes ?? 0) - 1)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
