import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRegimen } from './parse-regimen.ts';
import { quantity } from './quantity.ts';
import type { Regimen, RegimenEvent } from './regimen.ts';
import { resolveRegimen } from './resolve-regimen.ts';

const min = (value: number) => quantity(value, 'min');
const weight = quantity(70, 'kg');
const regimen = (...events: RegimenEvent[]): Regimen => ({ patient: { weight }, events });
const infusion = (amount: Extract<RegimenEvent, { type: 'infusion' }>['amount'], duration = 240, start = 0) =>
  ({ type: 'infusion', start: min(start), duration: min(duration), amount }) as const;
const bolus = (amount: Extract<RegimenEvent, { type: 'bolus' }>['amount'], duration = 0) =>
  ({ type: 'bolus', start: min(0), duration: min(duration), amount }) as const;

describe('worked by hand, at 70 kg', () => {
  test('0.5 mg/kg per hour for 240 min is 35 mg per hour and 140 mg', () => {
    expect(resolveRegimen(regimen(infusion(quantity(0.5, 'mg/kg/h')))).events).toEqual([
      {
        type: 'infusion',
        start: min(0),
        duration: min(240),
        dose: { value: 140, unit: 'mg' },
        rate: { value: 35, unit: 'mg/h' },
      },
    ]);
  });

  test.each([
    [quantity(35, 'mg/h'), 35, 140],
    [quantity(140, 'mg'), 35, 140],
    [quantity(2, 'mg/kg'), 35, 140],
    // 10 mcg/kg/min × 70 kg = 0.7 mg/min = 42 mg/h
    [quantity(10, 'mcg/kg/min'), 42, 168],
  ])('%o over 240 min', (amount, rate, dose) => {
    const [event] = resolveRegimen(regimen(infusion(amount))).events;
    expect(event).toMatchObject({ rate: { value: rate, unit: 'mg/h' }, dose: { value: dose, unit: 'mg' } });
  });

  test('a bolus of 0.35 mg/kg is 24.5 mg, and is counted apart from the infusion', () => {
    const resolved = resolveRegimen(regimen(bolus(quantity(0.35, 'mg/kg')), infusion(quantity(0.5, 'mg/kg/h'))));
    expect(resolved.events[0]).toEqual({ type: 'bolus', start: min(0), duration: min(0), dose: quantity(24.5, 'mg') });
    expect(resolved).toMatchObject({ bolus: { value: 24.5 }, infused: { value: 140 }, total: { value: 164.5 } });
  });

  test('three infusions of 20 min at 1 mg/h are 1 mg in all, though a third has no decimal', () => {
    const third = (start: number) => infusion(quantity(1, 'mg/h'), 20, start);
    expect(resolveRegimen(regimen(third(0), third(20), third(40))).total.value).toBe(1);
  });

  test('the end is that of the event which ends last', () => {
    expect(resolveRegimen(regimen(infusion(quantity(1, 'mg'), 300), infusion(quantity(1, 'mg'), 60, 200))).end).toEqual(
      min(300),
    );
  });
});

test('absolute doses need no weight, doses by kg do', () => {
  const without = (amount: Extract<RegimenEvent, { type: 'bolus' }>['amount']) =>
    resolveRegimen({ patient: {}, events: [bolus(amount)] });
  expect(without(quantity(20, 'mg')).total.value).toBe(20);
  expect(() => without(quantity(0.2, 'mg/kg'))).toThrow('patient.weight: expected a weight in kg');
});

