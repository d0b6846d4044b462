import { applies, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...notPregnant };

export const pabloExampleScenarios: PatientScenarios = {
  patient: 'pablo-example-acute-pain',
  scenarios: [
    {
      title: 'the record alone: acute pain does not rule out another pain',
      answers: {},
      facts: { 'target-pain': 'unknown', age: { value: 26, unit: 'a' } },
      suggested: ['target-pain'],
      notices: ['outside-population'],
      expected: record,
    },
    {
      title: 'the pain is not chronic: none of the three lines of evidence bears on it',
      answers: { 'target-pain': 'not-chronic-pain' },
      notices: ['outside-population'],
      expected: { ...record, ...evidenceFor.noChronicPain },
    },
    {
      title: 'a baseline of 0 leaves no percentage to work out',
      answers: { 'pain-score-baseline': 0, 'pain-score-follow-up': 0, satisfied: 'yes' },
      notices: ['outside-population'],
      expected: {
        ...record,
        'response.positive': applies(undefined, { met: 'unknown', unknown: ['comparable-measure-improved'] }),
        'follow-on.oral': notKnown(['comparable-measure-improved']),
        'follow-on.intranasal': notKnown(['comparable-measure-improved']),
      },
    },
  ],
};
