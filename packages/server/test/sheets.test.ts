import { readRecord } from '@ketaguide/fhir';
import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { type ClinicPolicyDocument, clinicPolicyDocument, defaultPolicy, makePlan } from '@ketaguide/planning';
import { parseRegimen } from '@ketaguide/quantities';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../src/sheets/test-support/read-pdf.ts';
import { serverUnderTest, testDay } from './server-under-test.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await serverUnderTest();
});
afterAll(() => app.close());

const regimen = {
  patient: { weightKg: 70 },
  events: [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }],
  bag: { mg: 500, ml: 250 },
};

/** Stricter than the guideline in the rate; of its seventh version. */
const strictPolicy: ClinicPolicyDocument = {
  ...clinicPolicyDocument(defaultPolicy),
  id: 'clinic',
  version: '7',
  name: 'Pain clinic',
  limits: { infusionRateMaximum: { value: 0.4, unit: 'mg/kg/h' } },
};

/** Line breaks differ with the text around them, so words are compared without white space. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const fact = { finding: 'pregnancy', value: 'no', source: 'Observation/7' };

const post = (payload: object) => app.inject({ method: 'POST', url: '/api/sheets/plan', payload });

async function planText(payload: object): Promise<string> {
  const answer = await post(payload);
  expect(answer.statusCode, answer.body).toBe(200);
  const { pages } = await readPdf(answer.rawPayload);
  expect(pages).toHaveLength(1);
  return pages[0] ?? '';
}

describe('a plan as a sheet', () => {
  test('is a PDF that is shown, kept by nobody, and named without the patient', async () => {
    const answer = await post({ regimen, patient: { name: 'Ana Sample' } });
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe('inline; filename="ketaguide-plan.pdf"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('has the head, the bag and the weight that were sent, and is printed today unless said otherwise', async () => {
    const text = await planText({
      regimen,
      patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
      weightBasis: 'actual',
      weightDate: '2026-11-21',
      bagMaking: { vialMgPerMl: 50, drawnMl: 10, diluent: 'sodium-chloride' },
      paper: 'a4',
    });
    expect(text).toContain('Ana Sample');
    expect(text).toContain('Record 40-118-22');
    expect(text).toContain('70 kg · actual weight · 21 Nov 2026 · entered');
    expect(text).toContain('10 mL from a 50 mg per mL vial, made up with 0.9% sodium chloride');
    expect(text).toContain('Printed 23 Nov 2026 · Page 1 of 1');
  });

  test('says what the label says of a medicine on record', async () => {
    const theophylline = {
      resourceType: 'MedicationStatement',
      id: 'm1',
      status: 'active',
      subject: { reference: 'Patient/p1' },
      medicationCodeableConcept: {
        coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '10438', display: 'theophylline' }],
      },
    };
    const record = [{ resourceType: 'Patient', id: 'p1' }, theophylline];
    expect(await planText({ regimen, record, paper: 'a4' })).toContain('theophylline: on the medicine list');
    expect(await planText({ regimen, record: record.slice(0, 1), paper: 'a4' })).not.toContain('theophylline');
  });

  test('knows what the record says and what was answered', async () => {
    const record = { resourceType: 'Patient', id: 'p1', gender: 'male', birthDate: '1972-05-04' };
    const text = await planText({ regimen, record, answers: { 'active-psychosis': 'no' }, paper: 'a4' });
    expect(text).toContain('Poorly controlled cardiovascular disease: not known yet.');
  });

  test.each(samplePatients.map((sample) => [sample.name, sample] as const))(
    'is the plan of %s, from findings and medicines as a course keeps them, under the policy of the clinic',
    async (_name, sample) => {
      const { findings, medicines } = readRecord(sample.bundle(testDay), testDay);
      const input = { regimen: parseRegimen(regimen), asOf: testDay, findings, medicines, policy: strictPolicy };
      const { checks } = makePlan(input);
      const body = { regimen, findings, medicines, policy: strictPolicy, paper: 'a4' };
      const answer = await post(body);
      expect(answer.statusCode, answer.body).toBe(200);
      const text = squeezed((await readPdf(answer.rawPayload)).pages.join(' '));
      for (const { fact } of checks) expect(text).toContain(squeezed(fact));
      expect(text).toContain(squeezed(`Checks: ${checks.length}`));
      // 0.5 mg/kg per hour is above what this clinic goes up to.
      expect(checks.some(({ provenance, level }) => provenance === 'clinic-policy' && level === 'reason')).toBe(true);
      expect(text).toContain(squeezed('Policy "Pain clinic" (clinic), version 7'));
    },
  );

  test('takes findings under which nothing is known for a patient who was looked at', async () => {
    expect(await planText({ regimen, paper: 'a4' })).toContain('Not checked');
    expect(await planText({ regimen, findings: {}, paper: 'a4' })).toContain('Active substance abuse: not known yet.');
  });

  test('says what is ten times the last figure', async () => {
    const previous = { rate: { value: 0.05, unit: 'mg/kg/h' } };
    expect(await planText({ regimen, previous, paper: 'a4' })).toContain('The last one was 0.05 mg/kg per hour.');
  });

  test('is signed once the reasons are given', async () => {
    const short = { ...regimen, events: [{ ...regimen.events[0], durationMin: 120 }] };
    const { checks } = (await app.inject({ method: 'POST', url: '/api/plan', payload: { regimen: short } })).json();
    const signature = { author: 'Dr. Kim Muster', signedAt: '2026-11-23T13:58' };
    const refused = await post({ regimen: short, signature });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ field: 'signature', detail: expect.stringContaining('cannot be signed') });

    const reasons = checks
      .filter(({ level }: { level: string }) => level === 'reason')
      .map(({ id, fact }: { id: string; fact: string }) => ({ check: id, fact, reason: 'lower-dose-on-purpose' }));
    const text = await planText({ regimen: short, reasons, signature });
    expect(text).toContain('Reason: Lower dose chosen on purpose');
    expect(text).toContain('Signed by Dr. Kim Muster on 23 Nov 2026, 13:58');
  });

  test.each([
    [{}, 'regimen'],
    [{ regimen: { ...regimen, patient: { weightKg: null } } }, 'regimen.patient.weightKg'],
    [{ regimen, paper: 'a5' }, 'paper'],
    [{ regimen, printedAt: 'now' }, 'printedAt'],
    [{ regimen, patient: { name: '王小明' } }, 'patient.name'],
    [{ regimen, patient: { name: '' } }, 'patient.name'],
    [{ regimen, patient: { identifiers: ['1', '2', '3'] } }, 'patient.identifiers'],
    [{ regimen, weightDate: '21.11.2026' }, 'weightDate'],
    [{ regimen, bagMaking: { vialMgPerMl: 50 } }, 'bagMaking'],
    [{ regimen, bagMaking: { vialMgPerMl: 20, drawnMl: 10 } }, 'bagMaking'],
    [{ regimen, bagMaking: { vialMgPerMl: 50, drawnMl: 1 } }, 'regimen.bag'],
    [{ regimen: { ...regimen, bag: undefined }, bagMaking: { diluent: 'dextrose' } }, 'bagMaking'],
    [{ regimen, record: 5 }, 'record'],
    [{ regimen, reasons: [{ check: 'x', fact: 'y', reason: 'other' }] }, 'reasons'],
    [{ regimen, signature: { author: ' ', signedAt: '2026-11-23T13:58' } }, 'signature.author'],
    [{ regimen, signature: { author: 'K', signedAt: 'today' } }, 'signature.signedAt'],
    [{ regimen, signature: { author: 'K', signedAt: '2030-11-24T10:00' } }, 'signature.signedAt'],
    [{ regimen, weightDate: '2027-01-01' }, 'weightDate'],
    [{ regimen, name: 'Ana Sample' }, 'name'],
    [{ regimen, findings: { gravidity: {} } }, 'findings'],
    [{ regimen, findings: { pregnancy: { fact: { ...fact, value: true } } } }, 'findings.pregnancy.fact.value'],
    [{ regimen, findings: { pregnancy: { fact: { ...fact, source: '' } } } }, 'findings.pregnancy.fact.source'],
    [{ regimen, findings: 'none' }, 'findings'],
    [{ regimen, findings: {}, answers: { pregnancy: 'no' } }, 'findings'],
    [{ regimen, findings: {}, record: {} }, 'findings'],
    [{ regimen, medicines: [] }, 'medicines'],
    [{ regimen, findings: {}, medicines: [{ valueSet: 'x', name: ' ', source: 'y' }] }, 'medicines[0].name'],
    [{ regimen, previous: { rate: { value: 5, unit: 'mg/h' } } }, 'previous.rate.unit'],
    [{ regimen, policy: { ...strictPolicy, version: 7 } }, 'policy.version'],
    [
      { regimen, policy: { ...strictPolicy, limits: { infusionRateMaximum: { value: 3, unit: 'mg/kg/h' } } } },
      'policy.limits.infusionRateMaximum',
    ],
  ])('is refused by the field that cannot be used: %j', async (payload, field) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().field).toBe(field);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('the label of a bag', () => {
  const label = (payload: object) => app.inject({ method: 'POST', url: '/api/sheets/bag-label', payload });
  const bag = { mg: 500, ml: 250 };

  test('is a PDF with what was sent', async () => {
    const answer = await label({
      bag,
      bagMaking: { vialMgPerMl: 50, drawnMl: 10 },
      patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22'] },
      paper: 'a4',
    });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.headers['content-disposition']).toBe('inline; filename="ketaguide-bag-label.pdf"');
    const { pages } = await readPdf(answer.rawPayload);
    for (const part of ['500 mg in 250 mL', '10 mL from a 50 mg per mL vial', 'Ana Sample', 'Record 40-118-22']) {
      expect(pages[0]?.replaceAll('\u00a0', ' ')).toContain(part);
    }
  });

  test.each([
    [{}, 'bag'],
    [{ bag: { mg: 0, ml: 250 } }, 'bag.mg'],
    [{ bag: { mg: '500', ml: 250 } }, 'bag.mg'],
    [{ bag: { mg: 500, ml: 5 } }, 'bag'],
    [{ bag, bagMaking: { vialMgPerMl: 50, drawnMl: 1 } }, 'bag.mg'],
    [{ bag, bagMaking: { diluent: 'tap-water' } }, 'bagMaking.diluent'],
    [{ bag, patient: { name: '王小明' } }, 'patient.name'],
    [{ bag, weightKg: 70 }, 'weightKg'],
  ])('is refused by the field that cannot be used: %j', async (payload, field) => {
    const answer = await label(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().field).toBe(field);
  });
});

test.each(['blank', 'pocket-card'])('%s comes on either paper', async (name) => {
  for (const [query, width] of [
    ['', 612],
    ['?paper=letter&printedAt=2026-11-24T14:05', 612],
    ['?paper=a4', 595],
  ] as const) {
    const answer = await app.inject({ url: `/api/sheets/${name}${query}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const { size, pages } = await readPdf(answer.rawPayload);
    expect(Math.round(Math.min(size.width, size.height))).toBe(width);
    expect(pages[0]).toContain(query.includes('printedAt') ? 'Printed 24 Nov 2026, 14:05' : 'Printed 23 Nov 2026');
  }
  for (const query of ['paper=a5', 'paper=a4&name=Ana', 'printedAt=tomorrow']) {
    expect((await app.inject({ url: `/api/sheets/${name}?${query}` })).statusCode).toBe(400);
  }
});
