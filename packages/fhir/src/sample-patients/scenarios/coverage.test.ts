import { type Met, type RecommendationId, recommendationIds, recommendations, type Status } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import { samplePatients } from '../index.ts';
import { outcomeOf } from './compare.ts';
import { scenariosByPatient } from './index.ts';

interface Reachable {
  readonly statuses: readonly Status[];
  readonly met: readonly Met[];
}

const anyStatus: readonly Status[] = ['applies', 'does-not-apply', 'unknown'];
const anyMet: readonly Met[] = ['yes', 'no', 'unknown', 'not-applicable'];

/** A statement that asks for nothing has nothing to be met. */
const asksForNothing: Reachable = { statuses: anyStatus, met: ['not-applicable'] };
const asksForSomething: Reachable = { statuses: anyStatus, met: anyMet };
/** People are always needed. */
const alwaysApplies: Reachable = { statuses: ['applies'], met: ['yes', 'no', 'unknown'] };

/** Every status and every met that each recommendation can have, by the design. */
const reachable: Readonly<Record<RecommendationId, Reachable>> = {
  'indications.spinal-cord-injury': asksForNothing,
  'indications.crps': asksForNothing,
  'indications.other-pain': asksForNothing,
  'dosing.bolus': asksForSomething,
  'dosing.infusion': asksForSomething,
  'dosing.dose-response': asksForSomething,
  'contraindications.cardiovascular-pregnancy-psychosis': asksForNothing,
  'contraindications.hepatic': asksForNothing,
  'contraindications.intracranial-intraocular-pressure': asksForNothing,
  'contraindications.substance-abuse': asksForNothing,
  'follow-on.oral': asksForNothing,
  'follow-on.intranasal': asksForNothing,
  'testing.healthy': asksForNothing,
  'testing.ecg': asksForSomething,
  'testing.liver-function': asksForSomething,
  // Whether a response was recorded is a fact of the course: yes or no, never unknown.
  'response.positive': { statuses: ['applies', 'does-not-apply'], met: anyMet },
  'personnel.supervising-clinician': alwaysApplies,
  'personnel.administering-clinician': alwaysApplies,
  'personnel.setting': asksForSomething,
};

const asOf = '2026-11-23';
const expected = scenariosByPatient.flatMap(({ scenarios }) => scenarios.map((scenario) => scenario.expected));
const actual = scenariosByPatient.flatMap(({ patient, scenarios }) => {
  const record = samplePatients.find(({ id }) => id === patient)?.bundle(asOf);
  return scenarios.map(({ answers }) => outcomeOf(record, answers, asOf).assessment.recommendations);
});

describe.each(recommendationIds)('%s is shown by the sample patients', (id) => {
  const index = recommendationIds.indexOf(id);
  const results = actual.map((recommendations) => recommendations[index]);

  it.each(reachable[id].statuses)('with the status %s', (status) => {
    expect(expected.map((results) => results[id].status)).toContain(status);
    expect(results.map((result) => result?.status)).toContain(status);
  });

  it.each(reachable[id].met)('with met %s', (met) => {
    expect(expected.map((results) => results[id].met)).toContain(met);
    expect(results.map((result) => result?.met)).toContain(met);
  });

  it('and never in a way that it cannot have', () => {
    for (const result of results) {
      expect(reachable[id].statuses).toContain(result?.status);
      expect(reachable[id].met).toContain(result?.met);
    }
  });
});

it('every force that depends on a finding is shown alone', () => {
  for (const { id, force } of recommendations) {
    if (typeof force === 'string') continue;
    const shown = expected.map((results) => results[id]).filter(({ status }) => status === 'applies');
    for (const { force: one } of force.forces) expect(shown.map(({ forces }) => forces)).toContainEqual([one]);
  }
});
