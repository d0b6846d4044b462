import { limits } from '@ketaguide/guideline';
import { toNumber } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, planDocument } from '../index.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { answered, checksOf, planOf, planOfJson } from '../test-support/plans.ts';

const stepsOf = (plan: Plan) =>
  planDocument(plan).program?.steps.map(({ type, startMin, durationMin, rateMlPerH, volumeMl, doseMg }) => [
    type,
    startMin,
    durationMin,
    rateMlPerH,
    volumeMl,
    doseMg,
  ]);
const programOf = (plan: Plan) => {
  const program = plan.infusions[0]?.program;
  if (program === undefined) throw new Error('no program');
  return program;
};
const rateOf = (plan: Plan): number =>
  toNumber(programOf(plan).steps.find(({ type }) => type === 'infusion')?.rate ?? { numerator: 0n, denominator: 1n });

describe('a rate that few pumps go up to', () => {
  // 24.5 mg in a bag of 1 mg per mL: 24.5 mL. Over 1 min that is 1,470 mL/h, over 2 min 735 mL/h.
  const noted = (bolusMin: number) =>
    checksOf(planOf({ bolusMgPerKg: 0.35, bolusMin, bag: { mg: 250, ml: 250 } })).includes('note pump.too-fast');
  it('is noted, with the time over which a bolus is given', () => {
    expect(noted(1)).toBe(true);
    expect(noted(2)).toBe(false);
  });
  it('is not asked of a pump when the bolus is given at once', () => {
    expect(noted(0)).toBe(false);
  });
});

describe('worked by hand, from 500 mg in 250 mL', () => {
  it('0.5 mg/kg per hour at 70 kg for 4 h: 17.5 mL/h, 70 mL', () => {
    const plan = planOf();
    expect(stepsOf(plan)).toEqual([['infusion', 0, 240, 17.5, 70, 140]]);
    expect(planDocument(plan).afterPumpRoundingMg).toBe(140);
  });

  it('at 70.3 kg 17.575 mL/h is set as 17.6: 70.4 mL, 140.8 mg', () => {
    const plan = planOf({ weightKg: 70.3 });
    expect(stepsOf(plan)).toEqual([['infusion', 0, 240, 17.6, 70.4, 140.8]]);
    expect(planDocument(plan)).toMatchObject({ pumpRateMlPerH: 17.575, totalMg: 140.6, afterPumpRoundingMg: 140.8 });
  });

  it('a bolus is a step of its own, with a rate when it takes time', () => {
    // 0.2 mg/kg × 70 kg = 14 mg = 7 mL in 5 min = 84 mL/h
    expect(stepsOf(planOf({ bolusMgPerKg: 0.2, bolusMin: 5 }))?.[0]).toEqual(['bolus', 0, 5, 84, 7, 14]);
    expect(stepsOf(planOf({ bolusMgPerKg: 0.2 }))?.[0]).toEqual(['bolus', 0, 0, null, 7, 14]);
  });

  it('several rates with a pause in between', () => {
    const plan = planOfJson({
      patient: { weightKg: 70 },
      events: [
        { t: 0, type: 'infusion', durationMin: 60, rateMgPerH: 35 },
        { t: 60, type: 'infusion', durationMin: 60, rateMgPerH: 50 },
        { t: 150, type: 'infusion', durationMin: 60, rateMgPerH: 35 },
      ],
      bag: { mg: 500, ml: 250 },
    });
    expect(stepsOf(plan)).toEqual([
      ['infusion', 0, 60, 17.5, 17.5, 35],
      ['infusion', 60, 60, 25, 25, 50],
      ['pause', 120, 30, null, 0, 0],
      ['infusion', 150, 60, 17.5, 17.5, 35],
    ]);
  });

  it('steps come from the policy', () => {
    const policy = {
      ...defaultPolicy,
      pump: { rate: { value: 1, unit: 'mL/h' }, volume: { value: 1, unit: 'mL' } },
    } as const;
    // 17.5 would be 18 mL/h: 72 mL, 144 mg.
    expect(stepsOf(planOf({}, { policy }))).toEqual([['infusion', 0, 240, 18, 72, 144]]);
  });
});

