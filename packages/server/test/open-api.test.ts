import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../src/storage/database.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { serverUnderTest } from './server-under-test.ts';
import { aProvider } from './support/record-server.ts';

let app: FastifyInstance;
let document: Awaited<ReturnType<typeof read>>;

const read = async () => (await app.inject({ url: '/api/openapi.json' })).json();

let database: Database;
const folder = mkdtempSync(join(tmpdir(), 'ketaguide-open-api-'));

beforeAll(async () => {
  database = await openDatabase(join(folder, 'record.sqlite'));
  // With a sign-in provider there are all routes that ever are.
  app = await serverUnderTest({ record: { database, signIn: { mode: 'oidc', provider: aProvider } } });
  document = await read();
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

test('it is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result).toMatchObject({ valid: true });
  expect(document.openapi).toBe('3.1.0');
});

test('it describes every route, and no other', () => {
  const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual([
    'DELETE /api/session',
    'GET /api/audit',
    'GET /api/audit/verify',
    'GET /api/courses',
    'GET /api/courses/{course}/events',
    'GET /api/export',
    'GET /api/guideline',
    'GET /api/people',
    'GET /api/policy',
    'GET /api/policy/versions',
    'GET /api/reasons',
    'GET /api/sample-patients',
    'GET /api/sample-patients/{id}',
    'GET /api/server-time',
    'GET /api/session',
    'GET /api/session/oidc/callback',
    'GET /api/session/oidc/start',
    'GET /api/sheets/blank',
    'GET /api/sheets/pocket-card',
    'GET /health',
    'POST /api/assess',
    'POST /api/courses/{course}/events',
    'POST /api/first-person',
    'POST /api/people',
    'POST /api/plan',
    'POST /api/policy',
    'POST /api/response',
    'POST /api/second-person',
    'POST /api/session',
    'POST /api/session/lock',
    'POST /api/session/unlock',
    'POST /api/session/use',
    'POST /api/sheets/bag-label',
    'POST /api/sheets/plan',
    'POST /api/sheets/session',
    'POST /api/simulate',
    'PUT /api/people/{id}',
    'PUT /api/session/pin',
  ]);
});

const regimen = {
  patient: { weightKg: 70 },
  events: [
    { t: 0, type: 'bolus', doseMgPerKg: 0.4 },
    { t: 0, type: 'infusion', durationMin: 120, rateMgPerKgPerH: 1.2 },
  ],
  bag: { mg: 500, ml: 250 },
};

test.each([
  ['GET', '/health', undefined],
  ['GET', '/api/guideline', undefined],
  ['GET', '/api/session', undefined],
  ['GET', '/api/server-time', undefined],
  ['GET', '/api/sample-patients', undefined],
  ['GET', '/api/sample-patients/ana-sample-crps', undefined],
  ['POST', '/api/assess', { record: { resourceType: 'Patient', id: 'p1' } }],
  ['POST', '/api/plan', { regimen, targetPain: 'crps' }],
  ['POST', '/api/simulate', { regimen }],
  ['POST', '/api/simulate', { regimen, model: 'all', landmarksNgMl: [100] }],
  ['POST', '/api/simulate', { regimen, model: 'domino', population: { patients: 50 } }],
  ['POST', '/api/response', { baseline: 46, followUp: 30, measure: 'odi' }],
] as const)('what %s %s answers is what it describes', async (method, url, payload) => {
  const answer = await app.inject({ method, url, ...(payload ? { payload } : {}) });
  expect(answer.statusCode).toBe(200);
  const path = url.replace('ana-sample-crps', '{id}');
  const content = document.paths[path][method.toLowerCase()].responses['200'].content;
  const [mediaType = ''] = Object.keys(content);
  expect(answer.headers['content-type']).toContain(mediaType);
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'openapi.json');
  const pointer = ['paths', path, method.toLowerCase(), 'responses', '200', 'content', mediaType, 'schema']
    .map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  const isValid = ajv.validate({ $ref: `openapi.json#/${encodeURI(pointer)}` }, answer.json());
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test('the example of each body is answered', async () => {
  const examples = Object.entries<{ post?: { requestBody?: { content: Record<string, { example?: object }> } } }>(
    document.paths,
  ).flatMap(([path, { post }]) => {
    const example = post?.requestBody?.content['application/json']?.example;
    return example === undefined ? [] : [[path, example] as const];
  });
  expect(examples.map(([path]) => path)).toEqual([
    '/api/assess',
    '/api/plan',
    '/api/response',
    '/api/simulate',
    '/api/sheets/plan',
    '/api/sheets/session',
    '/api/sheets/bag-label',
  ]);
  for (const [url, payload] of examples) {
    const answer = await app.inject({ method: 'POST', url, payload });
    expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200);
  }
});
