import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ketaguide, runHere } from './run-ketaguide.ts';
import { temporaryFile } from './temporary-file.ts';

const patient = { resourceType: 'Patient', id: 'p1' };
const record = temporaryFile('record.json', JSON.stringify(patient));
const answersFile = (answers: unknown): string =>
  temporaryFile('answers.json', typeof answers === 'string' ? answers : JSON.stringify(answers));

/** Runs a command that has to refuse: exit 2, nothing on standard output, one line on standard error. */
async function refusal(args: readonly string[], input: string | Uint8Array = ''): Promise<string> {
  const { code, stdout, stderr } = await runHere(args, input);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^ketaguide: [^\n]+\n$/);
  expect(code).toBe(2);
  return stderr.slice('ketaguide: '.length, -1);
}

test('the real command line refuses alike', async () => {
  const { code, stdout, stderr } = await ketaguide(['assess', '-'], { input: '{' });
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^ketaguide: record from standard input: The record is not JSON[^\n]+\n$/);
  expect(code).toBe(2);
});

describe('the command line', () => {
  test.each([
    [['--jsno'], "unknown option '--jsno'"],
    [['guideline', '--jsno'], "unknown option '--jsno' (Did you mean --json?)"],
    [['asess', record], "unknown command 'asess' (Did you mean assess?)"],
    [['assess'], "missing required argument 'record'"],
    [['assess', 'a.json', 'b.json'], "too many arguments for 'assess'. Expected 1 argument but got 2: a.json, b.json."],
    [
      ['guideline', '--grade', 'E'],
      "option '--grade <letter>' argument 'E' is invalid. Allowed choices are A, B, C, D, I.",
    ],
    [['guideline', '--grade'], "option '--grade <letter>' argument missing"],
    [
      ['guideline', 'crps'],
      'guideline: expected no words without an option, got "crps". Did you mean guideline show indications.crps or guideline --search "crps"?',
    ],
    [
      ['guideline', 'back', 'pain'],
      'guideline: expected no words without an option, got "back pain". Did you mean guideline --search "back pain"?',
    ],
    [['guideline', 'show'], "missing required argument 'id'"],
    [
      ['schema', 'poster'],
      "command-argument value 'poster' is invalid for argument 'name'. Allowed choices are guideline, assessment, plan, simulation, model-comparison, response.",
    ],
    [['infuse'], "unknown command 'infuse'"],
  ])('%j', async (args, message) => {
    expect(await refusal(args)).toBe(message);
  });

  test('an unknown id is answered with the nearest', async () => {
    expect(await refusal(['guideline', 'show', 'hepatic-disease'])).toBe(
      'guideline show: expected the id of a recommendation, "grading" or "overview", got "hepatic-disease".',
    );
    expect(await refusal(['guideline', 'show', 'hepatic'])).toContain('Did you mean contraindications.hepatic?');
    expect(await refusal(['guideline', 'show', 'testing.ekg'])).toContain('Did you mean testing.ecg?');
  });
});

