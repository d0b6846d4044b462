import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverUnderTest, testDay } from './server-under-test.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await serverUnderTest();
});
afterAll(() => app.close());

const post = (url: string, payload: unknown) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

const record = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: { resourceType: 'Patient', id: 'p1' } }],
};

describe('GET /health', () => {
  test('says that the server is up', async () => {
    expect((await app.inject({ url: '/health' })).json()).toEqual({ status: 'ok', schemaVersion: '1' });
  });
});

describe('GET /api/guideline', () => {
  test('hands out the nineteen recommendations, the grading and the overview', async () => {
    const guideline = (await app.inject({ url: '/api/guideline' })).json();
    expect(Object.keys(guideline)).toEqual(['schemaVersion', 'overview', 'grading', 'recommendations']);
    expect(guideline.recommendations).toHaveLength(19);
    expect(guideline.recommendations[1]).toMatchObject({
      id: 'indications.crps',
      grade: 'B',
      certainty: 'low-to-moderate',
    });
  });
});

describe('the sample patients', () => {
  test('are listed, at least eight of them', async () => {
    const { samplePatients } = (await app.inject({ url: '/api/sample-patients' })).json();
    expect(samplePatients.length).toBeGreaterThanOrEqual(8);
    expect(Object.keys(samplePatients[0])).toEqual(['id', 'name', 'summary']);
  });

  test('each has a record that can be assessed', async () => {
    const { samplePatients } = (await app.inject({ url: '/api/sample-patients' })).json();
    for (const { id } of samplePatients) {
      const answer = await app.inject({ url: `/api/sample-patients/${id}` });
      expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
      const assessed = await post('/api/assess', { record: answer.json() });
      expect(assessed.statusCode, `${id}: ${assessed.body.slice(0, 200)}`).toBe(200);
      expect(assessed.json().recommendations).toHaveLength(19);
    }
  });

  test('one that does not exist is not found', async () => {
    const answer = await app.inject({ url: '/api/sample-patients/nobody' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().title).toBe('Not found');
  });
});

describe('POST /api/assess', () => {
  test('assesses a record for today', async () => {
    const report = (await post('/api/assess', { record })).json();
    expect(report.asOf).toBe(testDay);
    expect(report.subject.reference).toBe('Patient/p1');
    expect(report.recommendations).toHaveLength(19);
  });

  test('assesses for the day that is asked for', async () => {
    expect((await post('/api/assess', { record, asOf: '2024-02-29' })).json().asOf).toBe('2024-02-29');
  });

  test('takes a record as NDJSON', async () => {
    const answer = await post('/api/assess', { record: '{"resourceType":"Patient","id":"p2"}\n' });
    expect(answer.json().subject.reference).toBe('Patient/p2');
  });

  test('takes answers, which decide', async () => {
    const report = (await post('/api/assess', { record, answers: { 'hepatic-disease': 'severe' } })).json();
    expect(report.recommendations.find(({ id }: { id: string }) => id === 'contraindications.hepatic')).toMatchObject({
      status: 'applies',
      force: 'avoid',
    });
  });

  test('converts a weight in pounds through UCUM', async () => {
    const answers = { weight: { value: 154.3, unit: '[lb_av]' } };
    const report = (await post('/api/assess', { record, answers })).json();
    expect(report.subject.weight.value).toBeCloseTo(69.99, 2);
  });

  describe('never makes a value up', () => {
    test.each([
      ['a weight of null', { weight: { value: null, unit: 'kg' } }, 'answers.weight.value'],
      ['a weight that is a text', { weight: { value: '70', unit: 'kg' } }, 'answers.weight.value'],
      ['a weight that is a bare text', { weight: '70' }, 'answers.weight'],
      ['a weight without a unit', { weight: { value: 70 } }, 'answers.weight.unit'],
      ['an unknown property of a weight', { weight: { value: 70, unit: 'kg', about: true } }, 'answers.weight.about'],
      ['an unknown finding', { pregnant: 'no' }, 'answers.pregnant'],
      ['a boolean for a fact', { pregnancy: false }, 'answers.pregnancy'],
      ['a list of answers', [{ pregnancy: 'no' }], 'answers'],
      ['null for the answers', null, 'answers'],
      [
        'answers that contradict an implication',
        { 'hepatic-disease': 'severe', 'liver-dysfunction': 'no' },
        'answers.liver-dysfunction',
      ],
    ])('%s is refused', async (_what, answers, field) => {
      const answer = await post('/api/assess', { record, answers });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().field).toBe(field);
    });

    test('an unknown property of the body is refused and named', async () => {
      const answer = await post('/api/assess', { record, 'as-of': '2026-01-01' });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        field: 'as-of',
        detail: 'as-of: is not known; known here are record, answers, asOf.',
      });
    });
  });

  test.each([
    ['no record', {}, 'record'],
    ['a record of null', { record: null }, 'record'],
    ['a record without a patient', { record: { resourceType: 'Bundle', entry: [] } }, 'record'],
    ['two patients', { record: [1, 2].map((n) => ({ resourceType: 'Patient', id: `p${n}` })) }, 'record'],
    ['a record that is not FHIR', { record: { a: 1 } }, 'record'],
    ['a day that does not exist', { record, asOf: '2026-02-30' }, 'asOf'],
    ['a day that is a number', { record, asOf: 20260230 }, 'asOf'],
    ['a day that is no day', { record, asOf: 'today' }, 'asOf'],
    ['a month', { record, asOf: '2026-02' }, 'asOf'],
  ])('%s is refused with one message that names the field', async (_what, body, field) => {
    const answer = await post('/api/assess', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json().field).toBe(field);
    expect(answer.json().detail.length).toBeGreaterThan(10);
    expect(answer.json().detail).not.toContain('\n');
  });

  test.each([
    ['an empty body', '', 400, 'The body is empty: send a JSON object.'],
    ['a body that is cut off', '{"record":', 400, 'The body: expected JSON, and it is none at line 1 column 11.'],
    ['a body that is a list', '[]', 400, 'The body: expected an object, got [].'],
    ['a poisoned prototype', '{"record":{"__proto__":{"a":1}}}', 400, 'The body is not JSON.'],
  ])('%s is refused', async (_what, body, status, detail) => {
    const answer = await post('/api/assess', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().detail).toBe(detail);
  });

  test('a body beyond the limit is refused with the limit', async () => {
    const small = await serverUnderTest({ bodyLimit: 1000 });
    const answer = await small.inject({ method: 'POST', url: '/api/assess', payload: { record: 'x'.repeat(1001) } });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().detail).toBe('At most 1,000 bytes are read in one request.');
    await small.close();
  });

  test('reads 19 MB by default', async () => {
    const note = { resourceType: 'Basic', code: { text: 'x'.repeat(19 * 1024 * 1024) } };
    const answer = await post('/api/assess', { record: [record.entry[0]?.resource, note] });
    expect(answer.statusCode).toBe(200);
  });

  test('two requests know nothing of each other', async () => {
    await post('/api/assess', { record, answers: { pregnancy: 'yes' } });
    const report = (await post('/api/assess', { record })).json();
    const pregnancy = report.recommendations.find(({ id }: { id: string }) => id.includes('pregnancy'));
    expect(pregnancy.status).toBe('unknown');
  });
});

