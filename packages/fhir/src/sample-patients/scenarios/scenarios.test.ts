import { describe, expect, it } from 'vitest';
import { samplePatients } from '../index.ts';
import { expectOutcome, outcomeOf } from './compare.ts';
import { scenariosByPatient } from './index.ts';

/** A usual day, and two on which careless date arithmetic breaks. */
const days = ['2026-11-23', '2028-02-29', '2027-01-01'];

describe.each(scenariosByPatient)('$patient', ({ patient, scenarios }) => {
  const sample = samplePatients.find(({ id }) => id === patient);
  if (sample === undefined) throw new Error(`there is no sample patient "${patient}"`);

  describe.each(days)('on %s', (asOf) => {
    it.each(scenarios)('$title', ({ answers, ...expectations }) => {
      expectOutcome(outcomeOf(sample.bundle(asOf), answers, asOf), expectations);
    });
  });
});

it('every sample patient has its scenarios, the record alone first', () => {
  expect(scenariosByPatient.map(({ patient }) => patient)).toEqual(samplePatients.map(({ id }) => id));
  for (const { scenarios } of scenariosByPatient) expect(scenarios[0]?.answers).toEqual({});
});
