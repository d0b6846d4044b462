import { doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.otherPain };

export const maraExampleScenarios: PatientScenarios = {
  patient: 'mara-example-alcohol-in-remission',
  scenarios: [
    {
      title: 'the record alone: remission is neither the active disease nor a no',
      answers: {},
      facts: {
        'target-pain': 'mixed-neuropathic-pain',
        'active-substance-abuse': 'unknown',
        'liver-toxicity-risk': 'unknown',
      },
      suggested: [],
      expected: record,
    },
    {
      title: 'no active substance abuse',
      answers: { 'active-substance-abuse': 'no' },
      expected: { ...record, 'contraindications.substance-abuse': doesNotApply(['active-substance-abuse']) },
    },
  ],
};