describe('POST /api/response', () => {
  test('judges a response', async () => {
    const answer = await post('/api/response', { baseline: 8, followUp: 5, satisfied: 'yes' });
    expect(answer.json()).toEqual({
      schemaVersion: '1',
      measure: 'nrs',
      baseline: 8,
      followUp: 5,
      percentDecrease: 37.5,
      objective: 'yes',
      satisfied: 'yes',
      positive: 'yes',
      message:
        "8 → 5, 38% lower. Objective part met (at least 30%). Satisfaction: yes. Positive response by the guideline's definition.",
    });
  });

  test('without satisfaction it is not known', async () => {
    expect((await post('/api/response', { baseline: 8, followUp: 5 })).json()).toMatchObject({
      satisfied: 'unknown',
      positive: 'unknown',
    });
  });

  test.each([
    [
      { baseline: 11, followUp: 5 },
      'baseline',
      'baseline: expected a score from 0 to 10 (Numeric rating scale), got 11.',
    ],
    [{ baseline: 8, followUp: -1 }, 'followUp', undefined],
    [{ baseline: '8', followUp: 5 }, 'baseline', 'baseline: expected a number, got "8".'],
    [{ baseline: null, followUp: 5 }, 'baseline', 'baseline: expected a number, got null.'],
    [{ baseline: 8 }, 'followUp', 'followUp: is missing.'],
    [{ baseline: 8, followUp: 5, satisfied: true }, 'satisfied', undefined],
    [{ baseline: 8, followUp: 5, satisfied: null }, 'satisfied', undefined],
    [{ baseline: 8, followUp: 5, measure: 'mcgill' }, 'measure', undefined],
    [{ baseline: 8, followUp: 5, extra: 1 }, 'extra', undefined],
  ])('%j is refused', async (body, field, detail) => {
    const answer = await post('/api/response', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().field).toBe(field);
    if (detail !== undefined) expect(answer.json().detail).toBe(detail);
  });
});

