import { type Exact, parseRegimen, toNumber } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactEvent } from './exact-event.ts';
import { highestRate, type InfusionSession, infusionSessions, longestPauseMinutes } from './infusion-session.ts';

const seventy = { value: 70, unit: 'kg' } as const;

function sessionsOf(events: readonly unknown[], weight: typeof seventy | undefined = seventy) {
  return infusionSessions(parseRegimen({ patient: {}, events }).events.map((event) => exactEvent(event, weight)));
}

const infusion = (t: number, durationMin: number, rateMgPerH: number) => ({
  t,
  type: 'infusion',
  durationMin,
  rateMgPerH,
});
const bolus = (t: number, doseMg: number, durationMin = 0) => ({ t, type: 'bolus', doseMg, durationMin });
const number = (value: Exact | undefined) => (value === undefined ? undefined : toNumber(value));
const segmentsOf = ({ segments }: InfusionSession) =>
  segments.map(({ start, duration, rate }) => [toNumber(start), toNumber(duration), number(rate)]);

describe('one infusion', () => {
  it('is one segment at its rate', () => {
    const [session, ...others] = sessionsOf([infusion(0, 240, 35)]);
    expect(others).toEqual([]);
    expect(session && segmentsOf(session)).toEqual([[0, 240, 35]]);
    expect(number(session?.infused)).toBe(140);
    expect(number(session?.bolus)).toBe(0);
  });

  it('adds up infusions that overlap', () => {
    // 20 mg/h from 0 to 120, 15 mg/h from 60 to 180.
    const [session] = sessionsOf([infusion(60, 120, 15), infusion(0, 120, 20)]);
    expect(session && segmentsOf(session)).toEqual([
      [0, 60, 20],
      [60, 60, 35],
      [120, 60, 15],
    ]);
    expect(session && number(highestRate(session))).toBe(35);
    expect(number(session?.infused)).toBe(70);
  });

  it('joins neighbours of the same rate, and leaves pauses out of the time that it runs', () => {
    const [session] = sessionsOf([infusion(0, 60, 30), infusion(60, 60, 30), infusion(150, 30, 30)]);
    expect(session && segmentsOf(session)).toEqual([
      [0, 120, 30],
      [150, 30, 30],
    ]);
    expect(number(session?.running)).toBe(150);
    expect(number(session?.end)).toBe(180);
  });

  it('keeps boluses apart from what is infused', () => {
    const [session] = sessionsOf([bolus(0, 14, 5), infusion(0, 120, 35)]);
    expect(number(session?.bolus)).toBe(14);
    expect(number(session?.infused)).toBe(70);
    expect(number(session?.running)).toBe(120);
  });

  it('of boluses only has no rate and no time', () => {
    const [session] = sessionsOf([bolus(0, 20)]);
    expect(session?.segments).toEqual([]);
    expect(session && number(highestRate(session))).toBe(0);
    expect(number(session?.running)).toBe(0);
  });

  it('has no amounts while they depend on a weight that is not known', () => {
    const events = [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }, bolus(0, 10)];
    const [session] = infusionSessions(
      parseRegimen({ patient: {}, events }).events.map((e) => exactEvent(e, undefined)),
    );
    expect(session?.infused).toBeUndefined();
    expect(session && highestRate(session)).toBeUndefined();
    expect(number(session?.bolus)).toBe(10);
    expect(number(session?.running)).toBe(240);
  });

  it('adds three thirds to a whole', () => {
    // 35 mg over 3 h is 35/3 mg/h, which has no decimal.
    const third = { t: 0, type: 'infusion', durationMin: 180, doseMg: 35 };
    const [session] = sessionsOf([third, third, third]);
    expect(session && number(highestRate(session))).toBe(35);
  });
});

describe('a course', () => {
  it('begins its next infusion after a pause of more than four hours', () => {
    expect(longestPauseMinutes).toBe(240);
    expect(sessionsOf([infusion(0, 60, 30), infusion(300, 60, 30)])).toHaveLength(1);
    expect(sessionsOf([infusion(0, 60, 30), infusion(301, 60, 30)])).toHaveLength(2);
  });

  it('of ten days is ten infusions, each with its own total', () => {
    // 0.35 mg/kg/h at 70 kg for 4 h: 98 mg a day.
    const days = Array.from({ length: 10 }, (_, day) => ({
      t: day * 1440,
      type: 'infusion',
      durationMin: 240,
      rateMgPerKgPerH: 0.35,
    }));
    const sessions = sessionsOf(days);
    expect(sessions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(sessions.map(({ infused }) => number(infused))).toEqual(Array(10).fill(98));
  });

  it('counts a pause from the end that comes last, whatever began first', () => {
    expect(sessionsOf([infusion(0, 600, 10), infusion(60, 60, 10), infusion(800, 60, 10)])).toHaveLength(1);
  });
});

describe('properties', () => {
  const events = fc.array(
    fc.record({
      t: fc.integer({ min: 0, max: 3000 }),
      durationMin: fc.integer({ min: 1, max: 600 }),
      rateMgPerH: fc.integer({ min: 1, max: 200 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  it('rates over their segments give what is infused, and no event is lost', () => {
    fc.assert(
      fc.property(events, (list) => {
        const sessions = sessionsOf(list.map((event) => ({ ...event, type: 'infusion' })));
        const byRates = sessions
          .flatMap(({ segments }) => segments)
          .reduce((total, { rate, duration }) => total + ((number(rate) ?? 0) * toNumber(duration)) / 60, 0);
        const byEvents = list.reduce((total, event) => total + (event.rateMgPerH * event.durationMin) / 60, 0);
        expect(byRates).toBeCloseTo(byEvents, 6);
        expect(sessions.reduce((total, { infused }) => total + (number(infused) ?? 0), 0)).toBeCloseTo(byEvents, 6);
      }),
    );
  });

  it('the order of the events does not matter', () => {
    fc.assert(
      fc.property(events, (list) => {
        const asInfusions = list.map((event) => ({ ...event, type: 'infusion' }));
        const summary = (sessions: readonly InfusionSession[]) =>
          sessions.map((session) => [segmentsOf(session), number(session.infused)]);
        expect(summary(sessionsOf([...asInfusions].reverse()))).toEqual(summary(sessionsOf(asInfusions)));
      }),
    );
  });
});
