import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicPolicyDocument } from './clinic-policy-document.ts';
import { defaultPolicy } from './default-policy.ts';
import { parseClinicPolicy } from './parse-clinic-policy.ts';
import { secondPersonRules } from './second-person.ts';
import { vitalSignIds } from './vital-sign.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const document = clinicPolicyDocument(defaultPolicy);

/** The document with another value at a path, or without it. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const copy = asJson(document) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const place = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return asJson(copy);
}

const distinct = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 });
const item = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/).map((id) => `own-${id}`),
  label: fc.stringMatching(/^[A-Z][ -~]{0,40}$/),
});
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 5 });
const choices = items.map((own) => [...own, { id: 'other', label: 'Other…', needsText: true as const }]);
const amount = <U extends string>(unit: U, from: number, to: number) =>
  fc
    .double({ min: from, max: to, noNaN: true })
    .filter((value) => value > 0)
    .map((value) => ({ value, unit }));
const whole = <U extends string>(unit: U, from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((value) => ({ value, unit }));

const policies = fc.record({
  id: fc.constantFrom('default', 'clinic-7'),
  version: fc.integer({ min: 1, max: 999 }).map(String),
  name: fc.stringMatching(/^[A-Z][ -~]{0,40}$/),
  limits: fc.record(
    {
      bolusMaximum: amount('mg/kg', 0.01, 0.35),
      infusionRateMaximum: amount('mg/kg/h', 0.01, 2),
      monitoredSettingThreshold: amount('mg/kg/h', 0.01, 1),
      totalDoseMaximum: amount('mg', 1, 2000),
      durationMaximum: amount('min', 1, 6000),
    },
    { requiredKeys: [] },
  ),
  allowedBags: fc.array(fc.record({ drug: amount('mg', 1, 500), volume: amount('mL', 50, 1000) }), { maxLength: 4 }),
  allowedDiluents: distinct(defaultPolicy.allowedDiluents),
  pump: fc.record({ rate: amount('mL/h', 0.01, 1), volume: amount('mL', 0.01, 1) }),
  weightOldAfter: whole('d', 0, 365),
  checklist: items,
  secondPerson: fc.constantFrom(...secondPersonRules),
  secondCheckAboveRate: amount('mg/kg/h', 0.01, 1),
  vitalsFields: distinct(vitalSignIds),
  vitalsInterval: whole('min', 1, 240),
  recoveryVitalsInterval: whole('min', 1, 240),
  rateChangeReasons: choices,
  stopReasons: choices,
  adverseEvents: choices,
  actionsTaken: choices,
  dischargeItems: items,
  responseAfter: whole('d', 1, 365),
});

describe("a clinic's policy as JSON", () => {
  it('reads back as it was written, the default and any other', () => {
    expect(parseClinicPolicy(asJson(document))).toEqual(defaultPolicy);
    fc.assert(
      fc.property(policies, (policy) => {
        expect(parseClinicPolicy(asJson(clinicPolicyDocument(policy)))).toEqual(policy);
      }),
    );
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['schemaVersion', ['schemaVersion'], '2'],
    ['policy', ['colour'], 'red'],
    ['version', ['version'], 1],
    ['version', ['version'], '0'],
    ['version', ['version'], '1.5'],
    ['name', ['name'], ' '],
    ['id', ['id'], ''],
    ['limits', ['limits', 'infusionRateMinimum'], { value: 0.1, unit: 'mg/kg/h' }],
    ['limits.bolusMaximum', ['limits', 'bolusMaximum'], { value: 0.36, unit: 'mg/kg' }],
    ['limits.bolusMaximum.unit', ['limits', 'bolusMaximum'], { value: 0.2, unit: 'mg' }],
    ['limits.bolusMaximum.value', ['limits', 'bolusMaximum'], { value: '0.2', unit: 'mg/kg' }],
    ['limits.bolusMaximum', ['limits', 'bolusMaximum'], 0.2],
    ['allowedBags[0]', ['allowedBags', 0, 'volume'], { value: 0, unit: 'mL' }],
    ['allowedBags[1]', ['allowedBags', 1, 'diluent'], 'dextrose'],
    ['allowedDiluents[0]', ['allowedDiluents', 0], 'milk'],
    ['allowedDiluents', ['allowedDiluents'], []],
    ['pump.rate', ['pump', 'rate', 'value'], 0],
    ['weightOldAfter', ['weightOldAfter', 'value'], 366],
    ['weightOldAfter', ['weightOldAfter', 'value'], -1],
    ['checklist', ['checklist'], null],
    ['checklist[0].id', ['checklist', 0, 'id'], 'Fasting'],
    ['checklist[0].id', ['checklist', 0, 'id'], 'baseline-ecg'],
    ['checklist[1].id', ['checklist', 1, 'id'], 'identity'],
    ['checklist[0].label', ['checklist', 0, 'label'], 'two\nlines'],
    ['checklist[0]', ['checklist', 0, 'provenance'], 'guideline'],
    ['secondPerson', ['secondPerson'], 'never'],
    ['secondCheckAboveRate', ['secondCheckAboveRate', 'value'], 1.2],
    ['secondCheckAboveRate.unit', ['secondCheckAboveRate', 'unit'], 'mg/h'],
    ['vitalsFields[0]', ['vitalsFields', 0], 'temperature'],
    ['vitalsFields[1]', ['vitalsFields', 1], 'systolic-pressure'],
    ['vitalsFields', ['vitalsFields'], []],
    ['vitalsInterval', ['vitalsInterval', 'value'], 0],
    ['vitalsInterval', ['vitalsInterval', 'value'], 7.5],
    ['recoveryVitalsInterval', ['recoveryVitalsInterval', 'value'], 241],
    ['vitalsInterval.unit', ['vitalsInterval', 'unit'], 'h'],
    ['stopReasons', ['stopReasons'], [{ id: 'completed', label: 'Completed' }]],
    ['stopReasons', ['stopReasons'], [{ id: 'other', label: 'Other' }]],
    ['adverseEvents[7].needsText', ['adverseEvents', 7, 'needsText'], false],
    ['actionsTaken', ['actionsTaken'], undefined],
    ['responseAfter', ['responseAfter', 'value'], 0],
  ])('is refused by %s', (field, path, value) => {
    expect(() => parseClinicPolicy(withValue(path, value))).toThrow(
      expect.objectContaining({ name: 'InvalidValueError', field }),
    );
  });

  it.each([[null], [[]], ['{}'], [undefined]])('is not %j', (json) => {
    expect(() => parseClinicPolicy(json)).toThrow('policy: expected an object');
  });

  it('may leave out single limits and nothing else', () => {
    for (const key of Object.keys(document)) {
      expect(() => parseClinicPolicy(withValue([key], undefined)), key).toThrow(
        expect.objectContaining({ name: 'InvalidValueError' }),
      );
    }
  });

  it("says why a number above the guideline's is refused", () => {
    expect(() => parseClinicPolicy(withValue(['secondCheckAboveRate', 'value'], 1.2))).toThrow(
      "secondCheckAboveRate: expected at most the guideline's 1 mg/kg/h: a policy can only be stricter, got 1.2.",
    );
  });
});
