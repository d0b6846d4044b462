import { exact } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagFromVial, makePlan, type Plan, planDocument } from '../src/index.ts';
import { asOf, planOf } from '../src/test-support/plans.ts';

/** A rate in mL per hour is the same plan as the mg per hour that it comes to. */

const bags = fc.constantFrom({ mg: 250, ml: 250 }, { mg: 500, ml: 250 }, { mg: 50, ml: 100 }, { mg: 1000, ml: 250 });
const figures = fc.record({
  weightKg: fc.option(fc.integer({ min: 350, max: 1500 }).map((tenths) => tenths / 10)),
  durationMin: fc.integer({ min: 1, max: 1440 }),
  bag: bags,
});
/** Hundredths of a mL per hour, some of which no pump takes. */
const hundredths = fc.integer({ min: 10, max: 12_000 });

/** What the two say, but for what was put in. */
const said = (plan: Plan) => ({ ...planDocument(plan), waysOut: plan.infusions.map(({ waysOut }) => waysOut) });

describe('a rate in mL per hour', () => {
  it('of 17.5 from 500 mg in 250 mL is 35 mg per hour: 140 mg in 4 h', () => {
    expect(planDocument(planOf({ rateMlPerH: 17.5 }))).toMatchObject({
      doseRateMgPerH: 35,
      doseRateMgPerKgPerH: 0.5,
      pumpRateMlPerH: 17.5,
      totalMg: 140,
      volumeMl: 70,
    });
  });
  it('gives the totals, checks, program and ways out of the same rate in mg per hour', () => {
    fc.assert(
      fc.property(figures, hundredths, (plan, rate) => {
        // Concentrations of the bags are 1, 2, 0.5 and 4 mg per mL: halves, so this is exact in decimals.
        const inMg = ((rate * plan.bag.mg) / plan.bag.ml) * 10;
        const rateMgPerH = Math.round(inMg) / 1000;
        expect(said(planOf({ ...plan, rateMlPerH: rate / 100 }))).toEqual(said(planOf({ ...plan, rateMgPerH })));
      }),
      { numRuns: 60 },
    );
  });
  it('is not rounded on the way: 100 mg in 300 mL at 240 mL per hour for 1 h is 80 mg', () => {
    const plan = planOf({ rateMlPerH: 240, durationMin: 60, bag: { mg: 100, ml: 300 } });
    expect(plan.infused).toEqual({ value: 80, unit: 'mg' });
    const total = plan.infusions[0]?.session.infused;
    expect(total && total.numerator / total.denominator).toBe(exact(80).numerator);
  });
  it('ten times too high is held against the last dose like any other rate', () => {
    const previous = { rate: { value: 0.5, unit: 'mg/kg/h' } } as const;
    const [inMl, inMg] = [{ rateMlPerH: 175 }, { rateMgPerH: 350 }].map((rate) =>
      planOf(rate, { previous }).checks.filter(({ id }) => id.startsWith('ten-fold.')),
    );
    expect(inMl).toEqual(inMg);
    expect(inMl).toEqual([expect.objectContaining({ id: 'ten-fold.rate', rule: 'That is 10 times higher.' })]);
  });
  it('counts the bag that is made as well as the one of the regimen', () => {
    const bag = bagFromVial({
      strength: { value: 50, unit: 'mg/mL' },
      drawn: { value: 10, unit: 'mL' },
      volume: { value: 250, unit: 'mL' },
    });
    const infusion = {
      type: 'infusion',
      start: { value: 0, unit: 'min' },
      duration: { value: 240, unit: 'min' },
      amount: { value: 17.5, unit: 'mL/h' },
    } as const;
    const plan = makePlan({ regimen: { patient: {}, events: [infusion] }, asOf, bag });
    expect(plan.infused).toEqual({ value: 140, unit: 'mg' });
  });
  it('without a bag is refused by the field that is missing', () => {
    expect(() => planOf({ rateMlPerH: 17.5, bag: null })).toThrow(
      expect.objectContaining({
        name: 'InvalidValueError',
        field: 'bag',
        value: undefined,
        expected: 'a bag, because events[0].amount is in mL/h',
      }),
    );
  });
});
