import { limits } from '@ketaguide/guideline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type PreparedBag, planDocument, readBackChecks, signingState } from '../src/index.ts';
import { planOf } from '../src/test-support/plans.ts';

/** A moved decimal point, wherever it is made in an ordinary plan, is not signed without somebody being asked. */

const hundredths = (from: number, to: number) =>
  fc.integer({ min: Math.round(from * 100), max: Math.round(to * 100) }).map((value) => value / 100);
const adultWeight = fc.integer({ min: 300, max: 1500 }).map((tenths) => tenths / 10);
const ordinaryRate = hundredths(limits.infusionRateMinimum.value, limits.monitoredSettingThreshold.value);

/** True when the plan is refused, or cannot be signed as it stands. */
function isCaught(figures: Parameters<typeof planOf>[0]): boolean {
  try {
    return !signingState(planOf(figures)).isSignable;
  } catch {
    return true;
  }
}

describe('ten times too much or too little', () => {
  it('weight', () => {
    fc.assert(
      fc.property(adultWeight, ordinaryRate, (weightKg, rate) => {
        expect(isCaught({ weightKg: weightKg * 10, rate })).toBe(true);
        expect(isCaught({ weightKg: Math.round(weightKg) / 10, rate })).toBe(true);
      }),
    );
  });
  it('rate: ten times is stopped', () => {
    fc.assert(
      fc.property(adultWeight, ordinaryRate, (weightKg, rate) => {
        const { checks } = planOf({ weightKg, rate: Math.round(rate * 1000) / 100 });
        expect(
          checks.some(({ level, recommendation }) => level === 'stop' && recommendation === 'dosing.infusion'),
        ).toBe(true);
      }),
    );
  });
  it('rate in mL per hour: ten times is stopped, whatever the bag', () => {
    fc.assert(
      fc.property(adultWeight, ordinaryRate, fc.constantFrom(...defaultPolicy.allowedBags), (weightKg, rate, bag) => {
        const inMl = (rate * weightKg * bag.volume.value) / bag.drug.value;
        const { checks } = planOf({
          weightKg,
          // To the pump's step, and never below the rate that is meant.
          rateMlPerH: Math.ceil(inMl * 100) / 10,
          bag: { mg: bag.drug.value, ml: bag.volume.value },
        });
        expect(
          checks.some(({ level, recommendation }) => level === 'stop' && recommendation === 'dosing.infusion'),
        ).toBe(true);
      }),
    );
  });
  it('rate: a tenth is below the range, and mostly too little in all', () => {
    fc.assert(
      fc.property(adultWeight, ordinaryRate, (weightKg, rate) => {
        const { checks } = planOf({ weightKg, rate: Math.round(rate * 100) / 1000 });
        expect(checks.map(({ id }) => id)).toContain('dosing.infusion.below-range');
      }),
    );
  });
  it('bolus, from a tenth of its maximum on', () => {
    fc.assert(
      fc.property(adultWeight, hundredths(0.04, limits.bolusMaximum.value), (weightKg, bolusMgPerKg) => {
        expect(isCaught({ weightKg, bolusMgPerKg: Math.round(bolusMgPerKg * 1000) / 100 })).toBe(true);
      }),
    );
  });
  it('what is in a bag: none of the listed bags is ten times another of its volume', () => {
    for (const { drug, volume } of defaultPolicy.allowedBags) {
      expect(isCaught({ bag: { mg: drug.value * 10, ml: volume.value } })).toBe(true);
      expect(isCaught({ bag: { mg: drug.value / 10, ml: volume.value } })).toBe(true);
      expect(isCaught({ bag: { mg: drug.value, ml: volume.value / 10 } })).toBe(true);
    }
  });
  it('100 mg per mL taken for 10: the bag that comes of it is read back and stops', () => {
    const planned = {
      drug: { value: 100, unit: 'mg' },
      volume: { value: 100, unit: 'mL' },
      rate: { value: 35, unit: 'mL/h' },
    } as const;
    const made: Pick<PreparedBag, 'drug' | 'volume'> = { drug: { value: 1000, unit: 'mg' }, volume: planned.volume };
    const [check] = readBackChecks(planned, { ...made, rate: planned.rate });
    expect(check).toMatchObject({ id: 'read-back.drug', level: 'stop' });
    expect(check?.message).toContain('10 times higher');
  });
  it('pump rate, keyed as anything but the plan', () => {
    fc.assert(
      fc.property(adultWeight, ordinaryRate, fc.constantFrom(10, 0.1), (weightKg, rate, slip) => {
        const document = planDocument(planOf({ weightKg, rate }));
        const set = document.program?.steps[0]?.rateMlPerH ?? 0;
        const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
        const planned = { ...bag, rate: { value: set, unit: 'mL/h' } } as const;
        const typed = { ...bag, rate: { value: set * slip, unit: 'mL/h' } } as const;
        const [check, ...others] = readBackChecks(planned, typed);
        expect(others).toEqual([]);
        expect(check?.rule).toBe(slip === 10 ? 'That is 10 times higher.' : 'That is 10 times lower.');
      }),
    );
  });
});
