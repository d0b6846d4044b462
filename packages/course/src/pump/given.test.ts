import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, bag, made, mg, minutes, mL, mLPerHour, signedPlan, uuid } from '../../test/made-entries.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { comparePump, describePumpComparison } from './compare-pump.ts';
import { formatGiven } from './format-given.ts';
import { exactlyGivenAt, givenAt } from './given.ts';
import { pumpAt, pumpHistory } from './pump-history.ts';
import { timeLeft } from './time-left.ts';

const infusionOf = (entries: readonly AnyEntry[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return infusion;
};

const given = (entries: readonly AnyEntry[], time: string) => givenAt(infusionOf(entries), at(time));

// 2 mg per mL: 17.5 mL/h is 35 mg per hour, 14 mL/h is 28 mg per hour.
const started = made('started', '10:00', { rate: mLPerHour(17.5), bag });
const slower = made('rate-changed', '11:00', { rate: mLPerHour(14), reason: 'adverse-event' }, { id: 1 });
const faster = made('rate-changed', '11:30', { rate: mLPerHour(17.5), reason: 'adverse-event-over' });
const stopped = made('stopped', '12:21', { pumpVolume: mL(39.4), reason: 'completed' });

describe('given so far', () => {
  it('is 0 before the start', () => {
    expect(given([started], '09:59')).toEqual({
      infused: mg(0),
      bolus: mg(0),
      total: mg(0),
      volume: mL(0),
      running: minutes(0),
      leftInBag: undefined,
    });
  });
  it('60 min at 35 mg per hour, 30 at 28, 51 at 35: 35 + 14 + 29.75 = 78.75 mg', () => {
    expect(given([started, slower, faster, stopped], '12:21')).toEqual({
      infused: mg(78.75),
      bolus: mg(0),
      total: mg(78.75),
      // 17.5 + 7 + 14.875
      volume: mL(39.375),
      running: minutes(141),
      // 250 − 39.375
      leftInBag: mL(210.625),
    });
  });
  it('nothing is added after the stop', () => {
    expect(given([started, slower, faster, stopped], '18:00').total).toEqual(mg(78.75));
  });
  it('a pause gives nothing: 30 min at 35, 10 min pause, 20 min at 35 are 17.5 + 11.6666… mg', () => {
    const entries = [
      started,
      made('paused', '10:30', { reason: 'patient-request' }),
      made('resumed', '10:40', { rate: mLPerHour(17.5) }),
    ];
    expect(given(entries, '10:35').infused).toEqual(mg(17.5));
    expect(given(entries, '11:00').infused.value).toBe(175 / 6);
    expect(given(entries, '11:00').running).toEqual(minutes(50));
  });
  it('a rate that is entered in a pause does not run until the pump does', () => {
    const entries = [
      started,
      made('paused', '10:30', { reason: 'patient-request' }),
      made('rate-changed', '10:35', { rate: mLPerHour(50), reason: 'more-relief' }),
    ];
    expect(given(entries, '12:00').infused).toEqual(mg(17.5));
  });
  it('goes on at the same mL/h from a new bag: an hour at 17.5 mL/h of 1 mg per mL is 17.5 mg', () => {
    const entries = [started, made('bag-changed', '11:00', { bag: { drug: mg(250), volume: mL(250) } })];
    expect(given(entries, '12:00')).toMatchObject({ infused: mg(52.5), volume: mL(35), leftInBag: mL(232.5) });
  });
  it('a bag that looks the same is another bag', () => {
    expect(given([started, made('bag-changed', '11:00', { bag: { ...bag } })], '12:00').leftInBag).toEqual(mL(232.5));
  });
  it('more than the bag held shows below 0', () => {
    const small = { drug: mg(50), volume: mL(25) };
    expect(given([made('started', '10:00', { rate: mLPerHour(20), bag: small })], '11:30').leftInBag).toEqual(mL(-5));
  });
  it('a bolus counts apart: 20 mg over 10 min beside 35 mg per hour', () => {
    const entries = [started, made('bolus-given', '10:00', { dose: mg(20), duration: minutes(10) })];
    // 6 min: 3.5 mg infused; 12 mg of the bolus. Volume (3.5 + 12) / 2.
    expect(given(entries, '10:06')).toMatchObject({
      infused: mg(3.5),
      bolus: mg(12),
      total: mg(15.5),
      volume: mL(7.75),
    });
    expect(given(entries, '11:00')).toMatchObject({ infused: mg(35), bolus: mg(20), total: mg(55), volume: mL(27.5) });
  });
  it('a bolus at once has been given at its instant', () => {
    const entries = [made('bolus-given', '09:55', { dose: mg(20), duration: minutes(0) }), started];
    expect(given(entries, '09:55').bolus).toEqual(mg(20));
    expect(given(entries, '09:54').bolus).toEqual(mg(0));
    // Before the start it comes from the bag that the infusion starts with.
    expect(given(entries, '09:55').volume).toEqual(mL(10));
  });
  it('a bolus ends where the pump halts: 4 of 10 min are 8 of 20 mg', () => {
    const bolus = made('bolus-given', '10:30', { dose: mg(20), duration: minutes(10) });
    const paused = made('paused', '10:34', { reason: 'adverse-event' });
    const resumed = made('resumed', '10:50', { rate: mLPerHour(17.5) });
    expect(given([started, bolus, paused, resumed], '12:00').bolus).toEqual(mg(8));
  });
  it('a rate entered late counts from when it happened', () => {
    const late = made('rate-changed', '11:00', { rate: mLPerHour(14), reason: 'adverse-event' }, { entered: '11:40' });
    expect(given([started, late], '12:00').infused).toEqual(mg(63));
  });
  it('a corrected rate is worked out again', () => {
    const correction = made('entry-corrected', '11:45', {
      entry: uuid(1),
      data: { rate: mLPerHour(7), reason: 'adverse-event' },
      happened: at('11:30'),
      reason: 'typo',
    });
    // 90 min at 35, 30 min at 14.
    expect(given([started, slower, correction], '12:00').infused).toEqual(mg(59.5));
  });
  it('a rate marked as an artifact never was', () => {
    const mark = made('entry-marked-as-artifact', '11:05', { entry: uuid(1), reason: 'wrong-patient' });
    expect(given([started, slower, mark], '12:00').infused).toEqual(mg(70));
  });
  it('running again after a stop counts', () => {
    const again = made('resumed', '13:00', { rate: mLPerHour(17.5) });
    expect(given([started, slower, faster, stopped, again], '14:00').infused).toEqual(mg(113.75));
  });
  it('a bolus on record without any bag has no volume', () => {
    const entries = [made('bolus-given', '09:55', { dose: mg(20), duration: minutes(0) })];
    expect(given(entries, '10:00')).toMatchObject({ bolus: mg(20), volume: mL(0) });
  });
});

/** Rates and pauses as the pump takes them, on whole minutes. */
const steps = fc.array(
  fc.record({
    minute: fc.integer({ min: 1, max: 239 }),
    rate: fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10),
    kind: fc.constantFrom('rate-changed' as const, 'paused' as const, 'resumed' as const),
  }),
  { maxLength: 12 },
);

