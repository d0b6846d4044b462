import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const heart = 'cardiovascular-disease-suspected-or-high-risk';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  ...notPregnant,
  'testing.healthy': doesNotApply([heart]),
  'testing.ecg': applies([heart, 'baseline-ecg'], { met: 'yes' }),
};

export const frankMusterScenarios: PatientScenarios = {
  patient: 'frank-muster-coronary-disease',
  scenarios: [
    {
      title: 'the record alone: the ECG is called for and done; the old infarction only raises a question',
      answers: {},
      facts: {
        'target-pain': 'ischemic-pain',
        [heart]: 'yes',
        'baseline-ecg': 'yes',
        'poorly-controlled-cardiovascular-disease': 'unknown',
      },
      suggested: ['poorly-controlled-cardiovascular-disease'],
      expected: record,
    },
    {
      title: 'the heart disease is well controlled, and there is no psychosis',
      answers: { 'poorly-controlled-cardiovascular-disease': 'no', 'active-psychosis': 'no' },
      expected: {
        ...record,
        'contraindications.cardiovascular-pregnancy-psychosis': doesNotApply([
          'poorly-controlled-cardiovascular-disease',
          'pregnancy',
          'active-psychosis',
        ]),
      },
    },
  ],
};