describe('a record', () => {
  test.each([
    ['that is not there', '/nowhere/record.json', /^record "\/nowhere\/record.json": there is no such file\.$/],
    ['that is a folder', dirname(record), /: it is a folder, not a file\.$/],
    ['below a file', `${record}/more.json`, /: part of its path is a file, not a folder\.$/],
  ])('%s', async (_what, path, message) => {
    expect(await refusal(['assess', path])).toMatch(message);
  });

  test.each([
    ['that is empty', '', /^record from standard input: The record is empty\./],
    ['that is not JSON', '{"resourceType": "Patient",', /^record from standard input: The record is not JSON/],
    ['that is not FHIR', '{"a": 1}', /is not FHIR/],
    ['that is a number', '5', /is not FHIR/],
    ['without a patient', '{"resourceType":"Bundle","type":"collection","entry":[]}', /no Patient/i],
    [
      'of two patients',
      '[{"resourceType":"Patient","id":"p1"},{"resourceType":"Patient","id":"p2"}]',
      /Patient\/p1.*Patient\/p2/,
    ],
  ])('%s', async (_what, input, message) => {
    expect(await refusal(['assess', '-'], input)).toMatch(message);
  });

  test('that is not text', async () => {
    expect(await refusal(['assess', '-'], Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).toBe(
      'record from standard input: expected text in UTF-8, got other bytes.',
    );
  });
});

describe('answers', () => {
  test.each([
    ['with an unknown id', { pregnent: 'no' }, 'answer "pregnent": expected a known finding, such as '],
    ['with a boolean', { pregnancy: false }, 'answer "pregnancy": expected one of yes, no, unknown, got false'],
    ['with another word', { pregnancy: 'maybe' }, 'answer "pregnancy": expected one of yes, no, unknown, got "maybe"'],
    [
      'with an unknown choice',
      { 'hepatic-disease': 'bad' },
      'answer "hepatic-disease": expected one of none, mild, moderate, severe, unknown, got "bad"',
    ],
    [
      'with a bare number for a quantity',
      { weight: 70 },
      'answer "weight": expected { "value": number, "unit": "kg" }, got 70',
    ],
    [
      'with a weight that is null',
      { weight: { value: null, unit: 'kg' } },
      'answer "weight.value": expected a number, got null',
    ],
    [
      'with a weight that is a text',
      { weight: { value: '70', unit: 'kg' } },
      'answer "weight.value": expected a number, got "70"',
    ],
    ['with a weight without a unit', { weight: { value: 70 } }, 'answer "weight.unit": expected a unit such as kg'],
    [
      'with a weight in another kind of unit',
      { weight: { value: 70, unit: 'cm' } },
      'answer "weight.unit": expected a unit that converts to kg, got "cm"',
    ],
    ['with a weight that nobody has', { weight: { value: 7000, unit: 'kg' } }, 'answer "weight": expected '],
    [
      'with a score off its scale',
      { 'pain-score-baseline': 11 },
      'answer "pain-score-baseline": expected a number from 0 to 10, got 11',
    ],
    [
      'that contradict an implication',
      { 'hepatic-disease': 'severe', 'liver-dysfunction': 'no' },
      'answer "liver-dysfunction": expected yes, because "hepatic-disease" is severe',
    ],
    ['that are a list', [], 'answer "(all)": expected an object'],
    ['that are not JSON', '{"pregnancy": "no",}', 'expected JSON, and it is none at line 1 column 20.'],
    ['that are empty', ' ', 'expected JSON, and it is none at line 1 column 2.'],
    [
      'that answer twice',
      '{"pregnancy": "yes",\n"pregnancy": "no"}',
      'pregnancy: expected once, got a second time at line 2 column 1. Leave one out.',
    ],
  ])('%s', async (_what, answers, message) => {
    const line = await refusal(['assess', record, '--answers', answersFile(answers)]);
    expect(line).toMatch(/^answers ".*answers\.json": /);
    expect(line).toContain(message);
  });

  test('that are not there', async () => {
    expect(await refusal(['assess', record, '--answers', '/nowhere.json'])).toBe(
      'answers "/nowhere.json": there is no such file.',
    );
  });

  test('and a record that both come from standard input', async () => {
    expect(await refusal(['assess', '-', '--answers', '-'])).toBe(
      'assess: expected the record or the answers from standard input, got both.',
    );
  });
});

describe('a day', () => {
  test.each(['2026-13-01', '2026-02-30', '2026-2-3', '23.11.2026', 'today', '2026-11', '2026-11-23T10:00:00Z', ''])(
    '%s',
    async (day) => {
      expect(await refusal(['assess', record, '--as-of', day])).toMatch(
        /^option '--as-of <date>' argument '.*' is invalid\. .*Write a whole date, year first: 2026-11-23\.$/,
      );
    },
  );
});

describe('a score', () => {
  test.each([
    ['5.', 'Finish the number: 5 or 5.5.'],
    ['1,5', 'Use a point: 1.5.'],
    ['1e3', 'Write the number out: 1000, not 1e3.'],
    ['.5', 'Write a zero first: 0.5.'],
    ['05', 'Leave out the extra zero: 5.'],
    ['-1', 'Write a number of 0 or more.'],
    ['five', 'Write a number, like 5 or 0.5.'],
    ['', 'Write a number.'],
  ])('%s', async (score, hint) => {
    expect(await refusal(['response', '--baseline', score, '--follow-up', '5'])).toBe(
      `option '--baseline <score>' argument '${score}' is invalid. ${hint}`,
    );
  });

  test.each([
    [
      ['--baseline', '11', '--follow-up', '5'],
      'baseline: expected a score from 0 to 10 (Numeric rating scale), got 11.',
    ],
    [
      ['--baseline', '8', '--follow-up', '10.1'],
      'follow-up: expected a score from 0 to 10 (Numeric rating scale), got 10.1.',
    ],
    [
      ['--measure', 'odi', '--baseline', '101', '--follow-up', '5'],
      'baseline: expected a score from 0 to 100 (Oswestry Disability Index), got 101.',
    ],
    [['--baseline', '8'], "required option '--follow-up <score>' not specified"],
    [
      ['--baseline', '8', '--follow-up', '5', '--measure', 'mcgill'],
      "option '--measure <measure>' argument 'mcgill' is invalid. Allowed choices are nrs, vas, odi.",
    ],
    [
      ['--baseline', '8', '--follow-up', '5', '--satisfied', 'y'],
      "option '--satisfied <answer>' argument 'y' is invalid. Allowed choices are yes, no, unknown.",
    ],
  ])('%j', async (args, message) => {
    expect(await refusal(['response', ...args])).toBe(message);
  });
});

describe('a plan', () => {
  const weight = ['--weight-kg', '70'];
  const rate = ['--rate-mg-per-kg-per-h', '0.5'];
  const duration = ['--duration-min', '240'];
  const file = (regimen: unknown): string =>
    temporaryFile('regimen.json', typeof regimen === 'string' ? regimen : JSON.stringify(regimen));
  const regimen = { patient: { weightKg: 70 }, events: [{ t: 0, type: 'infusion', durationMin: 240, doseMg: 140 }] };

  test.each([
    ['5.', 'Finish the number: 5 or 5.5.'],
    ['0,5', 'Use a point: 0.5.'],
    ['.5', 'Write a zero first: 0.5.'],
    ['.5.', 'Use one point only.'],
    ['1e3', 'Write the number out: 1000, not 1e3.'],
    ['-1', 'Write a number of 0 or more.'],
    ['NaN', 'Write a number, like 5 or 0.5.'],
    ['1e3kg', 'Write a number, like 5 or 0.5.'],
  ])('no number of a flag is guessed at: %s', async (text, hint) => {
    for (const flag of ['--weight-kg', '--rate-mg-per-kg-per-h', '--duration-min', '--bag-ml']) {
      expect(await refusal(['plan', `${flag}=${text}`])).toBe(
        `option '${flag} <number>' argument '${text}' is invalid. ${hint}`,
      );
    }
  });

  test.each([
    ['--weight-kg', '154 lb', 'kg'],
    ['--weight-kg', '70kg', 'kg'],
    ['--rate-mg-per-kg-per-h', '30 mcg/kg/min', 'mg/kg per hour'],
    ['--rate-ml-per-h', '17.5 mL', 'mL/h'],
    ['--duration-min', '4h', 'minutes'],
    ['--bag-mg', '0.5 g', 'mg'],
  ])('the unit stands in the flag: %s %s', async (flag, text, unit) => {
    expect(await refusal(['plan', flag, text])).toBe(
      `option '${flag} <number>' argument '${text}' is invalid. Write the number alone, in ${unit}.`,
    );
  });

  test.each([
    [['--weight-kg', '0.7', ...rate, ...duration], '--weight-kg: expected a number of kg from 1 to 500, got 0.7.'],
    [['--weight-kg', '700', ...rate, ...duration], '--weight-kg: expected a number of kg from 1 to 500, got 700.'],
    [['--weight-kg', '0', ...rate, ...duration], '--weight-kg: expected a number of kg from 1 to 500, got 0.'],
    [
      ['--weight-kg', '300', ...rate, ...duration],
      'Weight 300 kg? Few adults weigh less than 30 or more than 250 kg. Confirm it, or change it. To confirm it, add --confirm-weight 300.',
    ],
    [
      ['--weight-kg', '7', ...rate, ...duration, '--confirm-weight', '70'],
      'Weight 7 kg? Few adults weigh less than 30 or more than 250 kg. Confirm it, or change it. To confirm it, add --confirm-weight 7.',
    ],
    [
      [...weight, '--rate-mg-per-kg-per-h', '0', ...duration],
      '--rate-mg-per-kg-per-h: expected a number of mg/kg/h above 0, got 0.',
    ],
    [[...weight, ...rate, '--duration-min', '0'], '--duration-min: expected more than 0 min, got 0.'],
    [
      [...weight, ...rate, ...duration, '--bolus-mg-per-kg', '0'],
      '--bolus-mg-per-kg: expected a number of mg/kg above 0, got 0.',
    ],
    [
      [...weight, ...rate, ...duration, '--bolus-mg-per-kg', '0.2', '--bolus-min', '999999'],
      '--bolus-min: expected a number of min from 0 to 527040, got 999999.',
    ],
    [[...weight, ...rate, ...duration, '--bolus-min', '5'], '--bolus-min: --bolus-mg-per-kg is missing.'],
    [[...weight, ...rate, ...duration, '--bag-mg', '500'], '--bag-mg: --bag-ml is missing.'],
    [[...weight, ...rate, ...duration, '--bag-ml', '250'], '--bag-ml: --bag-mg is missing.'],
    [
      [...weight, ...rate, ...duration, '--bag-mg', '500', '--bag-ml', '5'],
      'bag concentration: expected at most 50 mg per mL, because the label asks to dilute 100 mg per mL with at least its own volume, got "500 mg in 5 mL".',
    ],
    [[...weight, ...rate], 'plan: --duration-min is missing.'],
    [[...weight, ...duration], 'plan: --rate-mg-per-kg-per-h or --rate-ml-per-h is missing.'],
    [
      [...weight, ...rate, ...duration, '--rate-ml-per-h', '17.5'],
      'plan: expected --rate-mg-per-kg-per-h or --rate-ml-per-h, got both.',
    ],
    [[...weight, ...duration, '--rate-ml-per-h', '17.5'], '--rate-ml-per-h: --bag-mg is missing.'],
    [
      [...weight, ...duration, '--rate-ml-per-h', '0', '--bag-mg', '500', '--bag-ml', '250'],
      '--rate-ml-per-h: expected a number of mL/h above 0, got 0.',
    ],
    [[], 'plan: expected a regimen, or the flags of one, got neither.'],
    [['--setting', 'icu'], 'plan: expected a regimen, or the flags of one, got neither.'],
    [
      ['regimen.json', ...weight, ...duration],
      'plan: expected a regimen or the flags of one, got both: regimen.json and --weight-kg, --duration-min.',
    ],
    [['-', '--answers', '-'], 'plan: expected the regimen or the answers from standard input, got both.'],
    [
      [...weight, ...rate, ...duration, '--setting', 'home'],
      "option '--setting <place>' argument 'home' is invalid. Allowed choices are unmonitored, monitored, icu.",
    ],
  ])('%j', async (args, message) => {
    expect(await refusal(['plan', ...args])).toBe(message);
  });

  test('a setting that the answers deny', async () => {
    const args = ['plan', ...weight, ...rate, ...duration, '--setting', 'icu'];
    expect(await refusal([...args, '--answers', answersFile({ 'care-setting': 'unmonitored' })])).toBe(
      'care-setting: expected unmonitored, as the answers say, got "icu".',
    );
  });

  test.each([
    ['that is not JSON', '{"patient":', /expected JSON, and it is none/],
    [
      'with a number that is not finished',
      '{"patient":{"weightKg":70.},"events":[]}',
      /weightKg: expected a number, got 70\. at line 1 column \d+\. Finish the number: 70 or 70\.5\.$/,
    ],
    [
      'with a comma in a number',
      '{"patient":{"weightKg":70,5},"events":[]}',
      /weightKg: expected a number, got 70,5 at line 1 column \d+\. Use a point: 70\.5\.$/,
    ],
    ['that is a list', [], /regimen: expected an object/],
    ['without events', { patient: {} }, /events: expected a list of at least one event, got nothing/],
    [
      'with a weight in quotes',
      { ...regimen, patient: { weightKg: '70' } },
      /patient\.weightKg: expected a number of kg from 1 to 500, got "70"/,
    ],
    ['with a weight of null', { ...regimen, patient: { weightKg: null } }, /patient\.weightKg: expected .*, got null/],
    [
      'with a weight in pounds',
      { ...regimen, patient: { weightLb: 154 } },
      /patient: expected only the keys weightKg, ageYears, got "the key weightLb"/,
    ],
    [
      'with two doses',
      { ...regimen, events: [{ ...regimen.events[0], rateMgPerH: 35 }] },
      /events\[0\]: expected exactly one of/,
    ],
    [
      'that ends before it starts',
      { ...regimen, events: [{ ...regimen.events[0], durationMin: -5 }] },
      /events\[0\]\.durationMin: expected .*, got -5/,
    ],
  ])('a regimen %s', async (_what, content, message) => {
    for (const command of ['plan', 'simulate']) {
      const line = await refusal([command, file(content)]);
      expect(line).toMatch(/^regimen ".*regimen\.json": /);
      expect(line).toMatch(message);
    }
  });

  test('a regimen in mL/h without a bag', async () => {
    const inMlPerHour = { ...regimen, events: [{ t: 0, type: 'infusion', durationMin: 240, rateMlPerH: 17.5 }] };
    for (const command of ['plan', 'simulate']) {
      expect(await refusal([command, file(inMlPerHour)])).toBe(
        'bag: expected a bag, because events[0].amount is in mL/h, got nothing.',
      );
    }
  });

  test('a regimen that is not there', async () => {
    expect(await refusal(['plan', '/nowhere.json'])).toBe('regimen "/nowhere.json": there is no such file.');
  });
});

describe('a simulation', () => {
  const events = [{ t: 0, type: 'infusion', durationMin: 240, doseMg: 140 }];
  const regimen = (patient: object, more: object = {}): string => JSON.stringify({ patient, events, ...more });
  const adult = regimen({ weightKg: 70, ageYears: 54 });
  const atWill = adult.replace('}]', '},{"t":10,"type":"bolus","doseMg":5}]');

  test.each([
    ['without a weight', regimen({}), [], 'simulate: No curve is drawn without a weight: every model scales with it.'],
    [
      'under 18',
      regimen({ weightKg: 50, ageYears: 17 }),
      [],
      'simulate: No curve is drawn under 18 years: the models describe adults.',
    ],
    [
      'under 18, for all models',
      regimen({ weightKg: 50, ageYears: 17 }),
      ['--model', 'all'],
      'simulate: No curve is drawn under 18 years: the models describe adults.',
    ],
    [
      'a child with a model of adults',
      regimen({ weightKg: 50, ageYears: 12 }),
      ['--children'],
      'simulate: No curve is drawn under 18 years: the models describe adults.',
    ],
    [
      'an unknown model',
      adult,
      ['--model', 'kamp'],
      '--model: expected one of kamp2020, domino, clements1981, hijazi2003, herd2007, all, got "kamp". Did you mean kamp2020?',
    ],
    [
      'half a patient',
      adult,
      ['--population', '0.5'],
      "option '--population <patients>' argument '0.5' is invalid. Write a whole number from 1 to 1000000000.",
    ],
    [
      'no patient',
      adult,
      ['--population', '0'],
      "option '--population <patients>' argument '0' is invalid. Write a whole number from 1 to 1000000000.",
    ],
    [
      'a malformed number',
      adult,
      ['--population', '1e3'],
      "option '--population <patients>' argument '1e3' is invalid. Write the number out: 1000, not 1e3.",
    ],
    [
      'a seed too large',
      adult,
      ['--population', '10', '--seed', '4294967296'],
      "option '--seed <number>' argument '4294967296' is invalid. Write a whole number from 0 to 4294967295.",
    ],
    ['a seed for nobody', adult, ['--seed', '0'], 'simulate: --seed belongs to --population.'],
    ['a spread for nobody', adult, ['--variability', 'icu'], 'simulate: --variability belongs to --population.'],
    [
      'an unknown spread',
      adult,
      ['--population', '10', '--variability', 'wide'],
      '--variability: expected one of adult, volunteer, icu, children, got "wide".',
    ],
    [
      'a population of all models',
      adult,
      ['--model', 'all', '--population', '10'],
      'simulate: --population takes one model, got all.',
    ],
    [
      'a landmark of 0',
      adult,
      ['--above', '0'],
      "option '--above <ng-per-ml>' argument '0' is invalid. Write a number above 0.",
    ],
    [
      'a landmark in another unit',
      adult,
      ['--above', '0.1 mcg/mL'],
      "option '--above <ng-per-ml>' argument '0.1 mcg/mL' is invalid. Write the number alone, in ng/mL.",
    ],
    [
      'a target beyond every dose',
      adult,
      ['--target', '1000000', '--at-min', '5'],
      /^--target: expected one that takes 0 to 100 mg\/kg\/h, got 1,000,000.ng\/mL, which takes 6,860\.305.mg\/kg.per.hour\.$/,
    ],
    ['a target without a time', adult, ['--target', '250'], 'simulate: --target and --at-min belong together.'],
    ['a time without a target', adult, ['--at-min', '60'], 'simulate: --target and --at-min belong together.'],
    [
      'a target with a bolus later on',
      atWill,
      ['--target', '250', '--at-min', '60'],
      '--target: expected a regimen with one bolus at most, at the start.',
    ],
    [
      'a target that the bolus passes by itself',
      '{"patient":{"weightKg":70},"events":[{"t":0,"type":"bolus","doseMg":70}]}',
      ['--target', '10', '--at-min', '5'],
      /^--target: expected more than the [0-9,]+.ng\/mL that the bolus alone leads to after 5.min, got 10.ng\/mL\.$/,
    ],
    ['CSV and JSON', adult, ['--csv', '--json'], "option '--csv' cannot be used with option '--json'"],
    ['CSV and a picture', adult, ['--csv', '--plot'], "option '--csv' cannot be used with option '--plot'"],
    [
      'too many times for a population',
      regimen({ weightKg: 70 }, { sampleTimesMin: Array.from({ length: 2_001 }, (_, time) => time) }),
      ['--population', '10', '--json'],
      'sampleTimesMin: expected at most 2000 different times for a population, got "2001 times".',
    ],
  ])('%s', async (_what, input, args, message) => {
    const line = await refusal(['simulate', '-', ...args], input);
    if (typeof message === 'string') expect(line).toBe(message);
    else expect(line).toMatch(message);
  });
});

test.each([
  [[], 'simulate: expected a regimen, or the flags of one, got neither.'],
  [['-', '--weight-kg', '70'], 'simulate: expected a regimen or the flags of one, got both: - and --weight-kg.'],
  [['--weight-kg', '70', '--duration-min', '60'], 'simulate: --rate-mg-per-kg-per-h or --rate-ml-per-h is missing.'],
  [
    ['--rate-mg-per-kg-per-h', '0.5', '--duration-min', '60'],
    'simulate: No curve is drawn without a weight: every model scales with it.',
  ],
])('a simulation by flags: %j', async (args, message) => {
  expect(await refusal(['simulate', ...args])).toBe(message);
});

describe('serving', () => {
  test.each([
    [['--port', '80a'], "option '--port <number>' argument '80a' is invalid. Write a whole number from 0 to 65535."],
    [
      ['--port', '65536'],
      "option '--port <number>' argument '65536' is invalid. Write a whole number from 0 to 65535.",
    ],
  ])('%j', async (args, message) => {
    expect(await refusal(['serve', ...args])).toBe(message);
  });

  test.each(['0.0.0.0', '::', '192.168.0.7', 'clinic.example.org'])('to others, on %s', async (host) => {
    expect(await refusal(['serve', '--host', host])).toBe(
      `--host: expected a loopback address such as 127.0.0.1, got "${host}". Other machines are answered only where people sign in at a provider: see ketaguide serve --help.`,
    );
  });
});

test('a message cannot rewrite the screen', async () => {
  expect(await refusal(['guideline', 'show', '\u001b[2Jx'])).toContain('got "\ufffd[2Jx"');
});
