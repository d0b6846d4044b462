import { answerSource, type Findings } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../index.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { answered, checkOf, checksOf, planOf, planOfJson } from '../test-support/plans.ts';

/** The table of the design, row by row, both ways: when the check is there, and when it is not. */

const icu = { careSetting: 'icu', refractoryPain: 'yes' } as const;

describe('a plan within everything', () => {
  it('has no check, without a patient and with one in whom nothing speaks against it', () => {
    expect(checksOf(planOf())).toEqual([]);
    expect(checksOf(planOf({}, { findings: answered() }))).toEqual([]);
  });
});

describe('note: rate below the general range', () => {
  const below = 'note dosing.infusion.below-range';
  it.each([
    [0.1, true],
    [0.49, true],
    [0.5, false],
    [2, false],
  ])('%d mg/kg per hour: %s', (rate, isThere) => {
    const plan = planOf({ rate, durationMin: 1200 }, { stated: { careSetting: 'monitored' } });
    expect(checksOf(plan).includes(below)).toBe(isThere);
  });
  it('for CRPS says that the published regimens lie there, in the words of the definition', () => {
    const check = checkOf(planOf({ rate: 0.35 }, { stated: { targetPain: 'crps' } }), 'dosing.infusion.below-range');
    expect(check).toMatchObject({
      recommendation: 'dosing.infusion',
      provenance: 'guideline',
      annotations: ['crps-trials'],
    });
    expect(check.message).toContain('22 mg per hour for 4 days');
  });
  it.each([{}, { stated: { targetPain: 'fibromyalgia' } }])('for other and unknown pain does not: %j', (more) => {
    const check = checkOf(planOf({ rate: 0.35 }, more), 'dosing.infusion.below-range');
    expect(check.annotations).toEqual([]);
    expect(check.message).not.toContain('CRPS');
  });
});

describe('note: a bolus is planned', () => {
  it('says that it does not count, with both totals', () => {
    const check = checkOf(planOf({ bolusMgPerKg: 0.2 }), 'dosing.bolus.planned');
    expect(check).toMatchObject({ level: 'note', recommendation: 'dosing.bolus', provenance: 'guideline' });
    expect(check.message).toContain('It does not count toward the 80 mg: 140 mg infused, 154 mg with the bolus.');
  });
  it('does not make up for a total that is too small', () => {
    // 70 mg infused and 24.5 mg as a bolus are more than 80 mg together.
    expect(checksOf(planOf({ bolusMgPerKg: 0.35, durationMin: 120.5, rate: 0.5 }))).toEqual([
      'reason dosing.dose-response.below-minimum',
      'note dosing.bolus.planned',
    ]);
  });
});

describe('note: indication of grade D', () => {
  it.each(['fibromyalgia', 'headache', 'other-chronic-pain'])('%s', (targetPain) => {
    const check = checkOf(planOf({}, { stated: { targetPain } }), 'indications.other-pain.evidence');
    expect(check).toMatchObject({ level: 'note', recommendation: 'indications.other-pain', provenance: 'guideline' });
  });
  it.each(['crps', 'spinal-cord-injury-pain', 'not-chronic-pain', 'unknown'])('not for %s', (targetPain) => {
    expect(checksOf(planOf({}, { stated: { targetPain } }))).toEqual([]);
  });
});

describe('note: under 18', () => {
  it.each([
    [17, ['note age.under-18']],
    [18, []],
  ])('%d years', (ageYears, checks) => {
    expect(checksOf(planOf({ ageYears }))).toEqual(checks);
  });
});

describe('note: label warnings', () => {
  const medicines = (valueSet: string, name: string) => ({
    medicines: [{ valueSet, name, source: 'MedicationRequest/1' }],
  });
  it.each([
    ['drug.theophylline', 'aminophylline', 'label.theophylline'],
    ['drug.benzodiazepine', 'lorazepam', 'label.central-nervous-system-depressants'],
    ['drug.opioid', 'oxycodone', 'label.central-nervous-system-depressants'],
  ])('%s', (valueSet, name, id) => {
    const check = checkOf(planOf({}, medicines(valueSet, name)), id);
    expect(check).toMatchObject({ level: 'note', recommendation: null, provenance: 'drug-label' });
    expect(check.fact).toBe(`${name}: on the medicine list.`);
    expect(check.source?.url).toMatch(/^https:/);
  });
  it('not for other medicines', () => {
    expect(checksOf(planOf({}, medicines('drug.dextromethorphan', 'dextromethorphan')))).toEqual([]);
  });
});

