import { rulesVersion } from '@ketaguide/guideline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import { bagFromVial, giveReason, longestPauseMinutes, type PlanInput, planDocument } from '../index.ts';
import { answered, asOf, checkOf, planOf, planOfJson } from '../test-support/plans.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);
function expectValid(document: unknown) {
  validate(JSON.parse(JSON.stringify(document)));
  expect(validate.errors ?? []).toEqual([]);
}

describe('two ages', () => {
  it('of the regimen and the record: the difference is said, in either direction', () => {
    const born = (years: number) => ({
      findings: { age: { fact: { finding: 'age', value: { value: years, unit: 'a' }, source: 'Patient/1' } } } as const,
    });
    const notes = (ageYears: number, recorded: number) =>
      planOf({ ageYears }, born(recorded)).checks.filter(({ id }) => id.startsWith('age.'));
    expect(notes(54, 16)).toMatchObject([
      { id: 'age.differs', level: 'note', fact: 'Age: 54 years is used. The record says: 16 years (Patient/1).' },
    ]);
    expect(notes(16, 54).map(({ id }) => id)).toEqual(['age.differs', 'age.under-18']);
    expect(notes(54, 54)).toEqual([]);
  });

  const sixteen = { findings: answered({ age: { value: 16, unit: 'a' } }) };

  it('that contradict each other are refused, with both', () => {
    expect(() => planOf({ ageYears: 54 }, sixteen)).toThrow(
      'patient.ageYears: expected 16, as the answers say, got 54.',
    );
  });

  it('that agree in whole years, or of which one is not given, are one', () => {
    for (const figures of [{ ageYears: 16.5 }, {}]) {
      expect(planOf(figures, sixteen).checks.map(({ id }) => id)).toEqual(['age.under-18']);
    }
  });
});

describe('worked by hand', () => {
  it('70 kg, 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL', () => {
    expect(planDocument(planOf())).toMatchObject({
      schemaVersion: '1',
      guideline: { rulesVersion },
      policy: { id: 'default', version: '1' },
      asOf,
      weight: { value: 70, unit: 'kg', basis: 'unknown', source: 'answer', date: null, note: null },
      doseRateMgPerH: 35,
      doseRateMgPerKgPerH: 0.5,
      pumpRateMlPerH: 17.5,
      totalMg: 140,
      bolusMg: 0,
      totalWithBolusMg: 140,
      volumeMl: 70,
      bolusMl: 0,
      bag: { mg: 500, ml: 250, mgPerMl: 2, inWords: '500 mg in 250 mL (2 mg per mL)', making: null },
      bagSufficient: true,
      afterPumpRoundingMg: 140,
      durationMin: 240,
      checks: [],
      toMeetMinimum: { durationMin: 138 },
      needsConfirmation: [],
      signing: { isSignable: true, stops: [], missingReasons: [] },
      notices: [],
    });
  });

  it('with a bolus of 0.2 mg/kg: 14 mg and 7 mL, apart from what is infused', () => {
    expect(planDocument(planOf({ bolusMgPerKg: 0.2 }))).toMatchObject({
      totalMg: 140,
      bolusMg: 14,
      totalWithBolusMg: 154,
      volumeMl: 70,
      bolusMl: 7,
    });
  });

  it('2 h give 70 mg, and the check says what is asked for', () => {
    const document = planDocument(planOf({ durationMin: 120 }));
    expect(document).toMatchObject({ totalMg: 70, volumeMl: 35, signing: { isSignable: false } });
    expect(document.checks).toMatchObject([
      {
        id: 'dosing.dose-response.below-minimum',
        level: 'reason',
        recommendation: 'dosing.dose-response',
        provenance: 'guideline',
        message: '70 mg in 2 h. The guideline asks for at least 80 mg over more than 2 h. Change it, or give a reason.',
      },
    ]);
    expect(document.signing.missingReasons).toEqual(['dosing.dose-response.below-minimum']);
  });

  it('1.2 mg/kg per hour for 4 h: 42 mL/h, 336 mg', () => {
    expect(planDocument(planOf({ rate: 1.2 }))).toMatchObject({ doseRateMgPerH: 84, pumpRateMlPerH: 42, totalMg: 336 });
  });

  it('several segments: rate figures are those of the highest', () => {
    const events = [
      { t: 0, type: 'infusion', durationMin: 60, rateMgPerKgPerH: 0.3 },
      { t: 60, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.6 },
    ];
    expect(planDocument(planOfJson({ patient: { weightKg: 70 }, events, bag: { mg: 500, ml: 250 } }))).toMatchObject({
      doseRateMgPerH: 42,
      doseRateMgPerKgPerH: 0.6,
      pumpRateMlPerH: 21,
      // 21 + 84 mg
      totalMg: 105,
      durationMin: 180,
      sessions: [{ number: 1, durationMin: 180, totalMg: 105 }],
    });
  });

  it('several infusions: rate figures are those of the highest, wherever it stands', () => {
    const day = (t: number, rateMgPerH: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerH });
    for (const rates of [
      [35, 42, 38],
      [42, 35, 38],
    ]) {
      const events = rates.map((rate, index) => day(index * 1440, rate));
      expect(planDocument(planOfJson({ patient: { weightKg: 70 }, events }))).toMatchObject({ doseRateMgPerH: 42 });
    }
  });

  it('a day with a bolus alone does not hide how long the infusions have to be', () => {
    const events = [
      { t: 0, type: 'bolus', doseMg: 20 },
      { t: 1440, type: 'infusion', durationMin: 60, rateMgPerH: 35 },
    ];
    expect(planDocument(planOfJson({ patient: { weightKg: 70 }, events })).toMeetMinimum.durationMin).toBe(138);
  });

  it('one infusion that can never be enough leaves none', () => {
    const day = (t: number, rateMgPerH: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerH });
    const document = planDocument(planOfJson({ patient: { weightKg: 70 }, events: [day(0, 35), day(1440, 0.1)] }));
    expect(document.toMeetMinimum.durationMin).toBeNull();
  });

  it('ten days are ten infusions and one course', () => {
    const events = Array.from({ length: 10 }, (_, day) => ({
      t: day * 1440,
      type: 'infusion',
      durationMin: 240,
      rateMgPerKgPerH: 0.35,
    }));
    const document = planDocument(planOfJson({ patient: { weightKg: 70 }, events, bag: { mg: 500, ml: 250 } }));
    expect(document).toMatchObject({ totalMg: 980, durationMin: 2400, volumeMl: 490, bagSufficient: true });
    expect(document.sessions).toHaveLength(10);
    expect(document.sessions[9]).toMatchObject({
      number: 10,
      startMin: 12_960,
      endMin: 13_200,
      totalMg: 98,
      volumeMl: 49,
      bagsNeeded: 1,
      // 24.5 mg/h: 12.25 mL/h, set as 12.3: 49.2 mL, 98.4 mg
      afterPumpRoundingMg: 98.4,
    });
    expect(document.afterPumpRoundingMg).toBeCloseTo(984, 9);
  });

  it('22 mg per hour for 4 days: 2,112 mg, five bags', () => {
    expect(planDocument(planOf({ rateMgPerH: 22, durationMin: 5760 }))).toMatchObject({
      totalMg: 2112,
      volumeMl: 1056,
      bagSufficient: false,
      sessions: [{ bagsNeeded: 5 }],
    });
  });

  it('a bag made from vials says how', () => {
    const bag = bagFromVial({
      strength: { value: 50, unit: 'mg/mL' },
      drawn: { value: 10, unit: 'mL' },
      volume: { value: 250, unit: 'mL' },
    });
    expect(planDocument(planOf({ bag: null }, { bag })).bag).toMatchObject({
      mg: 500,
      making: '10 mL from a 50 mg per mL vial',
    });
  });
});