describe('POST /api/plan', () => {
  const events = [{ t: 0, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 0.5 }];
  const regimen = { patient: { weightKg: 70 }, events, bag: { mg: 500, ml: 250 } };

  test('works out the dose, and holds it against the guideline', async () => {
    const plan = (await post('/api/plan', { regimen })).json();
    expect(plan).toMatchObject({
      schemaVersion: '1',
      asOf: testDay,
      doseRateMgPerH: 35,
      pumpRateMlPerH: 17.5,
      totalMg: 70,
      volumeMl: 35,
      toMeetMinimum: { durationMin: 138 },
      checks: [{ level: 'reason', recommendation: 'dosing.dose-response', provenance: 'guideline' }],
    });
    expect(plan.notChecked).toContain('contraindications.hepatic');
  });

  test('with answers it looks at the patient too', async () => {
    const plan = (await post('/api/plan', { regimen, answers: { pregnancy: 'yes' } })).json();
    expect(plan.checks.map(({ id }: { id: string }) => id)).toContain(
      'contraindications.cardiovascular-pregnancy-psychosis.applies',
    );
  });

  test('a monitored setting states what it has to offer', async () => {
    const fast = { ...regimen, events: [{ ...events[0], rateMgPerKgPerH: 1.2 }] };
    const levels = async (careSetting: string) =>
      (await post('/api/plan', { regimen: fast, careSetting })).json().checks.map(({ id }: { id: string }) => id);
    expect(await levels('unmonitored')).toContain('personnel.setting.not-met');
    expect(await levels('monitored')).not.toContain('personnel.setting.not-met');
  });

  test('an unusual weight has to be confirmed by its value', async () => {
    const heavy = { ...regimen, patient: { weightKg: 300 } };
    const refused = await post('/api/plan', { regimen: heavy, confirmWeightKg: 30 });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      field: 'regimen.patient.weightKg',
      detail: expect.stringMatching(/^Weight 300 kg\?.*send "confirmWeightKg": 300\.$/),
    });
    expect((await post('/api/plan', { regimen: heavy, confirmWeightKg: 300 })).statusCode).toBe(200);
  });

  test.each([
    ['no regimen', {}, 'regimen'],
    ['a regimen of null', { regimen: null }, 'regimen'],
    ['a weight that is a text', { regimen: { ...regimen, patient: { weightKg: '70' } } }, 'regimen.patient.weightKg'],
    ['a weight of null', { regimen: { ...regimen, patient: { weightKg: null } } }, 'regimen.patient.weightKg'],
    ['a weight that nobody has', { regimen: { ...regimen, patient: { weightKg: 0.7 } } }, 'regimen.patient.weightKg'],
    [
      'a negative duration',
      { regimen: { ...regimen, events: [{ ...events[0], durationMin: -1 }] } },
      'regimen.events[0].durationMin',
    ],
    ['two rates', { regimen: { ...regimen, events: [{ ...events[0], rateMgPerH: 35 }] } }, 'regimen.events[0]'],
    ['a bag too strong', { regimen: { ...regimen, bag: { mg: 500, ml: 5 } } }, 'regimen.bag'],
    ['an unknown key', { regimen: { ...regimen, weight: 70 } }, 'regimen'],
    ['an unknown setting', { regimen, careSetting: 'home' }, 'careSetting'],
    [
      'a setting that the answers deny',
      { regimen, careSetting: 'icu', answers: { 'care-setting': 'unmonitored' } },
      'careSetting',
    ],
    ['an unknown answer', { regimen, answers: { pregnant: 'no' } }, 'answers.pregnant'],
    ['a day that does not exist', { regimen, asOf: '2026-02-30' }, 'asOf'],
  ])('%s is refused with one message that names the field', async (_what, body, field) => {
    const answer = await post('/api/plan', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().field).toBe(field);
    expect(answer.json().detail).toMatch(/^[^\n]{10,}$/);
  });
});

