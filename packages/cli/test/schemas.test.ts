import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { GuidelineDocument, ResponseDocument } from '@ketaguide/server/documents';
import { ModelComparisonDocument, SimulationDocument } from '@ketaguide/server/simulation';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemas } from '../src/schemas.ts';
import { expectGoldenJson } from './golden.ts';
import { runHere } from './run-ketaguide.ts';

test.each([
  ['guideline', GuidelineDocument],
  ['response', ResponseDocument],
  ['simulation', SimulationDocument],
  ['model-comparison', ModelComparisonDocument],
])('the published schema of %s is the one that the code is typed by', (name, schema) => {
  expectGoldenJson(`schemas/${name}.schema.json`, {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://ketaguide.dev/schemas/${name}.schema.json`,
    ...schema,
  });
});

/** What the published schema of that name finds wrong. */
function violations(name: string, data: unknown): unknown {
  const schema = schemas.find((candidate) => candidate.name === name)?.schema ?? false;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  ajv.validate(schema, data);
  return ajv.errors ?? [];
}

const plan = ['plan', '--rate-mg-per-kg-per-h', '1.2', '--duration-min', '120', '--target-pain', 'crps', '--json'];
const simulate = ['simulate', '-', '--json'];
const regimen = {
  patient: { weightKg: 70, ageYears: 54 },
  events: [
    { t: 0, type: 'bolus', doseMg: 14 },
    { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
  ],
};

describe('what --json writes is what the schema says', () => {
  test.each([
    ['guideline', ['guideline', '--json']],
    ['guideline', ['guideline', 'show', 'contraindications.hepatic', '--json']],
    ['guideline', ['guideline', '--json', 'show', 'grading']],
    ['plan', [...plan, '--weight-kg', '70']],
    ['plan', [...plan, '--weight-kg', '70', '--bag-mg', '500', '--bag-ml', '250', '--bolus-mg-per-kg', '0.4']],
    ['plan', [...plan, '--weight-kg', '300', '--confirm-weight', '300', '--setting', 'icu', '--refractory']],
    ['plan', plan],
    ['simulation', [...simulate, '--above', '100']],
    ['simulation', [...simulate, '--model', 'hijazi2003']],
    ['simulation', [...simulate, '--population', '20', '--target', '250', '--at-min', '120']],
    ['model-comparison', [...simulate, '--model', 'all']],
    ['response', ['response', '--baseline', '8', '--follow-up', '5', '--satisfied', 'yes', '--json']],
    ['response', ['response', '--baseline', '0', '--follow-up', '0', '--json']],
    ['response', ['response', '--measure', 'odi', '--baseline', '20.5', '--follow-up', '66', '--json']],
  ])('%s: %j', async (name, args) => {
    const { stdout, code } = await runHere(args, JSON.stringify(regimen));
    expect(code).toBe(0);
    expect(violations(name, JSON.parse(stdout))).toEqual([]);
  });

  test.each(['ana-sample-crps', 'olga-specimen-untidy-record', 'rosa-muster-deceased'])(
    'assessment: %s',
    async (id) => {
      const bundle = samplePatients.find((patient) => patient.id === id)?.bundle('2026-11-24');
      const { stdout, code } = await runHere(
        ['assess', '-', '--as-of', '2026-11-24', '--json'],
        JSON.stringify(bundle),
      );
      expect(code).toBe(0);
      expect(violations('assessment', JSON.parse(stdout))).toEqual([]);
    },
  );
});

test('a schema refuses what is not of its shape', () => {
  expect(violations('response', { schemaVersion: '1', measure: 'nrs' })).not.toEqual([]);
  expect(violations('guideline', { schemaVersion: '1', recommendations: [] })).not.toEqual([]);
});
