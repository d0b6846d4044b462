import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ReferenceDose,
  type ReferencePerson,
  type ReferencePoint,
  referenceCurve,
} from '../../test/reference/reference-curve.ts';
import type { Compartments } from '../models/compartments.ts';
import { norketamineSimons2022 } from '../models/norketamine-simons-2022.ts';
import { type ConcentrationCurve, concentrationCurve } from './concentration-curve.ts';
import { inputTimeline } from './input-timeline.ts';
import { ketamineStages } from './ketamine-stages.ts';
import { plasmaModes } from './plasma-modes.ts';

/** The curve of the package for the person that the reference describes. */
function curveOf({ compartments, effectSiteRate, norketamine }: ReferencePerson, doses: readonly ReferenceDose[]) {
  const own = norketamine.compartments;
  const [tissue] = own.peripherals;
  const model = {
    ...norketamineSimons2022,
    fractionFormed: { value: norketamine.massFormed, unit: 'fraction', verification: 'derived' },
    molarMass: {
      ketamine: { value: 1, unit: 'g/mol', verification: 'derived' },
      norketamine: { value: 1, unit: 'g/mol', verification: 'derived' },
    },
    meanTransitTime: { value: 2 / norketamine.delayRate, unit: 'min', verification: 'derived' },
    centralVolume: { value: own.centralVolume, unit: 'L', verification: 'derived' },
    clearance: { value: own.clearance, unit: 'L/min', verification: 'derived' },
    peripheral: {
      volume: { value: tissue?.volume ?? 1, unit: 'L', verification: 'derived' },
      exchange: { value: tissue?.exchange ?? 1, unit: 'L/min', verification: 'derived' },
    },
  } as const;
  const stages = ketamineStages(compartments, {
    effectSiteRate,
    norketamine: { model, weight: { value: 70, unit: 'kg' } },
  });
  return concentrationCurve(stages, timelineOf(doses));
}

const timelineOf = (doses: readonly ReferenceDose[]) =>
  inputTimeline({
    events: doses.map(({ start, duration, dose }) => ({
      type: 'bolus',
      start: { value: start, unit: 'min' },
      duration: { value: duration, unit: 'min' },
      dose: { value: dose, unit: 'mg' },
    })),
    infused: { value: 0, unit: 'mg' },
    bolus: { value: 0, unit: 'mg' },
    total: { value: 0, unit: 'mg' },
    end: { value: 0, unit: 'min' },
  });

/** Spread evenly over the powers of ten between two numbers. */
const between = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);

const tissue = fc.record({ volume: between(1, 500), exchange: between(0.05, 5) });

const compartments = fc
  .record({
    centralVolume: between(2, 100),
    clearance: between(0.2, 5),
    peripherals: fc.array(tissue, { maxLength: 2 }),
    tissuesAlike: fc.boolean(),
  })
  .map(({ tissuesAlike, ...made }): Compartments => {
    const [first] = made.peripherals;
    // Two tissues that empty at the same rate: one mode then carries nothing.
    return tissuesAlike && first
      ? { ...made, peripherals: [first, { volume: first.volume * 2, exchange: first.exchange * 2 }] }
      : made;
  });

/** A rate that has nothing to do with the others, or one that coincides with a rate of the plasma, wholly or nearly. */
const followingRate = (plasma: Compartments) => {
  const own = plasmaModes(plasma).rates;
  const tissues = plasma.peripherals.map(({ volume, exchange }) => exchange / volume);
  const coinciding = fc
    .tuple(fc.constantFrom(...own, ...tissues), fc.constantFrom(0, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, -1e-9))
    .map(([rate, by]) => rate * (1 + by));
  return fc.oneof(between(0.005, 3), coinciding);
};