describe('POST /api/simulate', () => {
  const events = [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }];
  const regimen = { patient: { weightKg: 70 }, events, sampleTimesMin: [0, 120, 240, 360] };

  test('tells what the default model leads one to expect', async () => {
    const simulation = (await post('/api/simulate', { regimen })).json();
    expect(simulation).toMatchObject({
      schemaVersion: '1',
      model: 'kamp2020',
      provenance: 'model-estimate',
      totalDoseMg: 140,
      timeMin: [0, 120, 240, 360],
      outsideModelDomain: [],
    });
    expect(simulation.cpNgMl[0]).toBe(0);
    // The peak of an infusion alone lies at its end.
    expect(simulation.exposure.plasma.peakAtMin).toBeCloseTo(240, 5);
    expect(simulation.exposure.plasma.peakNgMl).toBeCloseTo(simulation.cpNgMl[2], 9);
    expect(simulation).not.toHaveProperty('bands');
  });

  test('a model without a rate for the site of effect has no such curve', async () => {
    const simulation = (await post('/api/simulate', { regimen, model: 'hijazi2003' })).json();
    expect(simulation.ceNgMl).toBeNull();
    expect(simulation.exposure.effectSite).toBeNull();
  });

  test('several models together, and how far they lie apart', async () => {
    const { simulations, lowestCpNgMl, highestCpNgMl } = (
      await post('/api/simulate', { regimen, model: 'all' })
    ).json();
    const atEnd = simulations.map(({ cpNgMl }: { cpNgMl: number[] }) => cpNgMl[2]);
    expect(simulations.length).toBeGreaterThan(1);
    expect(lowestCpNgMl[2]).toBe(Math.min(...atEnd));
    expect(highestCpNgMl[2]).toBe(Math.max(...atEnd));
  });

  test('the same seed gives the same bands, and they hold the typical person', async () => {
    const bandsOf = async (seed: number) =>
      (await post('/api/simulate', { regimen, population: { patients: 500, seed } })).json().bands;
    const [one, again, other] = [await bandsOf(1), await bandsOf(1), await bandsOf(2)];
    expect(again).toEqual(one);
    expect(other.cpNgMl).not.toEqual(one.cpNgMl);
    const atEnd = one.cpNgMl.map((line: number[]) => line[2]);
    expect(atEnd).toEqual(atEnd.toSorted((a: number, b: number) => a - b));
    const measured = one.measuredCpNgMl.map((line: number[]) => line[2]);
    expect(measured[0]).toBeLessThan(atEnd[0]);
    expect(measured[4]).toBeGreaterThan(atEnd[4]);
  });

  test('a regimen beyond the data of its model says so', async () => {
    const huge = { ...regimen, events: [{ ...events[0], rateMgPerKgPerH: 7, durationMin: 1440 }] };
    const { outsideModelDomain } = (await post('/api/simulate', { regimen: huge })).json();
    expect(outsideModelDomain).toEqual([
      expect.stringMatching(/^A rate of 7.mg\/kg.per.hour lies outside the domain of Kamp 2020/),
    ]);
  });

  test.each([
    ['no weight', { regimen: { ...regimen, patient: {} } }, 'regimen.patient.weightKg'],
    [
      'no weight for a dose in mg',
      { regimen: { patient: {}, events: [{ t: 0, type: 'bolus', doseMg: 20 }] } },
      'regimen.patient.weightKg',
    ],
    ['a child', { regimen: { ...regimen, patient: { weightKg: 40, ageYears: 17.9 } } }, 'regimen.patient.ageYears'],
    [
      'a population by kg without a weight',
      { regimen: { ...regimen, patient: {} }, population: { patients: 10 } },
      'regimen.patient.weightKg',
    ],
    [
      'a rate that nobody plans',
      { regimen: { ...regimen, events: [{ t: 0, type: 'infusion', durationMin: 60, rateMgPerKgPerH: 1000 }] } },
      'regimen.events[0]',
    ],
    ['an unknown model', { regimen, model: 'kamp' }, 'model'],
    ['a population of several models', { regimen, model: 'all', population: { patients: 10 } }, 'population'],
    ['half a patient', { regimen, population: { patients: 0.5 } }, 'population.patients'],
    ['too many patients', { regimen, population: { patients: 1_000_000 } }, 'population.patients'],
    ['a seed below 0', { regimen, population: { patients: 10, seed: -1 } }, 'population.seed'],
    ['a landmark of 0', { regimen, landmarksNgMl: [0] }, 'landmarksNgMl.0'],
    [
      'too many times for a population',
      {
        regimen: { ...regimen, sampleTimesMin: Array.from({ length: 2_001 }, (_, time) => time) },
        population: { patients: 10 },
      },
      'regimen',
    ],
  ])('%s is refused with one message that names the field', async (_what, body, field) => {
    const answer = await post('/api/simulate', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().field).toBe(field);
    expect(answer.json().detail).toMatch(/^[^\n]{10,}$/);
  });
});

