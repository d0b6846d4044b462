import { expect, test } from 'vitest';
import { aCourse, entry, opened } from './support/entries.ts';
import { clinic } from './support/record-server.ts';

test('a lead reads the trail, in pages, by course and by person; that stands in it too', async () => {
  const { as } = await clinic();
  const nurse = await as('nurse');
  await nurse.post(`/api/courses/${aCourse}/events`, { events: [opened()] });
  const lead = await as('lead');
  const actions = async (query: string) =>
    (await lead.get(`/api/audit${query}`)).json.rows.map(({ action }: { action: string }) => action);
  expect(await actions(`?course=${aCourse}`)).toEqual(['entries-added']);
  expect(await actions('?person=nurse&after=0')).toEqual(['signed-in', 'entries-added']);
  expect(await actions('?limit=1')).toEqual(['audit-read']);
  expect(await actions('?before=3&limit=2')).toEqual(['people-changed', 'people-changed']);
  for (const wrong of [
    '?limit=0',
    '?limit=5000',
    '?after=x',
    '?order=up',
    '?course=%00',
    '?course=x',
    '?person=%00',
    '?person=a%20b',
  ]) {
    expect((await lead.get(`/api/audit${wrong}`)).status).toBe(400);
  }
});

test('who reads the lists of cases and of people stands in the trail, once for a page that asks again and again', async () => {
  const { as, acts, pass } = await clinic();
  const nurse = await as('nurse');
  const reads = async () =>
    (await acts())
      .filter(({ action }) => /listed|read/.test(action))
      .map(({ person, action }) => `${person} ${action}`);
  for (const path of ['/api/courses', '/api/people', '/api/courses', '/api/people']) {
    expect((await nurse.get(path)).status).toBe(200);
  }
  expect(await reads()).toEqual(['nurse courses-listed', 'nurse people-read']);
  await (await as('lead')).get('/api/courses');
  pass(9);
  await nurse.get('/api/courses');
  expect(await reads()).toEqual(['nurse courses-listed', 'nurse people-read', 'lead courses-listed']);
});

test('a lead sees how often a reason was given and for what, and not what was written to it', async () => {
  const { as, acts } = await clinic();
  const waived = entry(
    'read-back-waived',
    { purpose: 'start', reason: 'other', text: 'Ana is in a hurry' },
    { ofInfusion: true },
  );
  const nurse = await as('nurse');
  await nurse.post(`/api/courses/${aCourse}/events`, { events: [opened(), waived] });
  const lead = await as('lead');
  const period = 'from=2026-11-23T00:00:00.000Z&until=2026-11-24T00:00:00.000Z';
  expect(await lead.get(`/api/reasons?${period}`)).toMatchObject({
    status: 200,
    json: {
      infusions: 1,
      withoutPlan: 0,
      counts: [{ for: 'second-person', about: 'start', reason: 'other', count: 1 }],
    },
  });
  expect((await lead.get('/api/reasons?from=2026-11-23&until=2026-11-24')).status).toBe(400);
  expect((await nurse.get(`/api/reasons?${period}`)).status).toBe(403);
  expect(await acts()).toContainEqual({
    person: 'lead',
    action: 'courses-listed',
    detail: { reasons: { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' } },
  });
});

test('the trail is verified', async () => {
  const { as } = await clinic();
  await (await as('nurse')).post(`/api/courses/${aCourse}/events`, { events: [opened()] });
  const { json } = await (await as('admin')).get('/api/audit/verify');
  expect(json).toMatchObject({ entries: 1, problems: [] });
  expect(json.newest.seq).toBe(json.rows);
});

test('everything that is kept is exported, without what proves who somebody is; that stands in the trail', async () => {
  const { as, acts } = await clinic();
  await (await as('nurse')).post(`/api/courses/${aCourse}/events`, { events: [opened()] });
  const { headers, text } = await (await as('lead')).get('/api/export');
  expect(headers.get('content-type')).toBe('application/jsonl');
  expect(headers.get('content-disposition')).toBe('attachment; filename="ketaguide-2026-11-23.jsonl"');
  const kinds = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).kind);
  expect(new Set(kinds)).toEqual(new Set(['ketaguide-export', 'person', 'entry', 'audit']));
  expect(text).toContain('Ana Sample');
  expect(text).not.toMatch(/salt|"pin"|session-id/);
  expect(await acts()).toContainEqual({ person: 'lead', action: 'records-exported', detail: { format: 'jsonl' } });
});

test('the state of the database is told to anybody who asks how the server is', async () => {
  const { browser, stores } = await clinic();
  expect((await browser().get('/health')).json).toEqual({
    status: 'ok',
    schemaVersion: '1',
    database: { engine: 'sqlite', status: 'ok' },
  });
  stores.database.kysely.selectFrom = (() => {
    throw new Error('gone');
  }) as never;
  const answer = await browser().get('/health');
  expect([answer.status, answer.json.status, answer.json.database.status]).toEqual([503, 'unavailable', 'unavailable']);
});