describe('reason: bolus above the maximum', () => {
  const above = 'reason dosing.bolus.above-maximum';
  it.each([
    [0.35, false],
    [0.350001, true],
    [3.5, true],
  ])('%d mg/kg: %s', (bolusMgPerKg, isThere) => {
    expect(checksOf(planOf({ bolusMgPerKg })).includes(above)).toBe(isThere);
  });
  it('boluses of one infusion are added up, those of two are not', () => {
    const bolus = (t: number) => ({ t, type: 'bolus', doseMgPerKg: 0.2 });
    const infusion = (t: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 });
    const events = (second: number) => [bolus(0), infusion(0), bolus(second), infusion(second)];
    const patient = { weightKg: 70 };
    expect(checksOf(planOfJson({ patient, events: [bolus(0), infusion(0), bolus(60)] }))).toContain(above);
    expect(checksOf(planOfJson({ patient, events: events(1440) }))).not.toContain(above);
  });
});

describe('reason: infused total or duration too small', () => {
  const below = 'reason dosing.dose-response.below-minimum';
  it.each([
    // 70 kg × 0.5 = 35 mg/h: 79.917 mg in 137 min, 80.5 mg in 138 min
    [{ durationMin: 137 }, true],
    [{ durationMin: 138 }, false],
    // 80 kg × 1 = 80 mg/h: enough after an hour, but not long enough until more than two have passed
    [{ weightKg: 80, rate: 1, durationMin: 60 }, true],
    [{ weightKg: 80, rate: 1, durationMin: 120 }, true],
    [{ weightKg: 80, rate: 1, durationMin: 120.5 }, false],
    // exactly 80 mg is at least 80 mg
    [{ rateMgPerH: 20, durationMin: 240 }, false],
    [{ rateMgPerH: 19.999, durationMin: 240 }, true],
  ])('%j: %s', (figures, isThere) => {
    expect(checksOf(planOf(figures)).includes(below)).toBe(isThere);
  });
  it('not where only a bolus is planned', () => {
    const plan = planOfJson({ patient: { weightKg: 70 }, events: [{ t: 0, type: 'bolus', doseMg: 20 }] });
    expect(checksOf(plan)).toEqual(['note dosing.bolus.planned', 'note bag.none']);
  });
  it('a pause does not lengthen an infusion', () => {
    const events = [
      { t: 0, type: 'infusion', durationMin: 60, rateMgPerH: 50 },
      { t: 180, type: 'infusion', durationMin: 60, rateMgPerH: 50 },
    ];
    expect(checksOf(planOfJson({ patient: { weightKg: 70 }, events }))).toContain(below);
  });
  it('each infusion of a course counts by itself', () => {
    const day = (t: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.35 });
    const course = (weightKg: number) =>
      planOfJson({ patient: { weightKg }, events: Array.from({ length: 10 }, (_, index) => day(index * 1440)) });
    // 70 kg: 98 mg a day; 55 kg: 77 mg a day, 770 mg in all.
    expect(checksOf(course(70))).not.toContain(below);
    const check = checkOf(course(55), 'dosing.dose-response.below-minimum');
    expect(check.infusions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(check.fact).toBe('Each of 10 infusions: 77 mg in 4 h.');
  });
  it('names the one infusion that falls short', () => {
    const events = [0, 1440, 2880].map((t, index) => ({
      t,
      type: 'infusion',
      durationMin: index === 1 ? 120 : 240,
      rateMgPerKgPerH: 0.5,
    }));
    const check = checkOf(planOfJson({ patient: { weightKg: 70 }, events }), 'dosing.dose-response.below-minimum');
    expect(check.infusions).toEqual([2]);
    expect(check.fact).toBe('Infusion 2 of 3: 70 mg in 2 h.');
  });
});

