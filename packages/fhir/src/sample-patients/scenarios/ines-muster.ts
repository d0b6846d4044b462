import { applies } from './expected-result.ts';
import type { PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

export const inesMusterScenarios: PatientScenarios = {
  patient: 'ines-muster-acute-psychosis',
  scenarios: [
    {
      title: 'the record alone: the code is the psychosis itself',
      answers: {},
      facts: { 'target-pain': 'crps', 'active-psychosis': 'yes' },
      suggested: [],
      expected: {
        ...nothingKnown,
        ...evidenceFor.crps,
        'contraindications.cardiovascular-pregnancy-psychosis': applies(['active-psychosis']),
      },
    },
  ],
};