describe('what is not known', () => {
  it('without a bag there are no mL', () => {
    expect(planDocument(planOf({ bag: null }))).toMatchObject({
      doseRateMgPerH: 35,
      totalMg: 140,
      pumpRateMlPerH: null,
      volumeMl: null,
      bolusMl: null,
      bag: null,
      bagSufficient: null,
      afterPumpRoundingMg: null,
      program: null,
      signing: { isSignable: false, stops: ['bag.missing'] },
    });
  });
  it('without a weight there are no mg of what is dosed by kg', () => {
    expect(planDocument(planOf({ weightKg: null }))).toMatchObject({
      weight: null,
      doseRateMgPerH: null,
      doseRateMgPerKgPerH: null,
      totalMg: null,
      totalWithBolusMg: null,
      volumeMl: null,
      durationMin: 240,
      toMeetMinimum: { durationMin: null },
      signing: { isSignable: false, stops: ['weight.missing'] },
    });
  });
  it('a bag is not known to suffice while one infusion is not known', () => {
    const events = [
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerH: 35 },
      { t: 1440, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
    ];
    expect(planDocument(planOfJson({ patient: {}, events, bag: { mg: 500, ml: 250 } })).bagSufficient).toBeNull();
  });
  it('numbers are not rounded', () => {
    // 55.55 kg × 0.51 mg/kg/h = 28.3305 mg/h; 137 min: 64.6879… mg
    const document = planDocument(planOf({ weightKg: 55.55, rate: 0.51, durationMin: 137 }));
    expect(document.doseRateMgPerH).toBe(28.3305);
    expect(document.totalMg).toBe((283305 * 137) / 600000);
  });
  it('the population is in question only where somebody was asked for the pain', () => {
    expect(planDocument(planOf()).notices).toEqual([]);
    expect(planDocument(planOf({}, { findings: {} })).notices).toMatchObject([{ code: 'outside-population' }]);
    expect(planDocument(planOf({}, { stated: { targetPain: 'not-chronic-pain' } })).notices).toHaveLength(1);
    expect(planDocument(planOf({}, { findings: answered() })).notices).toEqual([]);
  });
});

