import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  ...notPregnant,
  'testing.healthy': doesNotApply(['liver-toxicity-risk']),
  'testing.liver-function': applies(['liver-toxicity-risk', 'baseline-liver-tests'], { met: 'yes' }),
};

/** Mild or worse liver disease is liver dysfunction: a second reason for the tests. */
const dysfunctionToo = {
  'testing.healthy': doesNotApply(['liver-dysfunction', 'liver-toxicity-risk']),
  'testing.liver-function': applies(['liver-dysfunction', 'liver-toxicity-risk', 'baseline-liver-tests'], {
    met: 'yes',
  }),
} as const;

export const samSpecimenScenarios: PatientScenarios = {
  patient: 'sam-specimen-chronic-hepatitis',
  scenarios: [
    {
      title: 'the record alone: hepatitis is a risk to the liver; how severe the disease is, it does not say',
      answers: {},
      facts: {
        'target-pain': 'mixed-neuropathic-pain',
        'liver-toxicity-risk': 'yes',
        'hepatic-disease': 'unknown',
        'baseline-liver-tests': 'yes',
        weight: { value: 70, unit: 'kg' },
      },
      suggested: ['hepatic-disease', 'liver-dysfunction', 'cardiovascular-disease-suspected-or-high-risk'],
      expected: record,
    },
    {
      title: 'mild liver disease is none of the two that the guideline names, and still liver dysfunction',
      answers: { 'hepatic-disease': 'mild' },
      expected: { ...record, ...dysfunctionToo, 'contraindications.hepatic': doesNotApply(['hepatic-disease']) },
    },
    {
      title: 'moderate liver disease: caution',
      answers: { 'hepatic-disease': 'moderate' },
      expected: {
        ...record,
        ...dysfunctionToo,
        'contraindications.hepatic': applies(['hepatic-disease'], { forces: ['caution'] }),
      },
    },
    {
      title: 'severe liver disease: avoid',
      answers: { 'hepatic-disease': 'severe' },
      expected: {
        ...record,
        ...dysfunctionToo,
        'contraindications.hepatic': applies(['hepatic-disease'], { forces: ['avoid'] }),
      },
    },
  ],
};