describe('no limit is crossed by rounding', () => {
  it('0.5 mg/kg per hour stays at least that: 73.1 kg is 18.275 mL/h, set as 18.3; 72.9 kg is 18.225, not 18.2', () => {
    expect(rateOf(planOf({ weightKg: 73.1 }))).toBe(18.3);
    // 18.2 mL/h would be 36.4 mg/h, 0.4993 mg/kg per hour.
    expect(rateOf(planOf({ weightKg: 72.9 }))).toBe(18.3);
  });
  it('1 mg/kg per hour does not become more: 66.9 kg is 33.45 mL/h, set as 33.4, with and without the setting', () => {
    expect(rateOf(planOf({ weightKg: 66.9, rate: 1 }))).toBe(33.4);
    expect(rateOf(planOf({ weightKg: 66.9, rate: 1 }, { findings: answered() }))).toBe(33.4);
    expect(checksOf(planOf({ weightKg: 66.9, rate: 1 }))).toEqual([]);
  });
  it('2 mg/kg per hour does not become a stop', () => {
    expect(rateOf(planOf({ weightKg: 66.9, rate: 2 }, { stated: { careSetting: 'monitored' } }))).toBe(66.9);
    expect(rateOf(planOf({ weightKg: 66.88, rate: 2 }, { stated: { careSetting: 'monitored' } }))).toBe(66.8);
  });
  it('80 mg planned are 80 mg or more at the pump', () => {
    // 20.06 mg/h for 239.5 min is 80.07 mg. The nearest step, 10 mL/h, would give 79.83 mg.
    const plan = planOf({ rateMgPerH: 20.06, durationMin: 239.5 });
    expect(planDocument(plan).totalMg).toBeCloseTo(80.073, 3);
    expect(rateOf(plan)).toBe(10.1);
    expect(planDocument(plan).afterPumpRoundingMg).toBeGreaterThanOrEqual(80);
    expect(checksOf(plan)).toEqual(['note dosing.infusion.below-range']);
  });
  it('a plan that falls short is not rounded into one that does not', () => {
    // 19.94 mg/h for 4 h is 79.76 mg. The nearest step, 10 mL/h, would give 80 mg.
    const plan = planOf({ weightKg: 70, rateMgPerH: 19.94, durationMin: 240 });
    expect(planDocument(plan).totalMg).toBeLessThan(80);
    expect(planDocument(plan).afterPumpRoundingMg).toBeLessThan(80);
    expect(rateOf(plan)).toBe(9.9);
  });
  it('a bolus at the maximum is not rounded above it', () => {
    // 0.35 mg/kg × 70.3 kg = 24.605 mg = 12.3025 mL; × 70.9 kg = 24.815 mg = 12.4075 mL
    expect(stepsOf(planOf({ weightKg: 70.9, bolusMgPerKg: 0.35 }))?.[0]?.[4]).toBe(12.4);
    // × 71.3 kg = 24.955 mg = 12.4775 mL: nearest would be 12.5 mL, 25 mg, 0.3506 mg/kg.
    expect(stepsOf(planOf({ weightKg: 71.3, bolusMgPerKg: 0.35 }))?.[0]?.[4]).toBe(12.4);
  });
  it('where no step keeps the limit, the lower one is set and the plan says so', () => {
    // Threshold lowered to 0.5: exactly 0.5 is neither below the range nor above the threshold, and 18.25 mL/h is no step.
    const findings = answered({ 'monitored-setting-threshold': { value: 0.5, unit: 'mg/kg/h' } });
    const plan = planOf({ weightKg: 73 }, { findings });
    expect(rateOf(plan)).toBe(18.2);
    const check = plan.checks.find(({ id }) => id === 'pump.rounding-crosses-limit');
    expect(check).toMatchObject({ level: 'note', provenance: 'tool-rule', recommendation: null });
    expect(check?.rule).toContain('planned infusion rate at least 0.5 mg/kg per hour');
  });
  it('a reason is asked for where the pump gives what the plan was not allowed to be without one', () => {
    const coarse = { rate: { value: 30, unit: 'mL/h' }, volume: { value: 0.1, unit: 'mL' } } as const;
    const policy = { ...defaultPolicy, pump: coarse };
    // 40 kg × 1 mg/kg/h = 40 mg/h = 20 mL/h. Nothing is never set, and 30 mL/h is 1.5 mg/kg per hour, above the threshold.
    const plan = planOf({ weightKg: 40, rate: 1, durationMin: 180 }, { policy });
    const check = plan.checks.find(({ id }) => id === 'pump.rounding-crosses-limit');
    expect(check?.level).toBe('reason');
    expect(checksOf(plan)).toContain('note pump.rounding-changes-dose');
  });
});