describe('rates above the general range', () => {
  const reason = 'reason dosing.infusion.above-general-range';
  const stop = 'stop dosing.infusion.refractory-icu-not-stated';
  const above = 'stop dosing.infusion.above-refractory-maximum';
  it.each<[number, NonNullable<PlanInput['stated']>, string | undefined]>([
    [2, {}, undefined],
    [2, icu, undefined],
    [2.01, icu, reason],
    [7, icu, reason],
    [7.01, icu, above],
    [2.01, {}, stop],
    [2.01, { careSetting: 'icu' }, stop],
    [2.01, { refractoryPain: 'yes' }, stop],
    [2.01, { careSetting: 'icu', refractoryPain: 'no' }, stop],
    [2.01, { careSetting: 'monitored', refractoryPain: 'yes' }, stop],
    [7, { careSetting: 'icu', refractoryPain: 'unknown' }, stop],
    [7.01, {}, above],
  ])('%d mg/kg per hour, %j: %s', (rate, stated, expected) => {
    const checks = checksOf(planOf({ rate, bag: null }, { stated })).filter((check) =>
      check.includes('dosing.infusion'),
    );
    expect(checks).toEqual(expected === undefined ? [] : [expected]);
  });
  it('cites the recommendation; the stops are rules of the tool', () => {
    expect(checkOf(planOf({ rate: 3 }, { stated: icu }), 'dosing.infusion.above-general-range').provenance).toBe(
      'guideline',
    );
    for (const [rate, id] of [
      [3, 'dosing.infusion.refractory-icu-not-stated'],
      [8, 'dosing.infusion.above-refractory-maximum'],
    ] as const) {
      expect(checkOf(planOf({ rate }), id)).toMatchObject({
        recommendation: 'dosing.infusion',
        provenance: 'tool-rule',
      });
    }
  });
  it('looks at the highest of several rates, and at those that add up', () => {
    const infusion = (t: number, rateMgPerKgPerH: number) => ({
      t,
      type: 'infusion',
      durationMin: 120,
      rateMgPerKgPerH,
    });
    const patient = { weightKg: 70 };
    expect(checksOf(planOfJson({ patient, events: [infusion(0, 0.5), infusion(120, 2.5)] }))).toContain(stop);
    expect(checksOf(planOfJson({ patient, events: [infusion(0, 1.5), infusion(60, 1)] }))).toContain(stop);
  });
});

describe('reason: the setting above the threshold', () => {
  const notMet = 'reason personnel.setting.not-met';
  it.each([
    [1, false],
    [1.001, true],
  ])('%d mg/kg per hour, nothing known of the setting: %s', (rate, isThere) => {
    expect(checksOf(planOf({ rate })).includes(notMet)).toBe(isThere);
  });
  it.each([
    'setting-monitored',
    'setting-resuscitation-equipment',
    'setting-rescue-medications',
    'setting-emergency-personnel',
  ])('%s has to be yes: no and unknown are not', (item) => {
    expect(checksOf(planOf({ rate: 1.2 }, { findings: answered() }))).toEqual([]);
    for (const value of ['no', 'unknown']) {
      expect(checksOf(planOf({ rate: 1.2 }, { findings: answered({ [item]: value }) }))).toEqual([notMet]);
    }
  });
  it.each(['monitored', 'icu'] as const)('%s states all four items, and the plan says so', (careSetting) => {
    const plan = planOf({ rate: 1.2 }, { stated: { careSetting } });
    expect(checksOf(plan)).toEqual([]);
    expect(plan.taken.map(({ finding, value }) => `${finding} ${value}`)).toEqual([
      'setting-monitored yes',
      'setting-resuscitation-equipment yes',
      'setting-rescue-medications yes',
      'setting-emergency-personnel yes',
    ]);
    expect(plan.taken[0]?.message).toBe(
      `Monitored setting: yes, taken as stated by the setting "${careSetting}". An answer can deny it.`,
    );
  });
  it('an unmonitored or unknown setting states nothing', () => {
    for (const careSetting of ['unmonitored', 'unknown'] as const) {
      expect(planOf({ rate: 1.2 }, { stated: { careSetting } }).taken).toEqual([]);
      expect(checksOf(planOf({ rate: 1.2 }, { stated: { careSetting } }))).toContain(notMet);
    }
  });
  it('an answer can deny one of them', () => {
    const findings = answered({ 'setting-rescue-medications': 'no' });
    const plan = planOf({ rate: 1.2 }, { findings, stated: { careSetting: 'icu' } });
    expect(checkOf(plan, 'personnel.setting.not-met').fact).toBe(
      '1.2 mg/kg per hour is above 1. Rescue medications: no.',
    );
  });
  it('nothing is said of it at rates that do not ask for it', () => {
    expect(checksOf(planOf({ rate: 1 }, { findings: answered({ 'setting-monitored': 'no' }) }))).toEqual([]);
  });
  it('the threshold can be lowered for one patient, and by the clinic: the lower one holds', () => {
    const patient = (value: number) =>
      answered({ 'setting-monitored': 'no', 'monitored-setting-threshold': { value, unit: 'mg/kg/h' } });
    const policy = {
      ...defaultPolicy,
      limits: { monitoredSettingThreshold: { value: 0.8, unit: 'mg/kg/h' } },
    } as const;
    const at = (rate: number, more: Partial<PlanInput>) => checksOf(planOf({ rate }, more)).includes(notMet);
    expect(at(0.71, { findings: patient(0.7) })).toBe(true);
    expect(at(0.7, { findings: patient(0.7) })).toBe(false);
    expect(at(0.81, { policy })).toBe(true);
    expect(at(0.8, { policy })).toBe(false);
    expect(at(0.75, { policy, findings: patient(0.7) })).toBe(true);
    expect(at(0.85, { policy, findings: patient(0.9) })).toBe(true);
    expect(checkOf(planOf({ rate: 0.9 }, { policy }), 'personnel.setting.not-met').provenance).toBe('clinic-policy');
    expect(checkOf(planOf({ rate: 0.9 }, { findings: patient(0.7) }), 'personnel.setting.not-met').provenance).toBe(
      'entered',
    );
    expect(checkOf(planOf({ rate: 1.2 }), 'personnel.setting.not-met').provenance).toBe('guideline');
  });
  it('the threshold is never raised', () => {
    const raised: Findings = {
      'monitored-setting-threshold': {
        fact: { finding: 'monitored-setting-threshold', value: { value: 1.5, unit: 'mg/kg/h' }, source: answerSource },
      },
    };
    expect(() => planOf({}, { findings: raised })).toThrow('it can only be lowered');
  });
});

