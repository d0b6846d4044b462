import { parseRegimen, resolveRegimen } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compartments } from '../models/compartments.ts';
import { concentrationCurve } from './concentration-curve.ts';
import { type EvenGrid, gridTimes, gridWalk, placeOnGrid, type TimeGrid, walkGrid } from './even-grid.ts';
import { inputTimeline } from './input-timeline.ts';
import { ketamineStages } from './ketamine-stages.ts';
import { plasmaModes } from './plasma-modes.ts';

const timelineOf = (events: readonly unknown[]) => inputTimeline(resolveRegimen(parseRegimen({ patient: {}, events })));

function modesOf(compartments: Compartments): Float64Array {
  const { rates, weights } = plasmaModes(compartments);
  return Float64Array.from(
    [0, 1, 2].map((mode) => rates[mode] ?? 0).concat([0, 1, 2].map((mode) => weights[mode] ?? 0)),
  );
}

const kamp: Compartments = {
  centralVolume: 25,
  clearance: 1.4,
  peripherals: [
    { volume: 56, exchange: 161 / 60 },
    { volume: 157, exchange: 79 / 60 },
  ],
};
const bolus = (t: number) => ({ t, type: 'bolus', doseMg: 24.5 });
const infusion = { t: 0, type: 'infusion', durationMin: 240, rateMgPerH: 35 };

describe('the way along a grid', () => {
  test('a bolus and an infusion on the grid: one length of step, two legs', () => {
    expect(gridWalk(timelineOf([bolus(0), infusion]), { start: 0, step: 1, count: 481 })).toEqual({
      lengths: [1],
      legs: [
        { bolus: 24.5, rate: 35 / 60, length: 0, steps: 240, isOnGrid: true },
        { bolus: 0, rate: 0, length: 0, steps: 241, isOnGrid: true },
      ],
    });
  });

  test('a change between two times of the grid is reached by a shorter step, and left by another', () => {
    const { lengths, legs } = gridWalk(timelineOf([bolus(5)]), { start: 0, step: 4, count: 4 });
    expect(lengths).toEqual([4, 1, 3]);
    expect(legs.map(({ bolus, length, steps, isOnGrid }) => [bolus, length, steps, isOnGrid])).toEqual([
      [0, 0, 1, true],
      [0, 1, 1, true],
      [24.5, 2, 1, false],
      [0, 0, 2, true],
    ]);
  });

  test('chosen times are reached by the distances between them', () => {
    const { lengths, legs } = gridWalk(timelineOf([bolus(5)]), { times: [0, 4, 7], count: 3 });
    expect(lengths).toEqual([4, 1, 2]);
    expect(legs.map(({ bolus, length, steps, isOnGrid }) => [bolus, length, steps, isOnGrid])).toEqual([
      [0, 0, 1, true],
      [0, 1, 1, true],
      [24.5, 2, 1, false],
      [0, 0, 1, true],
    ]);
  });

  test.each([[[]], [[0, 0]], [[1, 0]], [[0, Number.NaN]]])(
    'chosen times that do not ascend are refused: %j',
    (times) => {
      expect(() => gridWalk([], { times, count: times.length })).toThrow('times of the grid');
    },
  );

  test('a time knows its place', () => {
    expect([0, 0.1 + 0.2].map((time) => placeOnGrid({ start: 0, step: 0.1, count: 4 }, time))).toEqual([0, 3]);
    expect(placeOnGrid({ times: [-5, 1.6, 240], count: 3 }, 1.6)).toBe(1);
  });

  test('a grid that begins late starts out from the first dose; what comes after its end is left out', () => {
    const { lengths, legs } = gridWalk(timelineOf([bolus(0), bolus(99)]), { start: 60, step: 10, count: 2 });
    expect(lengths).toEqual([10, 60]);
    expect(legs.map(({ bolus, steps }) => [bolus, steps])).toEqual([
      [24.5, 1],
      [0, 2],
    ]);
  });

  test('a grid that is none is refused', () => {
    const refused = (grid: Partial<EvenGrid>) => () => gridWalk([], { start: 0, step: 1, count: 1, ...grid });
    expect(refused({ step: 0 })).toThrow('step of the grid');
    expect(refused({ count: 0 })).toThrow('times of the grid');
    expect(refused({ start: Number.NaN })).toThrow('start of the grid');
  });
});

