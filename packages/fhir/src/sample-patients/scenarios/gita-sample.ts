import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

const heart = 'cardiovascular-disease-suspected-or-high-risk';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  'contraindications.cardiovascular-pregnancy-psychosis': applies(['poorly-controlled-cardiovascular-disease']),
  'testing.healthy': doesNotApply([heart]),
  'testing.ecg': applies([heart], { met: 'unknown', unknown: ['baseline-ecg'] }),
};

export const gitaSampleScenarios: PatientScenarios = {
  patient: 'gita-sample-hypertensive-crisis',
  scenarios: [
    {
      title: 'the record alone: out of control, so an ECG is called for; whether one was done is not known',
      answers: {},
      facts: {
        'target-pain': 'postherpetic-neuralgia',
        'poorly-controlled-cardiovascular-disease': 'yes',
        [heart]: 'yes',
        'baseline-ecg': 'unknown',
        'pain-score-baseline': 6,
      },
      suggested: [],
      expected: record,
    },
    {
      title: 'no ECG was done',
      answers: { 'baseline-ecg': 'no' },
      expected: { ...record, 'testing.ecg': applies([heart, 'baseline-ecg'], { met: 'no' }) },
    },
    {
      title: 'response: satisfied, but nothing was measured',
      answers: { satisfied: 'yes' },
      expected: {
        ...record,
        'response.positive': applies(undefined, {
          met: 'unknown',
          unknown: ['pain-score-follow-up', 'comparable-measure-improved'],
        }),
        'follow-on.oral': notKnown(['pain-score-follow-up', 'comparable-measure-improved']),
        'follow-on.intranasal': notKnown(['pain-score-follow-up', 'comparable-measure-improved']),
      },
    },
  ],
};
