import { applies } from './expected-result.ts';
import type { PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

export const kiraSampleScenarios: PatientScenarios = {
  patient: 'kira-sample-intracranial-hypertension',
  scenarios: [
    {
      title: 'the record alone: the pressure in the head is raised, and she is not pregnant',
      answers: {},
      facts: { 'target-pain': 'headache', 'elevated-intracranial-pressure': 'yes', pregnancy: 'no' },
      suggested: [],
      expected: {
        ...nothingKnown,
        ...evidenceFor.otherPain,
        ...notPregnant,
        'contraindications.intracranial-intraocular-pressure': applies(['elevated-intracranial-pressure']),
      },
    },
  ],
};
