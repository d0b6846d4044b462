import { clinicPolicyDocument, defaultPolicy } from '@ketaguide/planning';
import { expect, test } from 'vitest';
import { clinic } from './support/record-server.ts';

const stricter = (perHour: number) => ({
  ...clinicPolicyDocument(defaultPolicy),
  name: 'Our clinic',
  limits: { infusionRateMaximum: { value: perHour, unit: 'mg/kg/h' } },
});

test('until a clinic settles its own policy, the first holds, and nobody signed it', async () => {
  const { as } = await clinic();
  const { json } = await (await as('nurse')).get('/api/policy');
  expect(json).toEqual({
    version: '1',
    signedBy: null,
    signedAt: null,
    policy: JSON.parse(JSON.stringify(clinicPolicyDocument(defaultPolicy))),
  });
});

test('a lead signs a new version; each version stays', async () => {
  const { as, acts } = await clinic();
  const lead = await as('lead');
  const { status, json } = await lead.post('/api/policy', { policy: stricter(1.5), basedOn: '1' });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    version: '2',
    signedBy: 'lead',
    signedAt: '2026-11-23T09:00:00.000Z',
    policy: { id: 'clinic', version: '2', name: 'Our clinic' },
  });
  await lead.post('/api/policy', { policy: stricter(1.2), basedOn: '2' });
  const { versions } = (await (await as('prescriber')).get('/api/policy/versions')).json;
  expect(versions.map(({ version }: { version: string }) => version)).toEqual(['1', '2', '3']);
  expect(versions[1]).toEqual(json);
  expect((await acts()).filter(({ action }) => action === 'policy-changed')).toHaveLength(2);
});

test('two who change the same version: one is told', async () => {
  const { as } = await clinic();
  const lead = await as('lead');
  const answers = await Promise.all(
    [1.1, 1.2, 1.3].map((limit) => lead.post('/api/policy', { policy: stricter(limit), basedOn: '1' })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect((await lead.post('/api/policy', { policy: stricter(1.4), basedOn: '9' })).status).toBe(409);
});

test.each([
  ['laxer than the guideline', stricter(2.5), 'policy.limits.infusionRateMaximum'],
  [
    'without a unit',
    { ...stricter(1), limits: { infusionRateMaximum: { value: 1 } } },
    'policy.limits.infusionRateMaximum.unit',
  ],
  ['in another unit', { ...stricter(1), vitalsInterval: { value: 15, unit: 'h' } }, 'policy.vitalsInterval.unit'],
  ['with more than it has', { ...stricter(1), more: 1 }, 'policy.more'],
  ['null for a number', { ...stricter(1), responseAfter: { value: null, unit: 'd' } }, 'policy.responseAfter.value'],
])('a policy that is %s is refused, and nothing is saved', async (_what, policy, field) => {
  const { as } = await clinic();
  const lead = await as('lead');
  const { status, json } = await lead.post('/api/policy', { policy, basedOn: '1' });
  expect(status).toBe(400);
  expect(json.field).toBe(field);
  expect((await lead.get('/api/policy')).json.version).toBe('1');
});
