import { describe, expect, test } from 'vitest';
import { InvalidValueError } from './invalid-value-error.ts';
import { parseRegimen } from './parse-regimen.ts';
import { quantity } from './quantity.ts';

const bolus = { t: 0, type: 'bolus', doseMgPerKg: 0.35 };
const infusion = { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 };
const patient = { weightKg: 70, ageYears: 54 };
const whole = { patient, events: [bolus, infusion], bag: { mg: 500, ml: 250 }, sampleTimesMin: [60, 0, -1, 0.5] };

test('every field, with its unit', () => {
  expect(parseRegimen(whole)).toEqual({
    patient: { weight: quantity(70, 'kg'), age: quantity(54, 'a') },
    events: [
      { type: 'bolus', start: quantity(0, 'min'), duration: quantity(0, 'min'), amount: quantity(0.35, 'mg/kg') },
      {
        type: 'infusion',
        start: quantity(0, 'min'),
        duration: quantity(240, 'min'),
        amount: quantity(0.5, 'mg/kg/h'),
      },
    ],
    bag: { drug: quantity(500, 'mg'), volume: quantity(250, 'mL') },
    sampleTimes: [quantity(60, 'min'), quantity(0, 'min'), quantity(-1, 'min'), quantity(0.5, 'min')],
  });
});

test('what may be left out is absent, not empty', () => {
  expect(parseRegimen({ patient: {}, events: [{ t: 5, type: 'bolus', doseMg: 20, durationMin: 2 }] })).toEqual({
    patient: {},
    events: [{ type: 'bolus', start: quantity(5, 'min'), duration: quantity(2, 'min'), amount: quantity(20, 'mg') }],
  });
});

test.each([
  ['rateMgPerKgPerH', 'mg/kg/h'],
  ['rateMgPerH', 'mg/h'],
  ['rateMcgPerKgPerMin', 'mcg/kg/min'],
  ['rateMlPerH', 'mL/h'],
  ['doseMgPerKg', 'mg/kg'],
  ['doseMg', 'mg'],
])('%s of an infusion is in %s', (key, unit) => {
  const event = { t: 0, type: 'infusion', durationMin: 60, [key]: 3 };
  expect(parseRegimen({ patient, events: [event] }).events[0]?.amount).toEqual({ value: 3, unit });
});

describe('what is refused, by its path and its value', () => {
  const withEvent = (event: unknown) => ({ patient, events: [bolus, event] });
  test.each<[string, unknown, unknown]>([
    ['regimen', null, null],
    ['regimen', [], []],
    ['regimen', 'the key weightKg', { ...whole, weightKg: 70 }],
    ['patient', undefined, { events: [bolus] }],
    ['patient', 'the key weight', { patient: { weight: 70 }, events: [bolus] }],
    ['patient.weightKg', '70', { patient: { weightKg: '70' }, events: [bolus] }],
    ['patient.weightKg', null, { patient: { weightKg: null }, events: [bolus] }],
    ['patient.weightKg', 0.7, { patient: { weightKg: 0.7 }, events: [bolus] }],
    ['patient.weightKg', 700, { patient: { weightKg: 700 }, events: [bolus] }],
    ['patient.weightKg', Number.NaN, { patient: { weightKg: Number.NaN }, events: [bolus] }],
    ['patient.ageYears', -1, { patient: { weightKg: 70, ageYears: -1 }, events: [bolus] }],
    ['events', undefined, { patient }],
    ['events', [], { patient, events: [] }],
    ['events[1]', 5, withEvent(5)],
    ['events[1].type', 'drip', withEvent({ ...infusion, type: 'drip' })],
    ['events[1].t', undefined, withEvent({ ...infusion, t: undefined })],
    ['events[1].t', -5, withEvent({ ...infusion, t: -5 })],
    ['events[1].durationMin', 0, withEvent({ ...infusion, durationMin: 0 })],
    ['events[1].durationMin', -240, withEvent({ ...infusion, durationMin: -240 })],
    ['events[1].durationMin', '240', withEvent({ ...infusion, durationMin: '240' })],
    ['events[1].durationMin', undefined, withEvent({ ...infusion, durationMin: undefined })],
    ['events[1].durationMin', null, withEvent({ ...bolus, durationMin: null })],
    ['events[1].durationMin', 1e9, withEvent({ ...infusion, durationMin: 1e9 })],
    ['events[1].rateMgPerKgPerH', 0, withEvent({ ...infusion, rateMgPerKgPerH: 0 })],
    ['events[1].rateMgPerKgPerH', -0.5, withEvent({ ...infusion, rateMgPerKgPerH: -0.5 })],
    ['events[1]', 'rateMgPerKgPerH and rateMlPerH', withEvent({ ...infusion, rateMlPerH: 5 })],
    ['events[1]', 'the key rateMlPerH', withEvent({ ...bolus, rateMlPerH: 5 })],
    ['events[1].durationMin', 0.001, withEvent({ ...bolus, durationMin: 0.001 })],
    ['events[1].durationMin', 0.49, withEvent({ ...bolus, durationMin: 0.49 })],
    ['events[1]', 'the key rateMgPerH', withEvent({ ...bolus, rateMgPerH: 5 })],
    ['events[1]', 'doseMg and rateMgPerKgPerH', withEvent({ ...infusion, doseMg: 140 })],
    ['events[1]', 'none', withEvent({ t: 0, type: 'bolus' })],
    ['bag', null, { ...whole, bag: null }],
    ['bag', 'the key mL', { ...whole, bag: { mg: 500, mL: 250 } }],
    ['bag.ml', 0, { ...whole, bag: { mg: 500, ml: 0 } }],
    ['bag.mg', undefined, { ...whole, bag: { ml: 250 } }],
    ['sampleTimesMin', [], { ...whole, sampleTimesMin: [] }],
    ['sampleTimesMin[1]', '60', { ...whole, sampleTimesMin: [0, '60'] }],
  ])('%s: %o', (field, value, json) => {
    let error: unknown;
    try {
      parseRegimen(json);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ field, value });
  });

  test('the message names the field, the value and what was expected', () => {
    expect(() => parseRegimen(withEvent({ ...infusion, durationMin: '240' }))).toThrow(
      'events[1].durationMin: expected a number of min from 0 to 527040, got "240".',
    );
    expect(() => parseRegimen(withEvent({ ...infusion, doseMg: 140 }))).toThrow(
      'events[1]: expected exactly one of doseMg, doseMgPerKg, rateMgPerH, rateMgPerKgPerH, rateMcgPerKgPerMin, ' +
        'rateMlPerH, got "doseMg and rateMgPerKgPerH".',
    );
  });
});
