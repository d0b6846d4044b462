import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  ...notPregnant,
  'contraindications.hepatic': applies(['hepatic-disease'], { forces: ['avoid'] }),
  'testing.healthy': doesNotApply(['liver-dysfunction']),
  'testing.liver-function': applies(['liver-dysfunction', 'baseline-liver-tests'], { met: 'yes' }),
};

export const darioSpecimenScenarios: PatientScenarios = {
  patient: 'dario-specimen-cancer-pain',
  scenarios: [
    {
      title: 'the record alone: liver failure is severe, and its tests are done',
      answers: {},
      facts: {
        'target-pain': 'cancer-pain',
        'hepatic-disease': 'severe',
        'liver-dysfunction': 'yes',
        'baseline-liver-tests': 'yes',
        'pain-score-baseline': 9,
        weight: { value: 58, unit: 'kg' },
      },
      suggested: [],
      expected: record,
    },
    {
      title: 'somebody answers moderate: caution, and the record still says otherwise',
      answers: { 'hepatic-disease': 'moderate' },
      expected: {
        ...record,
        'contraindications.hepatic': applies(['hepatic-disease'], {
          forces: ['caution'],
          conflicts: ['hepatic-disease'],
        }),
      },
    },
  ],
};