describe('what is not declared', () => {
  test.each([
    ['GET', '/api/assess'],
    ['POST', '/api/guideline'],
    ['PUT', '/api/assess'],
    ['DELETE', '/api/sample-patients/ana-sample-crps'],
    ['PATCH', '/health'],
    ['GET', '/api/anything'],
    ['GET', '/cds-services'],
  ] as const)('%s %s does not exist', async (method, url) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ title: 'Not found', status: 404, detail: `There is no ${method} ${url} here.` });
  });

  test('an address that is no address is refused', async () => {
    const answer = await app.inject({ url: '/api/%zz' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});

describe('a body of which nobody can tell what it means', () => {
  test.each([
    [
      '{"regimen":{"patient":{"weightKg":70,"weightKg":7}}}',
      'regimen.patient.weightKg',
      'regimen.patient.weightKg: expected once, got a second time at line 1 column 38. Leave one out.',
    ],
    ['{"a":\n07}', 'a', 'a: expected a number, got 07 at line 2 column 1. Leave out the extra zero: 7.'],
    ['{"a":1e999}', 'a', 'a: expected a number that can be counted with, got 1e999 at line 1 column 6.'],
    ['{"a":NaN}', 'a', 'a: expected a number, got NaN at line 1 column 6. Write a number, like 5 or 0.5.'],
    ['{"a":1', undefined, 'The body: expected JSON, and it is none at line 1 column 7.'],
    ['', undefined, 'The body is empty: send a JSON object.'],
    ['{"__proto__":{}}', undefined, 'The body is not JSON.'],
  ])('%s', async (payload, field, detail) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/plan',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ detail, ...(field === undefined ? {} : { field }) });
  });
});
