import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { describe, expect, test } from 'vitest';
import { expectGolden } from './golden.ts';
import { runHere } from './run-ketaguide.ts';
import { temporaryFile } from './temporary-file.ts';

/** What people see, in files that people can read. `UPDATE_GOLDEN=1` writes them anew. */

async function expectOutput(file: string, args: readonly string[], input = ''): Promise<void> {
  const { code, stdout, stderr } = await runHere(args, input);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expectGolden(`test/golden/${file}`, stdout);
}

const record = (id: string): string =>
  JSON.stringify(samplePatients.find((patient) => patient.id === id)?.bundle('2026-11-24'));

const answers = {
  'active-psychosis': 'no',
  'poorly-controlled-cardiovascular-disease': 'no',
  pregnancy: 'yes',
  'hepatic-disease': 'moderate',
  'cardiovascular-disease-suspected-or-high-risk': 'yes',
  'baseline-ecg': { value: 'yes', date: '2026-11-24', result: 'normal' },
  weight: { value: 154.3, unit: '[lb_av]' },
  'planned-infusion-rate': { value: 20, unit: 'mcg/kg/min' },
};

test.each([
  ['help.txt', ['--help']],
  ['help-assess.txt', ['assess', '--help']],
  ['help-guideline.txt', ['guideline', '--help']],
  ['help-guideline-show.txt', ['guideline', 'show', '--help']],
  ['help-plan.txt', ['plan', '--help']],
  ['help-simulate.txt', ['simulate', '--help']],
  ['help-sheet.txt', ['sheet', '--help']],
  ['help-sheet-plan.txt', ['sheet', 'plan', '--help']],
  ['help-response.txt', ['response', '--help']],
  ['help-demo.txt', ['demo', '--help']],
  ['help-serve.txt', ['serve', '--help']],
  ['help-schema.txt', ['schema', '--help']],
  ['guideline.txt', ['guideline']],
  ['guideline-search-liver.txt', ['guideline', '--search', 'liver']],
  ['guideline-grade-b.txt', ['guideline', '--grade', 'B', '--certainty', 'low-to-moderate']],
  ['guideline-nothing-fits.txt', ['guideline', '--search', 'acupuncture']],
  ['guideline-show-hepatic.txt', ['guideline', 'show', 'contraindications.hepatic']],
  ['guideline-show-dose-response.txt', ['guideline', 'show', 'dosing.dose-response']],
  ['guideline-show-crps.txt', ['guideline', 'show', 'indications.crps']],
  ['guideline-show-grading.txt', ['guideline', 'show', 'grading']],
  ['guideline-show-overview.txt', ['guideline', 'show', 'overview']],
  ['response-positive.txt', ['response', '--baseline', '8', '--follow-up', '5', '--satisfied', 'yes']],
  ['response-not-known.txt', ['response', '--baseline', '8', '--follow-up', '5']],
  [
    'response-just-below.txt',
    ['response', '--measure', 'odi', '--baseline', '100', '--follow-up', '70.4', '--satisfied', 'yes'],
  ],
  ['response-from-zero.txt', ['response', '--baseline', '0', '--follow-up', '0', '--satisfied', 'no']],
  ['schema.txt', ['schema']],
  ['demo.txt', ['demo', '--as-of', '2026-11-24']],
])('%s', expectOutput);

describe('a plan', () => {
  const bag = ['--bag-mg', '500', '--bag-ml', '250'];
  const dose = (rate: string, minutes: string): readonly string[] => [
    'plan',
    '--weight-kg',
    '70',
    '--rate-mg-per-kg-per-h',
    rate,
    '--duration-min',
    minutes,
  ];

  test.each([
    ['plan-below-minimum.txt', [...dose('0.5', '120'), ...bag, '--target-pain', 'crps']],
    ['plan-clear.txt', [...dose('0.5', '240'), ...bag, '--target-pain', 'crps']],
    ['plan-setting-not-known.txt', [...dose('1.2', '240'), ...bag]],
    ['plan-setting-stated.txt', [...dose('1.2', '240'), ...bag, '--setting', 'monitored']],
    ['plan-below-range-crps.txt', [...dose('0.35', '240'), ...bag, '--target-pain', 'crps']],
    [
      'plan-stop.txt',
      [...dose('3', '240'), '--bolus-mg-per-kg', '0.4', '--bolus-min', '5', '--target-pain', 'headache'],
    ],
    ['plan-refractory-icu.txt', [...dose('3', '240'), ...bag, '--refractory', '--setting', 'icu']],
    ['plan-without-weight.txt', ['plan', '--rate-mg-per-kg-per-h', '0.5', '--duration-min', '240']],
  ])('%s', expectOutput);

  test('a rate in mL/h is the same plan as the rate by weight that it comes to', async () => {
    const inMlPerHour = ['plan', '--weight-kg', '70', '--rate-ml-per-h', '17.5', '--duration-min', '240', ...bag];
    expect(await runHere(inMlPerHour)).toEqual(await runHere([...dose('0.5', '240'), ...bag]));
  });

  test('plan-answered.txt', () =>
    expectOutput('plan-answered.txt', [
      ...dose('0.5', '240'),
      ...bag,
      '--answers',
      temporaryFile('answers.json', JSON.stringify(answers)),
    ]));

  test('plan-bolus-alone.txt', () =>
    expectOutput(
      'plan-bolus-alone.txt',
      ['plan', '-'],
      '{"patient":{"weightKg":70},"bag":{"mg":500,"ml":250},"events":[{"t":0,"type":"bolus","doseMg":20}]}',
    ));

  test('plan-steps.txt', () => expectOutput('plan-steps.txt', ['plan', '-'], JSON.stringify(steps)));

  test('plan-course.txt', () =>
    expectOutput('plan-course.txt', ['plan', '-', '--target-pain', 'crps'], JSON.stringify(course)));
});

