import { expect, it } from 'vitest';
import { type Plan, planDocument } from '../src/index.ts';
import { defaultPolicy } from '../src/policy/default-policy.ts';
import { readBackChecks } from '../src/signing/read-back.ts';
import { answered, planOf, planOfJson } from '../src/test-support/plans.ts';

/** Everything that a plan can say, for people to read: each scenario with its checks, ways out and statements. */
it('reads as a clinician would want to read it', async () => {
  const text = Object.entries(scenarios).map(([title, plan]) => [title, ...linesOf(plan)].join('\n'));
  await expect(`${[...text, readBack()].join('\n\n')}\n`).toMatchFileSnapshot('golden/messages.txt');
});

const day = (t: number, durationMin: number, rateMgPerKgPerH: number) => ({
  t,
  type: 'infusion',
  durationMin,
  rateMgPerKgPerH,
});
const recorded = (value: number, date: string) =>
  ({ weight: { fact: { finding: 'weight', value: { value, unit: 'kg' }, source: 'Observation/3', date } } }) as const;
const strict = {
  ...defaultPolicy,
  limits: {
    bolusMaximum: { value: 0.2, unit: 'mg/kg' },
    infusionRateMaximum: { value: 0.9, unit: 'mg/kg/h' },
    monitoredSettingThreshold: { value: 0.8, unit: 'mg/kg/h' },
    totalDoseMaximum: { value: 200, unit: 'mg' },
    durationMaximum: { value: 210, unit: 'min' },
  },
  allowedDiluents: ['dextrose'],
} as const;