describe('answers about the dose', () => {
  it('give way to what the plan says', () => {
    const findings = answered({
      'planned-infusion-rate': { value: 8, unit: 'mg/kg/h' },
      weight: { value: 70, unit: 'kg' },
    });
    expect(planDocument(planOf({}, { findings })).checks).toEqual([]);
    const events = [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerH: 35 }];
    expect(planDocument(planOfJson({ patient: {}, events }, { findings })).checks.map(({ id }) => id)).toEqual([
      'bag.none',
    ]);
    expect(planDocument(planOfJson({ patient: {}, events }, { findings })).weight).toMatchObject({
      value: 70,
      source: 'answer',
    });
  });
});

describe('bad input', () => {
  it('two different bags', () => {
    const bag = bagFromVial({
      strength: { value: 50, unit: 'mg/mL' },
      drawn: { value: 5, unit: 'mL' },
      volume: { value: 250, unit: 'mL' },
    });
    expect(() => planOf({}, { bag })).toThrow(
      'bag: expected 500 mg in 250 mL (2 mg per mL), as the regimen says, got "250 mg in 250 mL (1 mg per mL)".',
    );
  });
  it.each([0.7, 700, Number.NaN, -70])('a weight of %d kg is refused by name', (weightKg) => {
    expect(() => planOf({ weightKg })).toThrow(expect.objectContaining({ name: 'InvalidValueError' }));
  });
  it.each([
    ['events[0].amount', { rate: 101 }],
    ['planned bolus', { bolusMgPerKg: 20.1 }],
    ['planned duration', { durationMin: 43_201 }],
    ['planned total dose', { rate: 99, weightKg: 250, durationMin: 6000 }],
  ])('%s that nobody can mean', (field, figures) => {
    expect(() => planOf(figures)).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
  it.each<[string, Partial<PlanInput>]>([
    ['care-setting', { stated: { careSetting: 'ward' as 'icu' } }],
    ['target-pain', { stated: { targetPain: 'toothache' } }],
    ['refractory-pain', { stated: { refractoryPain: 'maybe' as 'yes' } }],
    ['care-setting', { stated: { careSetting: 'icu' }, findings: answered({ 'care-setting': 'monitored' }) }],
    ['target-pain', { stated: { targetPain: 'headache' }, findings: answered() }],
    ['reason for x', { reasons: [{ check: 'x', fact: 'x', reason: 'because' as 'other' }] }],
    ['reason for x', { reasons: [{ check: 'x', fact: 'x', reason: 'other', text: ' ' }] }],
  ])('%s: %j', (field, more) => {
    expect(() => planOf({}, more)).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
  it('says what was expected', () => {
    expect(() =>
      planOf({}, { stated: { careSetting: 'icu' }, findings: answered({ 'care-setting': 'monitored' }) }),
    ).toThrow('care-setting: expected monitored, as the answers say, got "icu".');
  });
});

describe('the published schema', () => {
  it('holds for every kind of plan', () => {
    const short = planOf({ durationMin: 120 });
    const reasons = [giveReason(checkOf(short, 'dosing.dose-response.below-minimum'), 'other', 'first time')];
    for (const plan of [
      planOf(),
      planOf({ bag: null }),
      planOf({ weightKg: null, bag: null }),
      planOf({ rate: 8, bolusMgPerKg: 3.5 }),
      planOf({ weightKg: 260, ageYears: 12 }, { findings: {}, stated: { careSetting: 'icu' } }),
      planOf({ rateMgPerH: 22, durationMin: 5760 }),
      planOf({ durationMin: 120 }, { reasons }),
      planOf(
        {},
        {
          medicines: [{ valueSet: 'drug.opioid', name: 'oxycodone', source: 'answer' }],
          weightBasis: 'ideal',
          weightDate: '2026-11-21',
        },
      ),
    ]) {
      expectValid(planDocument(plan));
    }
  });
  it('and for any figures', () => {
    const figures = fc.record({
      weightKg: fc.integer({ min: 1, max: 200 }),
      rate: fc.integer({ min: 1, max: 900 }).map((hundredths) => hundredths / 100),
      durationMin: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(figures, (chosen) => expectValid(planDocument(planOf(chosen)))),
      { numRuns: 60 },
    );
  });
  it('says where one infusion ends and the next begins', () => {
    expect(schema.properties.sessions.description).toContain(`more than ${longestPauseMinutes} min`);
  });
  it('refuses a document that is not one', () => {
    const { totalMg: _, ...rest } = planDocument(planOf());
    expect(validate(rest)).toBe(false);
    expect(validate({ ...planDocument(planOf()), totalMg: '140' })).toBe(false);
  });
});