/** One infusion at three rates, with a pause. */
const steps = {
  patient: { weightKg: 70 },
  bag: { mg: 500, ml: 250 },
  events: [
    { t: 0, type: 'infusion', durationMin: 60, rateMgPerKgPerH: 0.25 },
    { t: 60, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.5 },
    { t: 210, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.35 },
  ],
};

/** Three days: a rate that rises after a pause, then one below the general range. */
const course = {
  patient: { weightKg: 63.5 },
  bag: { mg: 500, ml: 250 },
  events: [
    { t: 0, type: 'bolus', doseMgPerKg: 0.2, durationMin: 5 },
    { t: 0, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.35 },
    { t: 150, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.5 },
    { t: 1440, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.35 },
    { t: 2880, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.35 },
  ],
};

test('a weight in pounds is shown as such beside the kilograms', async () => {
  const flags = ['--rate-mg-per-kg-per-h', '0.5', '--duration-min', '240'];
  const answers = temporaryFile('answers.json', JSON.stringify({ weight: { value: 154, unit: 'lb' } }));
  const { stdout } = await runHere(['plan', ...flags, '--answers', answers]);
  expect(stdout.replaceAll('\u00a0', ' ')).toContain('69.853 kg (entered; 154 lb, converted to 69.853 kg)');
});

describe('a simulation', () => {
  const regimen = (rateMgPerKgPerH: number, durationMin: number): string =>
    JSON.stringify({
      patient: { weightKg: 70, ageYears: 54 },
      events: [
        { t: 0, type: 'bolus', doseMgPerKg: 0.2 },
        { t: 0, type: 'infusion', durationMin, rateMgPerKgPerH },
      ],
    });

  test.each([
    ['simulate.txt', ['--above', '100', '--above', '250']],
    ['simulate-plot.txt', ['--plot', '--above', '100']],
    ['simulate-population.txt', ['--plot', '--population', '500', '--seed', '7', '--variability', 'icu']],
    ['simulate-all-models.txt', ['--model', 'all', '--plot', '--above', '100']],
    ['simulate-without-site-of-effect.txt', ['--model', 'clements1981']],
    ['simulate-target.txt', ['--target', '250', '--at-min', '120']],
  ])('%s', (file, args) => expectOutput(file, ['simulate', '-', ...args], regimen(0.5, 240)));

  test('by flags is the same as by file, in mL/h too', async () => {
    const flags = ['--weight-kg', '70', '--duration-min', '240', '--bag-mg', '500', '--bag-ml', '250'];
    const byFile = await runHere(
      ['simulate', '-'],
      '{"patient":{"weightKg":70},"events":[{"t":0,"type":"infusion","durationMin":240,"rateMgPerKgPerH":0.5}]}',
    );
    expect(await runHere(['simulate', ...flags, '--rate-mg-per-kg-per-h', '0.5'])).toEqual(byFile);
    expect(await runHere(['simulate', ...flags, '--rate-ml-per-h', '17.5'])).toEqual(byFile);
  });

  test('is drawn alike for any times that are asked for, and however they are ordered', async () => {
    const drawn = await runHere(['simulate', '-', '--plot'], regimen(0.5, 240));
    for (const sampleTimesMin of [
      [0, 480],
      [480, 0, 60],
    ]) {
      const sampled = JSON.stringify({ ...JSON.parse(regimen(0.5, 240)), sampleTimesMin });
      expect(await runHere(['simulate', '-', '--plot'], sampled)).toEqual(drawn);
    }
  });

  test('simulate-outside-domain.txt', () =>
    expectOutput('simulate-outside-domain.txt', ['simulate', '-'], regimen(7, 1440)));

  test('simulate.csv', () =>
    expectOutput(
      'simulate.csv',
      ['simulate', '-', '--csv'],
      '{"patient":{"weightKg":70},"sampleTimesMin":[-1,0,60],"events":[{"t":0,"type":"bolus","doseMg":25}]}',
    ));
});

describe('an assessment', () => {
  const assess = ['assess', '-', '--as-of', '2026-11-24'];

  test('assess-ana.txt', () => expectOutput('assess-ana.txt', assess, record('ana-sample-crps')));

  test('assess-ana-answered.txt', () =>
    expectOutput(
      'assess-ana-answered.txt',
      [...assess, '--answers', temporaryFile('answers.json', JSON.stringify(answers))],
      record('ana-sample-crps'),
    ));

  test('assess-olga-verbose.txt', () =>
    expectOutput('assess-olga-verbose.txt', [...assess, '--verbose'], record('olga-specimen-untidy-record')));

  test('assess-rosa-deceased.txt', () =>
    expectOutput('assess-rosa-deceased.txt', assess, record('rosa-muster-deceased')));
});