describe('reason: a relative contraindication applies or is unknown', () => {
  it.each([
    ['poorly-controlled-cardiovascular-disease', 'yes', 'contraindications.cardiovascular-pregnancy-psychosis.applies'],
    ['pregnancy', 'yes', 'contraindications.cardiovascular-pregnancy-psychosis.applies'],
    ['active-psychosis', 'yes', 'contraindications.cardiovascular-pregnancy-psychosis.applies'],
    ['active-psychosis', 'unknown', 'contraindications.cardiovascular-pregnancy-psychosis.not-known'],
    ['hepatic-disease', 'severe', 'contraindications.hepatic.applies'],
    ['hepatic-disease', 'moderate', 'contraindications.hepatic.applies'],
    ['hepatic-disease', 'unknown', 'contraindications.hepatic.not-known'],
    ['elevated-intracranial-pressure', 'yes', 'contraindications.intracranial-intraocular-pressure.applies'],
    ['elevated-intraocular-pressure', 'unknown', 'contraindications.intracranial-intraocular-pressure.not-known'],
    ['active-substance-abuse', 'yes', 'contraindications.substance-abuse.applies'],
    ['active-substance-abuse', 'unknown', 'contraindications.substance-abuse.not-known'],
  ])('%s: %s', (finding, value, id) => {
    const implied =
      finding === 'poorly-controlled-cardiovascular-disease'
        ? { 'cardiovascular-disease-suspected-or-high-risk': 'yes', 'baseline-ecg': 'yes' }
        : finding === 'hepatic-disease' && value !== 'unknown'
          ? { 'liver-dysfunction': 'yes', 'baseline-liver-tests': 'yes' }
          : {};
    const plan = planOf({}, { findings: answered({ ...implied, [finding]: value }) });
    expect(checksOf(plan)).toEqual([`reason ${id}`]);
    expect(checkOf(plan, id)).toMatchObject({
      recommendation: id.replace(/\.(applies|not-known)$/, ''),
      provenance: 'guideline',
      unknown: value === 'unknown' ? [finding] : [],
    });
  });
  it('mild liver disease is none of them', () => {
    const findings = answered({ 'hepatic-disease': 'mild', 'liver-dysfunction': 'yes', 'baseline-liver-tests': 'yes' });
    expect(checksOf(planOf({}, { findings }))).toEqual([]);
  });
  it('keeps the force of each: avoid, caution, relative contraindication', () => {
    const ruleOf = (answers: Readonly<Record<string, string>>, id: string) =>
      checkOf(planOf({}, { findings: answered({ ...answers, 'liver-dysfunction': 'yes' }) }), id).rule;
    expect(ruleOf({ 'hepatic-disease': 'severe' }, 'contraindications.hepatic.applies')).toBe(
      'Relative contraindication: avoid.',
    );
    expect(ruleOf({ 'hepatic-disease': 'moderate' }, 'contraindications.hepatic.applies')).toBe(
      'Relative contraindication: caution.',
    );
    expect(ruleOf({ pregnancy: 'yes' }, 'contraindications.cardiovascular-pregnancy-psychosis.applies')).toBe(
      'Relative contraindication.',
    );
    expect(ruleOf({ 'hepatic-disease': 'unknown' }, 'contraindications.hepatic.not-known')).toBe(
      'Relative contraindication. Severe: avoid. Moderate: caution.',
    );
  });
});