const scenarios: Readonly<Record<string, Plan>> = {
  '70 kg, 0.5 mg/kg per hour for 4 h': planOf(),
  'the same for 2 h': planOf({ durationMin: 120 }),
  '80 kg, 1 mg/kg per hour for 2 h': planOf({ weightKg: 80, rate: 1, durationMin: 120 }),
  '0.3 mg/kg per hour for 2 h 30 min': planOf({ rate: 0.3, durationMin: 150 }),
  '0.35 mg/kg per hour for CRPS': planOf({ rate: 0.35 }, { stated: { targetPain: 'crps' } }),
  'with a bolus of 0.2 mg/kg': planOf({ bolusMgPerKg: 0.2 }),
  'with a bolus ten times too large': planOf({ bolusMgPerKg: 3.5 }),
  '1.2 mg/kg per hour, setting not known': planOf({ rate: 1.2 }),
  '1.2 mg/kg per hour, monitored': planOf({ rate: 1.2 }, { stated: { careSetting: 'monitored' } }),
  '1.2 mg/kg per hour, ICU without rescue medications': planOf(
    { rate: 1.2 },
    { stated: { careSetting: 'icu' }, findings: answered({ 'setting-rescue-medications': 'no' }) },
  ),
  '3 mg/kg per hour': planOf({ rate: 3 }),
  '3 mg/kg per hour, refractory pain in an ICU': planOf(
    { rate: 3 },
    { stated: { careSetting: 'icu', refractoryPain: 'yes' } },
  ),
  '8 mg/kg per hour': planOf({ rate: 8 }),
  'headache, 12 years, 40 kg': planOf({ ageYears: 12, weightKg: 40 }, { stated: { targetPain: 'headache' } }),
  'a patient of whom nothing is known': planOf({}, { findings: {} }),
  'a patient in whom much speaks against it': planOf(
    {},
    {
      findings: answered({
        'poorly-controlled-cardiovascular-disease': 'yes',
        'cardiovascular-disease-suspected-or-high-risk': 'yes',
        pregnancy: 'yes',
        'hepatic-disease': 'severe',
        'liver-dysfunction': 'yes',
        'baseline-liver-tests': 'no',
        'elevated-intraocular-pressure': 'yes',
        'active-substance-abuse': 'yes',
        'supervisor-acls-certified': 'no',
        'administrator-is-nurse-or-physician-assistant': 'no',
        'administrator-sedation-trained': 'unknown',
      }),
    },
  ),
  'moderate liver disease': planOf(
    {},
    {
      findings: answered({ 'hepatic-disease': 'moderate', 'liver-dysfunction': 'yes', 'baseline-liver-tests': 'yes' }),
    },
  ),
  'an answer against the record': planOf(
    {},
    {
      findings: answered(
        { pregnancy: 'no' },
        { pregnancy: { fact: { finding: 'pregnancy', value: 'yes', source: 'Condition/9', date: '2026-10-01' } } },
      ),
    },
  ),
  'no weight': planOf({ weightKg: null }),
  'a weight of 260 kg': planOf({ weightKg: 260 }),
  'an old weight on record': planOf({}, { findings: { ...answered(), ...recorded(70, '2026-09-01') } }),
  'another weight on record': planOf({ weightKg: 72 }, { findings: { ...answered(), ...recorded(70, '2026-11-21') } }),
  'a weight that looks like pounds': planOf(
    { weightKg: 154 },
    { findings: { ...answered(), ...recorded(70, '2026-11-21') } },
  ),
  'no bag': planOf({ bag: null }),
  'a bag that is not listed': planOf({ bag: { mg: 400, ml: 250 } }),
  '22 mg per hour for 4 days': planOf({ rateMgPerH: 22, durationMin: 5760 }),
  'a bolus too fast for the pump': planOf({ bolusMgPerKg: 0.35, bolusMin: 1, bag: { mg: 250, ml: 250 } }),
  'a bag too strong for the pump': planOf({ bag: { mg: 500, ml: 10 }, rateMgPerH: 37 }),
  'a rate that no pump step keeps': planOf(
    { weightKg: 73 },
    { findings: answered({ 'monitored-setting-threshold': { value: 0.5, unit: 'mg/kg/h' } }) },
  ),
  'medicines that the label speaks of': planOf(
    {},
    {
      medicines: [
        { valueSet: 'drug.benzodiazepine', name: 'Lorazepam', source: 'MedicationRequest/1', date: '2026-03-02' },
        { valueSet: 'drug.opioid', name: 'oxycodone', source: 'MedicationRequest/2', date: '2026-11' },
        { valueSet: 'drug.theophylline', name: 'Theophylline', source: 'answer' },
      ],
    },
  ),
  'a strict clinic': planOf({ rate: 0.95, bolusMgPerKg: 0.3 }, { policy: strict }),
  'a strict clinic, at its threshold': planOf({ rate: 0.85, durationMin: 180 }, { policy: strict }),
  'ten times the last plan': planOf(
    { rate: 1, durationMin: 240 },
    { previous: { rate: { value: 0.1, unit: 'mg/kg/h' }, duration: { value: 24, unit: 'min' } } },
  ),
  'ten days at 55 kg': planOfJson({
    patient: { weightKg: 55 },
    events: Array.from({ length: 10 }, (_, index) => day(index * 1440, 240, 0.35)),
    bag: { mg: 500, ml: 250 },
  }),
  'three days, the second too short': planOfJson({
    patient: { weightKg: 70 },
    events: [day(0, 240, 0.5), day(1440, 120, 0.5), day(2880, 240, 0.5)],
    bag: { mg: 500, ml: 250 },
  }),
};

function linesOf(plan: Plan): readonly string[] {
  const document = planDocument(plan);
  const lines = [
    ...document.checks.map(({ level, provenance, message }) => `  ${level} (${provenance}): ${message}`),
    ...document.sessions.flatMap(({ number, waysOut }) =>
      waysOut.map(
        ({ message }) => `  way out${document.sessions.length > 1 ? ` of infusion ${number}` : ''}: ${message}`,
      ),
    ),
    ...document.stated.map(({ message }) => `  stated: ${message}`),
    ...document.needsConfirmation.map(({ message }) => `  to confirm: ${message}`),
  ];
  return lines.length === 0 ? ['  nothing to say'] : lines;
}

function readBack(): string {
  const planned = {
    drug: { value: 500, unit: 'mg' },
    volume: { value: 250, unit: 'mL' },
    rate: { value: 17.5, unit: 'mL/h' },
  } as const;
  const read = {
    drug: { value: 500, unit: 'mg' },
    volume: { value: 100, unit: 'mL' },
    rate: { value: 175, unit: 'mL/h' },
  } as const;
  return [
    'a pump that was read back',
    ...readBackChecks(planned, read).map(({ message }) => `  stop: ${message}`),
  ].join('\n');
}