describe('a dose that the pump cannot give finely', () => {
  it('gets a note from more than five percent on', () => {
    // From 50 mg/mL: 35 mg/h = 0.7 mL/h exactly; 37 mg/h = 0.74 → 0.7, 35 mg/h, 5.4% less.
    const bag = { mg: 500, ml: 10 };
    expect(checksOf(planOf({ bag }))).not.toContain('note pump.rounding-changes-dose');
    expect(checksOf(planOf({ bag, rateMgPerH: 37 }))).toContain('note pump.rounding-changes-dose');
    expect(checksOf(planOf({ bag, rateMgPerH: 36.5 }))).not.toContain('note pump.rounding-changes-dose');
  });
});

describe('five percent itself', () => {
  it('is not more than five percent', () => {
    // Steps of 10.5 mL/h are 21 mg/h from this bag: 20 mg/h planned, 21 mg/h set.
    const policy = {
      ...defaultPolicy,
      pump: { rate: { value: 10.5, unit: 'mL/h' }, volume: { value: 0.1, unit: 'mL' } },
    } as const;
    const at = (rateMgPerH: number) => checksOf(planOf({ rateMgPerH, durationMin: 300 }, { policy }));
    expect(at(20)).not.toContain('note pump.rounding-changes-dose');
    expect(at(19.99)).toContain('note pump.rounding-changes-dose');
  });
});

describe('the volume at which the pump stops', () => {
  it('does not end an infusion before it is long enough', () => {
    // 40 mg/h for 120.1 min is 40.033 mL. At 40 mL the pump would stop after exactly 2 h.
    expect(stepsOf(planOf({ weightKg: 80, durationMin: 120.1 }))?.[0]?.[4]).toBe(40.1);
  });
  it('does not take a total below its least', () => {
    // Three times 20 mg/h for 80.04 min is 80.04 mg, 13.34 mL each. Three times 13.3 mL would be 79.8 mg.
    const events = [0, 90, 180].map((t) => ({ t, type: 'infusion', durationMin: 80.04, rateMgPerH: 20 }));
    const plan = planOfJson({ patient: { weightKg: 70 }, events, bag: { mg: 500, ml: 250 } });
    expect(stepsOf(plan)?.flatMap(([type, , , , volume]) => (type === 'infusion' ? [volume] : []))).toEqual([
      13.4, 13.4, 13.4,
    ]);
  });
});

describe('properties', () => {
  const hundredths = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((n) => n / 100);
  const figures = fc.record({
    weightKg: fc.integer({ min: 300, max: 2500 }).map((tenths) => tenths / 10),
    rate: fc.oneof(hundredths(0.1, 8), fc.constantFrom(0.5, 1, 2, 7)),
    durationMin: fc.oneof(fc.integer({ min: 30, max: 600 }), fc.constantFrom(120, 121)),
    bag: fc.constantFrom({ mg: 500, ml: 250 }, { mg: 500, ml: 500 }, { mg: 1000, ml: 500 }),
  });
  it('what the pump gives lies on the same side of every limit as the plan, or the plan says so', () => {
    fc.assert(
      fc.property(figures, (chosen) => {
        const plan = planOf(chosen);
        const document = planDocument(plan);
        if (plan.checks.some(({ id }) => id === 'pump.rounding-crosses-limit')) return;
        const given = {
          rate: (rateOf(plan) * chosen.bag.mg) / chosen.bag.ml / chosen.weightKg,
          total: document.afterPumpRoundingMg ?? 0,
        };
        const side = (value: number, limit: number): boolean => value >= limit - 1e-9;
        const above = (value: number, limit: number): boolean => value > limit + 1e-9;
        expect(side(given.rate, limits.infusionRateMinimum.value)).toBe(
          side(chosen.rate, limits.infusionRateMinimum.value),
        );
        for (const limit of [
          limits.monitoredSettingThreshold,
          limits.infusionRateMaximum,
          limits.refractoryRateMaximum,
        ]) {
          expect(above(given.rate, limit.value)).toBe(above(chosen.rate, limit.value));
        }
        expect(side(given.total, limits.totalDoseMinimum.value)).toBe(
          side(document.totalMg ?? 0, limits.totalDoseMinimum.value),
        );
      }),
      { numRuns: 300 },
    );
  });
  it('a rate is never further than one step from what was planned', () => {
    fc.assert(
      fc.property(figures, (chosen) => {
        const step = chosen.bag.mg / chosen.bag.ml / 10;
        const plan = planOf(chosen);
        const set = (rateOf(plan) * chosen.bag.mg) / chosen.bag.ml;
        expect(Math.abs(set - chosen.rate * chosen.weightKg)).toBeLessThanOrEqual(step + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