describe('reason: a test applies, or may, and is not done', () => {
  const heart = 'cardiovascular-disease-suspected-or-high-risk';
  it.each([
    [{ [heart]: 'yes' }, 'reason testing.ecg.not-done'],
    [{ [heart]: 'yes', 'baseline-ecg': 'no' }, 'reason testing.ecg.not-done'],
    [{ [heart]: 'yes', 'baseline-ecg': 'yes' }, undefined],
    [{ [heart]: 'unknown' }, 'reason testing.ecg.not-known'],
    [{ [heart]: 'unknown', 'baseline-ecg': 'yes' }, undefined],
    [{ [heart]: 'no', 'baseline-ecg': 'no' }, undefined],
    [{ 'liver-toxicity-risk': 'yes' }, 'reason testing.liver-function.not-done'],
    [{ 'liver-dysfunction': 'yes', 'baseline-liver-tests': 'no' }, 'reason testing.liver-function.not-done'],
    [{ 'high-dose-frequent-infusions-expected': 'yes', 'baseline-liver-tests': 'yes' }, undefined],
    [{ 'high-dose-frequent-infusions-expected': 'unknown' }, 'reason testing.liver-function.not-known'],
    [{ 'liver-dysfunction': 'no', 'baseline-liver-tests': 'no' }, undefined],
  ])('%j: %s', (answers, expected) => {
    expect(checksOf(planOf({}, { findings: answered(answers) }))).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('reason: a personnel item is no or unknown', () => {
  it.each([
    ['supervisor-is-physician-experienced-with-ketamine', 'personnel.supervising-clinician'],
    ['supervisor-acls-certified', 'personnel.supervising-clinician'],
    ['supervisor-sedation-trained', 'personnel.supervising-clinician'],
    ['administrator-is-nurse-or-physician-assistant', 'personnel.administering-clinician'],
    ['administrator-sedation-trained', 'personnel.administering-clinician'],
  ])('%s', (item, id) => {
    expect(checksOf(planOf({}, { findings: answered({ [item]: 'no' }) }))).toEqual([`reason ${id}.not-met`]);
    expect(checksOf(planOf({}, { findings: answered({ [item]: 'unknown' }) }))).toEqual([`reason ${id}.not-known`]);
  });
  it('one no decides; what is unknown beside it is said too', () => {
    const findings = answered({ 'supervisor-acls-certified': 'no', 'supervisor-sedation-trained': 'unknown' });
    expect(checkOf(planOf({}, { findings }), 'personnel.supervising-clinician.not-met').fact).toContain(
      'Supervisor, ACLS certified: no.',
    );
  });
});

describe('stop: no weight', () => {
  it('is the only thing that is certain of a plan by kg', () => {
    const plan = planOf({ weightKg: null });
    expect(checksOf(plan)).toEqual(['stop weight.missing']);
    expect(checkOf(plan, 'weight.missing')).toMatchObject({ recommendation: null, provenance: 'tool-rule' });
  });
  it('stays one where everything is in mg', () => {
    const events = [{ t: 0, type: 'infusion', durationMin: 120, rateMgPerH: 35 }];
    const plan = planOfJson({ patient: {}, events, bag: { mg: 500, ml: 250 } });
    // Whether an infusion is planned is known by its total, so the total is judged too.
    expect(checksOf(plan)).toEqual(['stop weight.missing', 'reason dosing.dose-response.below-minimum']);
    expect(plan.notChecked).toContain('dosing.infusion');
  });
});

describe('what was not looked at', () => {
  const aboutThePatient = [
    'indications.other-pain',
    'contraindications.cardiovascular-pregnancy-psychosis',
    'contraindications.hepatic',
    'contraindications.intracranial-intraocular-pressure',
    'contraindications.substance-abuse',
    'testing.ecg',
    'testing.liver-function',
    'personnel.supervising-clinician',
    'personnel.administering-clinician',
  ];
  it('without a patient: everything about the patient and the people', () => {
    expect(planOf().notChecked).toEqual(aboutThePatient);
  });
  it('the pain counts as looked at once it is stated', () => {
    expect(planOf({}, { stated: { targetPain: 'crps' } }).notChecked).toEqual(aboutThePatient.slice(1));
  });
  it('with a patient of whom nothing is known: the unknown asks for reasons, and only the pain is left', () => {
    const plan = planOf({}, { findings: {} });
    expect(plan.notChecked).toEqual(['indications.other-pain']);
    expect(plan.checks.filter(({ level }) => level === 'reason')).toHaveLength(8);
  });
  it('with all answers: nothing', () => {
    expect(planOf({}, { findings: answered() }).notChecked).toEqual([]);
  });
  it('without a weight: the doses too', () => {
    expect(planOf({ weightKg: null }).notChecked).toEqual([
      'indications.other-pain',
      'dosing.infusion',
      'dosing.dose-response',
      ...aboutThePatient.slice(1),
      'personnel.setting',
    ]);
  });
});

describe('an answer against the record', () => {
  const recorded: Findings = {
    pregnancy: { fact: { finding: 'pregnancy', value: 'yes', source: 'Condition/9', date: '2026-10-01' } },
  };
  it('decides, and asks for a reason', () => {
    const plan = planOf({}, { findings: answered({ pregnancy: 'no' }, recorded) });
    expect(checksOf(plan)).toEqual(['reason conflict.pregnancy']);
    expect(checkOf(plan, 'conflict.pregnancy')).toMatchObject({
      recommendation: 'contraindications.cardiovascular-pregnancy-psychosis',
      provenance: 'tool-rule',
    });
    expect(checkOf(plan, 'conflict.pregnancy').fact).toBe(
      'Pregnancy: no. The record says: yes (Condition/9, 1 Oct 2026).',
    );
  });
  it('is no conflict when both agree', () => {
    const plan = planOf({}, { findings: answered({ pregnancy: 'yes' }, recorded) });
    expect(checksOf(plan)).toEqual(['reason contraindications.cardiovascular-pregnancy-psychosis.applies']);
  });
  it('a stated pain against a proposed one is a conflict too', () => {
    const pain: Findings = {
      'target-pain': { fact: { finding: 'target-pain', value: 'crps', source: 'Condition/2' } },
    };
    expect(checksOf(planOf({}, { findings: { ...answered(), ...pain }, stated: { targetPain: 'headache' } }))).toEqual([
      'reason conflict.target-pain',
      'note indications.other-pain.evidence',
    ]);
  });
});

describe('the weight', () => {
  const onRecord = (value: number, date = '2026-11-21'): Findings => ({
    ...answered(),
    weight: { fact: { finding: 'weight', value: { value, unit: 'kg' }, source: 'Observation/3', date } },
  });
  it.each([
    [70, []],
    [72, ['note weight.differs']],
    [77.7, ['note weight.differs']],
    [77.8, ['reason weight.differs-far']],
    [63.6, ['reason weight.differs-far']],
    [63.7, ['note weight.differs']],
  ])('70 kg is used and %d kg is on record', (recorded, checks) => {
    expect(checksOf(planOf({}, { findings: onRecord(recorded) }))).toEqual(checks);
  });
  it.each([
    [77, 'note weight.differs'],
    [77.1, 'reason weight.differs-far'],
  ])('ten percent itself is not more than ten percent: %d kg against 70', (weightKg, check) => {
    expect(checksOf(planOf({ weightKg }, { findings: onRecord(70) }))).toEqual([check]);
  });
  it('says when it looks like a slip of the point, or like pounds', () => {
    const rule = (weightKg: number, recorded: number) =>
      checkOf(planOf({ weightKg }, { findings: onRecord(recorded) }), 'weight.differs-far').fact;
    expect(rule(154, 70)).toContain('It looks like pounds.');
    expect(rule(70, 7)).toContain('That is 10 times higher.');
    expect(rule(100, 70)).not.toMatch(/pounds|10 times/);
  });
  it('is old after its days, and not before, and then takes a reason', () => {
    const plan = (date: string) => checksOf(planOf({ weightKg: 70 }, { findings: onRecord(70, date) }));
    expect(plan('2026-10-25')).toEqual([]);
    expect(plan('2026-10-24')).toEqual(['reason weight.old']);
  });
});

describe('the bag', () => {
  it('without one there are no mL, and a note says so', () => {
    expect(checksOf(planOf({ bag: null }))).toEqual(['note bag.none']);
    expect(checkOf(planOf({ bag: null }), 'bag.none').message).toBe(
      'No bag is chosen. Without a bag there are no mL and no pump rate. Choose a bag.',
    );
  });
  it('that does not hold it all gets a note with the number of bags', () => {
    // 22 mg/h for 4 days: 2,112 mg.
    const plan = planOf({ rateMgPerH: 22, durationMin: 5760 });
    expect(checksOf(plan)).toContain('note bag.not-sufficient');
    expect(checkOf(plan, 'bag.not-sufficient').message).toContain('5 bags are needed.');
    expect(checksOf(planOf({ rateMgPerH: 25, durationMin: 1200 }))).not.toContain('note bag.not-sufficient');
  });
  it('holds bolus and infusion together', () => {
    expect(checksOf(planOf({ rateMgPerH: 25, durationMin: 1200, bolusMgPerKg: 0.1 }))).toContain(
      'note bag.not-sufficient',
    );
  });
  it('is a fresh one for each infusion of a course', () => {
    const day = (t: number) => ({ t, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 1 });
    const plan = planOfJson({ patient: { weightKg: 70 }, events: [0, 1440, 2880].map(day), bag: { mg: 500, ml: 250 } });
    expect(plan.isBagSufficient).toBe(true);
  });
  it('that the clinic does not list needs a reason', () => {
    expect(checksOf(planOf({ bag: { mg: 400, ml: 250 } }))).toEqual(['reason bag.not-in-policy']);
    expect(checkOf(planOf({ bag: { mg: 400, ml: 250 } }), 'bag.not-in-policy').provenance).toBe('clinic-policy');
  });
});

describe('a clinic that is stricter', () => {
  const policy = {
    ...defaultPolicy,
    limits: {
      bolusMaximum: { value: 0.2, unit: 'mg/kg' },
      infusionRateMaximum: { value: 0.8, unit: 'mg/kg/h' },
      totalDoseMaximum: { value: 300, unit: 'mg' },
      durationMaximum: { value: 360, unit: 'min' },
    },
  } as const;
  const at = (figures: Parameters<typeof planOf>[0]) => checksOf(planOf(figures, { policy }));
  it('asks for a reason beyond its own limits, and not at them', () => {
    expect(at({ bolusMgPerKg: 0.2 })).toEqual(['note dosing.bolus.planned']);
    expect(at({ bolusMgPerKg: 0.21 })).toEqual(['reason policy.bolus-maximum', 'note dosing.bolus.planned']);
    expect(at({ rate: 0.8 })).toEqual([]);
    expect(at({ rate: 0.81 })).toEqual(['reason policy.infusion-rate-maximum']);
    expect(at({ weightKg: 100, rate: 0.6, durationMin: 300 })).toEqual([]);
    expect(at({ weightKg: 100, rate: 0.6, durationMin: 301 })).toEqual(['reason policy.total-dose-maximum']);
    expect(at({ durationMin: 360 })).toEqual([]);
    expect(at({ durationMin: 361 })).toEqual(['reason policy.duration-maximum']);
  });
  it('says that the rule is its own', () => {
    const check = checkOf(planOf({ rate: 0.9 }, { policy }), 'policy.infusion-rate-maximum');
    expect(check).toMatchObject({ recommendation: null, provenance: 'clinic-policy' });
    expect(check.message).toContain("This is your clinic's rule, not the guideline's.");
  });
  it("does not repeat what the guideline's own check says already", () => {
    expect(at({ bolusMgPerKg: 0.4 })).toEqual(['reason dosing.bolus.above-maximum', 'note dosing.bolus.planned']);
    expect(at({ rate: 3, durationMin: 60, bag: null })).toEqual([
      'stop dosing.infusion.refractory-icu-not-stated',
      'reason dosing.dose-response.below-minimum',
      'reason personnel.setting.not-met',
      'note bag.none',
    ]);
  });
});