const value = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const tissue = fc.record({ volume: value(5, 400), exchange: value(0.05, 4) });
const person: fc.Arbitrary<Compartments> = fc.record({
  centralVolume: value(2, 100),
  clearance: value(0.2, 4),
  peripherals: fc.array(tissue, { maxLength: 2 }),
});
const minute = fc.oneof(fc.integer({ min: 0, max: 300 }), value(0, 300));
const events = fc.array(
  fc.oneof(
    fc.record({ t: minute, type: fc.constant('bolus'), doseMg: value(1, 100) }),
    fc.record({ t: minute, type: fc.constant('bolus'), doseMg: value(1, 100), durationMin: value(0.5, 10) }),
    fc.record({ t: minute, type: fc.constant('infusion'), rateMgPerH: value(1, 200), durationMin: value(0.5, 300) }),
  ),
  { minLength: 1, maxLength: 4 },
);
const doseOf = (sum: number, event: { doseMg: number } | { rateMgPerH: number; durationMin: number }): number =>
  sum + ('doseMg' in event ? event.doseMg : (event.rateMgPerH * event.durationMin) / 60);
const evenGrid: fc.Arbitrary<EvenGrid> = fc.record({
  start: fc.oneof(fc.constant(0), fc.integer({ min: -10, max: 100 }), value(0, 100)),
  step: fc.oneof(fc.constantFrom(1, 4, 0.5), value(1e-4, 30)),
  count: fc.integer({ min: 1, max: 60 }),
});
const chosenTimes: fc.Arbitrary<TimeGrid> = fc
  .uniqueArray(fc.oneof(minute, fc.integer({ min: -10, max: 0 })), { minLength: 1, maxLength: 20 })
  .map((times) => ({ times: times.sort((a, b) => a - b), count: times.length }));
const grid: fc.Arbitrary<TimeGrid> = fc.oneof(
  { weight: 3, arbitrary: evenGrid },
  { weight: 1, arbitrary: chosenTimes },
);

test('any patients, doses and grids, coinciding rates too: what the curve says at each time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(person, fc.constantFrom(0, 1e-12, 1e-6, 0.1)), { minLength: 1, maxLength: 3 }),
      value(0.05, 2),
      fc.boolean(),
      events,
      grid,
      (people, ownSiteRate, coincides, events, grid) => {
        const [[first, apart] = [kamp, 0]] = people;
        const siteRate = coincides ? (plasmaModes(first).rates[0] as number) * (1 + apart) : ownSiteRate;
        const timeline = timelineOf(events);
        const fastest = Math.max(...timeline.map(({ rate }) => rate));
        const modes = Float64Array.from(people.flatMap(([compartments]) => [...modesOf(compartments)]));
        const plasma = new Float64Array(people.length * grid.count);
        const effectSite = new Float64Array(people.length * grid.count);
        const alone = new Float64Array(people.length * grid.count);
        const walk = gridWalk(timeline, grid);
        walkGrid(walk, modes, siteRate, { plasma, effectSite, patientStride: grid.count, timeStride: 1 });
        walkGrid(walk, modes, siteRate, { plasma: alone, patientStride: 1, timeStride: people.length });
        people.forEach(([compartments], patient) => {
          const curve = concentrationCurve(ketamineStages(compartments, { effectSiteRate: siteRate }), timeline);
          const points = curve.along(gridTimes(grid));
          // What all doses would make at once, and all rates for ever: the measure of what is nearly nothing.
          const most =
            1_000 * (events.reduce(doseOf, 0) / compartments.centralVolume + fastest / compartments.clearance);
          points.forEach((point, time) => {
            const at = patient * grid.count + time;
            const tolerance = (expected: number) => 1e-10 * expected + 1e-15 * most;
            expect(Math.abs((plasma[at] as number) - point.plasma)).toBeLessThanOrEqual(tolerance(point.plasma));
            expect(alone[time * people.length + patient]).toBe(plasma[at]);
            const site = point.effectSite as number;
            expect(Math.abs((effectSite[at] as number) - site)).toBeLessThanOrEqual(tolerance(site));
          });
        });
      },
    ),
    { numRuns: 300 },
  );
});