const person: fc.Arbitrary<ReferencePerson> = compartments.chain((plasma) =>
  fc
    .record({
      effectSiteRate: followingRate(plasma),
      delayRate: followingRate(plasma),
      norketamineRate: followingRate(plasma),
      massFormed: between(0.1, 1),
      own: fc.record({ centralVolume: between(5, 200), peripheral: tissue }),
    })
    .map(({ effectSiteRate, delayRate, norketamineRate, massFormed, own }) => ({
      compartments: plasma,
      effectSiteRate,
      norketamine: {
        massFormed,
        delayRate,
        compartments: {
          centralVolume: own.centralVolume,
          clearance: norketamineRate * own.centralVolume,
          peripherals: [own.peripheral],
        },
      },
    })),
);

const doses: fc.Arbitrary<readonly ReferenceDose[]> = fc.array(
  fc.record({
    start: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.double({ min: 0, max: 600, noNaN: true })),
    duration: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 480 }), between(1e-3, 1e3)),
    dose: between(1e-6, 1e6),
  }),
  { minLength: 1, maxLength: 5 },
);

const times = fc.array(fc.oneof(fc.integer({ min: -5, max: 1500 }), between(1e-6, 5000)), {
  minLength: 1,
  maxLength: 6,
});

/** Within 1e-9 of it, or of the last digits that the reference itself has at a time when nearly all is gone. */
function expectAlike(actual: number | undefined, expected: number, highest: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-14 * highest);
}

