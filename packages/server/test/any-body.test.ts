import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverUnderTest } from './server-under-test.ts';

/** Bodies that come near to what is expected, so that they reach past the first check. */
const assessBody = fc.record(
  {
    record: fc.oneof(
      fc.jsonValue(),
      fc.record({
        resourceType: fc.constantFrom('Patient', 'Bundle', 'Condition'),
        id: fc.jsonValue(),
        entry: fc.jsonValue(),
      }),
    ),
    answers: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('pregnancy', 'weight', 'target-pain', 'toString'), fc.jsonValue()),
    ),
    asOf: fc.oneof(fc.constant('2026-11-23'), fc.jsonValue()),
    more: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const responseBody = fc.record(
  {
    baseline: fc.oneof(fc.double({ min: -1, max: 101, noNaN: true }), fc.jsonValue()),
    followUp: fc.oneof(fc.double({ min: -1, max: 101, noNaN: true }), fc.jsonValue()),
    measure: fc.oneof(fc.constantFrom('nrs', 'vas', 'odi'), fc.jsonValue()),
    satisfied: fc.oneof(fc.constantFrom('yes', 'no', 'unknown'), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

const amount = fc.oneof(fc.double({ min: -1, max: 1000, noNaN: true }), fc.jsonValue());

const event = fc.record(
  {
    t: amount,
    type: fc.constantFrom('bolus', 'infusion', 'pause'),
    durationMin: amount,
    doseMg: amount,
    rateMgPerKgPerH: amount,
  },
  { requiredKeys: ['t', 'type'] },
);

const regimen = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      patient: fc.record({ weightKg: amount, ageYears: amount }, { requiredKeys: [] }),
      events: fc.oneof(fc.array(event, { maxLength: 3 }), fc.jsonValue()),
      bag: fc.oneof(fc.record({ mg: amount, ml: amount }), fc.jsonValue()),
    },
    { requiredKeys: ['patient', 'events'] },
  ),
);

const planBody = fc.record(
  {
    regimen,
    careSetting: fc.constantFrom('icu', 'monitored', 'home'),
    targetPain: fc.constantFrom('crps', 'unknown', 'toothache'),
    answers: fc.dictionary(fc.constantFrom('pregnancy', 'weight', 'care-setting', 'planned-bolus'), fc.jsonValue()),
    confirmWeightKg: amount,
    asOf: fc.oneof(fc.constant('2026-11-23'), fc.jsonValue()),
  },
  { requiredKeys: ['regimen'] },
);

const simulateBody = fc.record(
  {
    regimen,
    model: fc.constantFrom('kamp2020', 'herd2007', 'all', 'none'),
    landmarksNgMl: fc.array(amount, { maxLength: 2 }),
    population: fc.record({ patients: fc.integer({ min: 0, max: 20 }), seed: amount }, { requiredKeys: ['patients'] }),
  },
  { requiredKeys: ['regimen'] },
);

test.each([
  ['/api/assess', assessBody],
  ['/api/plan', planBody],
  ['/api/simulate', simulateBody],
  ['/api/response', responseBody],
] as const)('%s answers any JSON with a result or one clear problem', async (url, body) => {
  const faults: Error[] = [];
  const app = await serverUnderTest({ onFault: (error) => void faults.push(error) });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof<[fc.Arbitrary<unknown>, fc.Arbitrary<unknown>]>(body, fc.jsonValue()),
      async (payload) => {
        const answer = await app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(payload),
        });
        expect(faults).toEqual([]);
        expect([200, 400]).toContain(answer.statusCode);
        if (answer.statusCode === 400)
          expect(answer.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/./) });
      },
    ),
    { numRuns: 300 },
  );
  await app.close();
});
