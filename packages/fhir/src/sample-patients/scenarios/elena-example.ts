import { applies, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  'contraindications.cardiovascular-pregnancy-psychosis': applies(['pregnancy']),
};

export const elenaExampleScenarios: PatientScenarios = {
  patient: 'elena-example-pregnancy',
  scenarios: [
    {
      title: 'the record alone: pregnancy decides, the other two are not asked any more',
      answers: {},
      facts: { 'target-pain': 'headache', pregnancy: 'yes', sex: 'female', age: { value: 31, unit: 'a' } },
      suggested: [],
      expected: record,
    },
    {
      title: 'somebody answers not pregnant: the answer decides, and the record stays in sight',
      answers: { pregnancy: 'no' },
      expected: {
        ...record,
        'contraindications.cardiovascular-pregnancy-psychosis': notKnown(
          ['poorly-controlled-cardiovascular-disease', 'active-psychosis'],
          { conflicts: ['pregnancy'] },
        ),
      },
    },
  ],
};