describe('mL per hour', () => {
  const bag = { drug: quantity(500, 'mg'), volume: quantity(250, 'mL') };
  const inMl = (value: number, duration = 240): Regimen => ({
    patient: {},
    events: [infusion(quantity(value, 'mL/h'), duration)],
  });
  test('17.5 mL per hour of 500 mg in 250 mL are 35 mg per hour: 140 mg in 4 h, by no weight', () => {
    expect(resolveRegimen({ ...inMl(17.5), bag })).toMatchObject({
      events: [{ rate: { value: 35, unit: 'mg/h' }, dose: { value: 140, unit: 'mg' } }],
      infused: { value: 140 },
    });
  });
  test('need a bag, and say so', () => {
    expect(() => resolveRegimen(inMl(17.5))).toThrow('bag: expected a bag, because events[0].amount is in mL/h, got');
    expect(() => resolveRegimen({ ...inMl(17.5), bag: { ...bag, volume: quantity(0, 'mL') } })).toThrow(
      expect.objectContaining({ name: 'InvalidValueError', field: 'bag.volume' }),
    );
  });
  test('say the same as mg per hour, whatever the bag', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 1440 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (tenths, duration, mg, ml) => {
          const own = { drug: quantity(mg, 'mg'), volume: quantity(ml, 'mL') };
          const { infused } = resolveRegimen({ ...inMl(tenths / 10, duration), bag: own });
          // Whole numbers on both sides: tenths of a mL per h, mg, min against mL, h.
          expect(infused.value).toBeCloseTo((tenths * mg * duration) / (ml * 600), 9);
        },
      ),
    );
  });
});

describe('a bolus takes no time, or a time that one can take', () => {
  test.each([0, 0.5, 1, 5])('%f min', (duration) => {
    expect(resolveRegimen(regimen(bolus(quantity(20, 'mg'), duration))).total.value).toBe(20);
  });
  test.each([0.001, 0.499])('not %f min', (duration) => {
    expect(() => resolveRegimen(regimen(bolus(quantity(20, 'mg'), duration)))).toThrow(
      `events[0].duration: expected 0 for at once, or at least 0.5 min, got ${duration}.`,
    );
  });
});

describe('what is refused, by its path', () => {
  const amount = quantity(1, 'mg');
  test.each<[string, Regimen]>([
    ['events[0].duration', regimen(infusion(amount, 0))],
    ['events[0].duration', regimen(infusion(amount, -1))],
    ['events[0].duration', regimen({ ...bolus(amount), duration: { value: Number.NaN, unit: 'min' } })],
    ['events[1].start', regimen(bolus(amount), infusion(amount, 10, -1))],
    ['events[0].amount', regimen(bolus(quantity(0, 'mg')))],
    ['events[0].amount', regimen(bolus({ value: Number.POSITIVE_INFINITY, unit: 'mg' }))],
    ['patient.weight', { patient: { weight: quantity(0.7, 'kg') }, events: [] }],
    ['patient.weight', { patient: { weight: quantity(700, 'kg') }, events: [] }],
    ['patient.age', { patient: { age: quantity(-1, 'a') }, events: [] }],
  ])('%s', (field, wrong) => {
    expect(() => resolveRegimen(wrong)).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
});

test('rate, total by kg and absolute figures say the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 1440 }), (hundredths, duration) => {
      const perKg = resolveRegimen(regimen(infusion(quantity(hundredths / 100, 'mg/kg/h'), duration)));
      const [event] = perKg.events;
      if (event?.type !== 'infusion') throw new Error('expected an infusion');
      expect(event.rate.value).toBe((hundredths * 70) / 100);
      expect(resolveRegimen(regimen(infusion(event.rate, duration))).total).toEqual(perKg.total);
    }),
  );
});

describe('a rate that nobody plans', () => {
  const at = (amount: object, weightKg?: number) => () =>
    resolveRegimen(
      parseRegimen({
        patient: weightKg === undefined ? {} : { weightKg },
        events: [{ t: 0, type: 'infusion', durationMin: 60, ...amount }],
        bag: { mg: 500, ml: 10 },
      }),
    );

  test('is refused by its field, value and what was expected, in whichever unit', () => {
    const expected = 'expected a rate of at most 100 mg/kg/h';
    expect(at({ rateMgPerKgPerH: 1000 }, 70)).toThrow(`events[0].amount: ${expected}, got "1000 mg/kg/h".`);
    // 70 × 100 = 7,000 mg/h; 50 mg per mL: 140 mL/h.
    expect(at({ rateMgPerH: 7001 }, 70)).toThrow(expected);
    expect(at({ rateMgPerH: 7000 }, 70)).not.toThrow();
    expect(at({ rateMlPerH: 141 }, 70)).toThrow(expected);
    expect(at({ doseMg: 7001 }, 70)).toThrow(expected);
  });

  test('cannot be told without a weight', () => {
    expect(at({ rateMgPerH: 7001 })).not.toThrow();
  });
});
