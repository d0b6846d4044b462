import type { PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

export const quinnSampleScenarios: PatientScenarios = {
  patient: 'quinn-sample-sixteen-years',
  scenarios: [
    {
      title: 'the record alone: under 18, and a recorded sex that does not settle pregnancy',
      answers: {},
      facts: { 'target-pain': 'crps', age: { value: 16, unit: 'a' }, sex: 'other', pregnancy: 'unknown' },
      suggested: [],
      notices: ['under-18'],
      expected: { ...nothingKnown, ...evidenceFor.crps },
    },
  ],
};
