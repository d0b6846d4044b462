import { expect, test } from 'vitest';
import { aCourse, opened } from './support/entries.ts';
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
  for (const wrong of ['?limit=0', '?limit=5000', '?after=x', '?order=up']) {
    expect((await lead.get(`/api/audit${wrong}`)).status).toBe(400);
  }
});

test('the trail is verified', async () => {
  const { as } = await clinic();
  await (await as('nurse')).post(`/api/courses/${aCourse}/events`, { events: [opened()] });
  const { json } = await (await as('admin')).get('/api/audit/verify');
  expect(json).toMatchObject({ entries: 1, problems: [] });
  expect(json.newest.seq).toBe(json.rows);
});
