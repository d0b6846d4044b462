import { parseRegimen, resolveRegimen } from '@ketaguide/quantities';
import { expect, test } from 'vitest';
import { inputTimeline } from './input-timeline.ts';

const timeline = (events: readonly unknown[]) => inputTimeline(resolveRegimen(parseRegimen({ patient: {}, events })));

test('infusions that overlap add up, and the rate ends at exactly 0', () => {
  expect(
    timeline([
      { t: 0, type: 'infusion', durationMin: 100, rateMgPerH: 6 },
      { t: 50, type: 'infusion', durationMin: 100, rateMgPerH: 18 },
    ]),
  ).toEqual([
    { time: 0, bolus: 0, rate: 0.1 },
    { time: 50, bolus: 0, rate: 0.1 + 0.3 },
    { time: 100, bolus: 0, rate: 0.3 },
    { time: 150, bolus: 0, rate: 0 },
  ]);
});

test('boluses at one time are one; a bolus over minutes runs in', () => {
  expect(
    timeline([
      { t: 5, type: 'bolus', doseMg: 10 },
      { t: 5, type: 'bolus', doseMg: 5 },
      { t: 5, type: 'bolus', doseMg: 8, durationMin: 4 },
    ]),
  ).toEqual([
    { time: 5, bolus: 15, rate: 2 },
    { time: 9, bolus: 0, rate: 0 },
  ]);
});

test('events in any order', () => {
  const [a, b] = [
    { t: 0, type: 'infusion', durationMin: 10, rateMgPerH: 6 },
    { t: 60, type: 'bolus', doseMg: 5 },
  ];
  expect(timeline([b, a])).toEqual(timeline([a, b]));
});

test('a duration so short that its rate cannot be told is at once', () => {
  const { events, ...resolved } = resolveRegimen(
    parseRegimen({ patient: {}, events: [{ t: 0, type: 'bolus', doseMg: 10 }] }),
  );
  const short = events.map((event) => ({ ...event, duration: { value: 5e-324, unit: 'min' as const } }));
  expect(inputTimeline({ ...resolved, events: short })).toEqual([{ time: 0, bolus: 10, rate: 0 }]);
});