const clock = (minute: number): string =>
  `${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const entriesOf = (list: readonly { minute: number; rate: number; kind: string }[]): readonly AnyEntry[] => [
  started,
  ...list.map(({ minute, rate, kind }, index) =>
    kind === 'paused'
      ? made('paused', clock(minute), { reason: 'x' }, { id: 100 + index })
      : made(kind as 'resumed', clock(minute), { rate: mLPerHour(rate) }, { id: 100 + index }),
  ),
];

describe('the total, for any history of the pump', () => {
  it('never falls', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (list, one, other) => {
        const infusion = infusionOf(entriesOf(list));
        const [earlier, later] = [one, other].toSorted((left, right) => left - right);
        expect(givenAt(infusion, at(clock(earlier ?? 0))).total.value).toBeLessThanOrEqual(
          givenAt(infusion, at(clock(later ?? 0))).total.value,
        );
      }),
    );
  });
  it('does not depend on where the time line is cut: the same rate entered once more changes nothing', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 239 }), (list, cut) => {
        const entries = entriesOf(list);
        const running = pumpAt(pumpHistory(infusionOf(entries)), at(clock(cut)));
        const again =
          running?.state === 'paused'
            ? made('paused', clock(cut), { reason: 'x' }, { id: 999, entered: '23:00' })
            : made(
                'rate-changed',
                clock(cut),
                { rate: running?.rate ?? mLPerHour(0), reason: 'x' },
                { id: 999, entered: '23:00' },
              );
        expect(given([...entries, again], '14:30')).toEqual(given(entries, '14:30'));
      }),
    );
  });
  it('equals the sum over every single minute, exactly', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const infusion = infusionOf(entriesOf(list));
        const history = pumpHistory(infusion);
        // Tenths of a mL/h over whole minutes at 2 mg per mL: 300 of them are a mg.
        let parts = 0;
        for (let minute = 0; minute < 270; minute += 1) {
          parts += Math.round((pumpAt(history, at(clock(minute)))?.rate.value ?? 0) * 10);
        }
        const { numerator, denominator } = exactlyGivenAt(infusion, at(clock(270))).infused;
        expect(numerator * 300n).toBe(BigInt(parts) * denominator);
      }),
    );
  });
});

describe('how it is shown', () => {
  it.each([
    [0.42, '0.4 mg'],
    [78.75, '79 mg'],
    [79.6, '79.6 mg'],
    [79.96, '79.96 mg'],
    [80, '80 mg'],
    [80.4, '80.4 mg'],
    [139.6, '140 mg'],
    [1234.5, '1,235 mg'],
  ])('%s mg as %s', (value, text) => {
    expect(formatGiven(mg(value), undefined, { ascii: true })).toBe(text);
  });
  it('never crosses the most that the clinic gives', () => {
    const policy = { limits: { totalDoseMaximum: mg(140) } };
    expect(formatGiven(mg(139.6), policy, { ascii: true })).toBe('139.6 mg');
    expect(formatGiven(mg(140.3), policy, { ascii: true })).toBe('140.3 mg');
  });
});

describe('the pump against what is worked out', () => {
  const step = mL(0.1);
  it('agrees to one step of the pump', () => {
    // 39.375 mL against the 39.4 that the pump shows.
    const comparison = comparePump(given([started, slower, faster, stopped], '12:21'), mL(39.4), step);
    expect(comparison).toMatchObject({ agrees: true, difference: mL(0.025) });
    expect(describePumpComparison(comparison)).toBe('Pump 39.4\u00a0mL, worked out 39.4\u00a0mL: they agree.');
  });
  it('45 mL against 39.375 mL: 5.625 mL, 11.25 mg, 14.2857…% more', () => {
    const comparison = comparePump(given([started, slower, faster, stopped], '12:21'), mL(45), step);
    expect(comparison).toEqual({
      computed: mL(39.375),
      pump: mL(45),
      difference: mL(5.625),
      differenceOfDrug: mg(11.25),
      percent: { value: 100 / 7, unit: '%' },
      agrees: false,
    });
    expect(describePumpComparison(comparison)).toBe(
      'Pump 45\u00a0mL, worked out 39.4\u00a0mL: the pump gave 5.6\u00a0mL more (11.3\u00a0mg, 14.3%).',
    );
  });
  it('less on the pump is below 0', () => {
    expect(comparePump({ total: mg(80), volume: mL(40) }, mL(30), step)).toMatchObject({
      difference: mL(-10),
      differenceOfDrug: mg(-20),
      percent: { value: -25 },
    });
  });
  it('has no percent of nothing', () => {
    expect(comparePump({ total: mg(0), volume: mL(0) }, mL(3), step)).toMatchObject({
      difference: mL(3),
      differenceOfDrug: undefined,
      percent: undefined,
      agrees: false,
    });
  });
});

describe('time left at the rate that is set', () => {
  const signed = made('plan-signed', '09:00', { plan: signedPlan() });
  it('140 mg planned, 35 given in an hour at 35 mg per hour: 3 h', () => {
    expect(timeLeft(infusionOf([signed, started]), at('11:00'))).toEqual(minutes(180));
  });
  it('at 28 mg per hour the same rest takes longer', () => {
    expect(timeLeft(infusionOf([signed, started, slower]), at('11:00'))).toEqual(minutes(225));
  });
  it('is 0 once all is given, and not known in a pause, before the start or without a plan', () => {
    expect(timeLeft(infusionOf([signed, started]), at('15:00'))).toEqual(minutes(0));
    const paused = made('paused', '10:30', { reason: 'patient-request' });
    expect(timeLeft(infusionOf([signed, started, paused]), at('10:40'))).toBeUndefined();
    expect(timeLeft(infusionOf([signed, started]), at('09:30'))).toBeUndefined();
    expect(timeLeft(infusionOf([started]), at('10:30'))).toBeUndefined();
  });
});