describe('against the matrix exponential', () => {
  test('any person, any doses, any times: plasma, effect site, norketamine', () => {
    fc.assert(
      fc.property(person, doses, times, (person, doses, times) => {
        const curve = curveOf(person, doses);
        const points = curve.along(times);
        const reference = referenceCurve(person, doses, times);
        const highest =
          (1_000 * doses.reduce((total, { dose }) => total + dose, 0)) / person.compartments.centralVolume;
        times.forEach((time, index) => {
          const expected = reference[index] as ReferencePoint;
          for (const point of [points[index], curve.at(time)]) {
            expectAlike(point?.plasma, expected.plasma, highest);
            expectAlike(point?.effectSite, expected.effectSite, highest);
            expectAlike(point?.norketamine, expected.norketamine, highest);
            expectAlike(
              ((point?.area ?? Number.NaN) * person.compartments.clearance) / 1_000,
              expected.eliminated,
              doses.reduce((total, { dose }) => total + dose, 0),
            );
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});

/** Below it, floating-point numbers have fewer and fewer digits. */
const noMoreDigits = 1e-290;

describe('what holds for every person', () => {
  const property = (check: (person: ReferencePerson, doses: readonly ReferenceDose[], time: number) => void) =>
    fc.assert(fc.property(person, doses, fc.integer({ min: 0, max: 1500 }), check), { numRuns: 100 });

  const close = (actual: number, expected: number, tolerance = 1e-11) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected) + noMoreDigits);

  const sites = ['plasma', 'effectSite', 'norketamine', 'area'] as const;
  const value = (curve: ConcentrationCurve, time: number, site: (typeof sites)[number]) =>
    curve.at(time)[site] ?? Number.NaN;

  test('superposition: all doses together are the sum of each alone', () => {
    property((person, doses, time) => {
      const together = curveOf(person, doses);
      const alone = doses.map((dose) => curveOf(person, [dose]));
      for (const site of sites) {
        close(
          value(together, time, site),
          alone.reduce((sum, curve) => sum + value(curve, time, site), 0),
        );
      }
    });
  });

  test('linearity: three times the dose is three times everything', () => {
    property((person, doses, time) => {
      const thrice = doses.map(({ dose, ...rest }) => ({ ...rest, dose: 3 * dose }));
      for (const site of sites)
        close(value(curveOf(person, thrice), time, site), 3 * value(curveOf(person, doses), time, site));
    });
  });

  test('two halves of an infusion, one after the other, are the whole', () => {
    property((person, _doses, time) => {
      const whole = curveOf(person, [{ start: 0, duration: 240, dose: 100 }]);
      const halves = curveOf(person, [
        { start: 0, duration: 90, dose: 37.5 },
        { start: 90, duration: 150, dose: 62.5 },
      ]);
      for (const site of sites) close(value(halves, time, site), value(whole, time, site));
    });
  });

  test('mass balance: what was given is in the body or has been eliminated', () => {
    property((person, doses, time) => {
      const { centralVolume, clearance, peripherals } = person.compartments;
      // A tissue follows the plasma at its own rate, as a site of effect does.
      const tissues = peripherals.map(({ volume, exchange }) => {
        const curve = curveOf({ ...person, effectSiteRate: exchange / volume }, doses);
        return volume * value(curve, time, 'effectSite');
      });
      const curve = curveOf(person, doses);
      const inBody = centralVolume * value(curve, time, 'plasma') + tissues.reduce((sum, amount) => sum + amount, 0);
      const eliminated = clearance * value(curve, time, 'area');
      const given = doses
        .filter(({ start }) => start <= time)
        .reduce((sum, { start, duration, dose }) => {
          return sum + (duration === 0 ? dose : dose * Math.min(1, (time - start) / duration));
        }, 0);
      close((inBody + eliminated) / 1_000, given, 1e-10);
    });
  });

  test('steady state: rate divided by clearance, in plasma and at the site of effect', () => {
    property((person) => {
      const minutes = 50 / Math.min(...plasmaModes(person.compartments).rates, person.effectSiteRate);
      const curve = curveOf(person, [{ start: 0, duration: minutes, dose: 2 * minutes }]);
      close(value(curve, minutes, 'plasma'), (1_000 * 2) / person.compartments.clearance);
      close(value(curve, minutes, 'effectSite'), (1_000 * 2) / person.compartments.clearance);
    });
  });

  test('an infusion that is short enough is a bolus', () => {
    property((person) => {
      const bolus = curveOf(person, [{ start: 0, duration: 0, dose: 10 }]);
      const quick = curveOf(person, [{ start: 0, duration: 1e-9, dose: 10 }]);
      for (const site of sites) close(value(quick, 30, site), value(bolus, 30, site), 1e-8);
    });
  });
});

describe('times', () => {
  const kamp: ReferencePerson = {
    compartments: {
      centralVolume: 25,
      clearance: 1.4,
      peripherals: [
        { volume: 56, exchange: 161 / 60 },
        { volume: 157, exchange: 79 / 60 },
      ],
    },
    effectSiteRate: 1.39,
    norketamine: {
      massFormed: 0.75,
      delayRate: 0.1,
      compartments: { centralVolume: 11.6, clearance: 1, peripherals: [{ volume: 221, exchange: 2.63 }] },
    },
  };
  const later = curveOf(kamp, [{ start: 10, duration: 0, dose: 24.5 }]);

  test('before the first dose everything is 0', () => {
    expect(later.at(9.999)).toEqual({ plasma: 0, effectSite: 0, norketamine: 0, area: 0 });
    expect(later.at(-1)).toEqual({ plasma: 0, effectSite: 0, norketamine: 0, area: 0 });
  });

  test('a sample at the time of a bolus sees it in plasma, and nowhere else yet', () => {
    // 24.5 mg in 25 L
    expect(later.at(10)).toEqual({ plasma: 980, effectSite: 0, norketamine: 0, area: 0 });
    expect(later.justBefore(10).plasma).toBe(0);
  });

  test('in any order, and each time as often as it is asked for', () => {
    expect(later.along([20, 10, 20, 0]).map(({ plasma }) => plasma)).toEqual([
      later.at(20).plasma,
      980,
      later.at(20).plasma,
      0,
    ]);
  });

  test('after weeks nothing is left, and nothing is below 0', () => {
    const { plasma, effectSite, norketamine } = later.at(60_000);
    for (const rest of [plasma, effectSite, norketamine]) {
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThan(1e-60);
    }
  });
});
