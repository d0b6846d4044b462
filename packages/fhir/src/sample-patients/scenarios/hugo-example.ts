import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.otherPain, ...notPregnant };

export const hugoExampleScenarios: PatientScenarios = {
  patient: 'hugo-example-schizophrenia',
  scenarios: [
    {
      title: 'the record alone: schizophrenia raises the question',
      answers: {},
      facts: { 'target-pain': 'mixed-neuropathic-pain', 'active-psychosis': 'unknown' },
      suggested: ['active-psychosis'],
      expected: record,
    },
    {
      title: 'the psychosis is active',
      answers: { 'active-psychosis': 'yes' },
      expected: {
        ...record,
        'contraindications.cardiovascular-pregnancy-psychosis': applies(['active-psychosis']),
      },
    },
    {
      title: 'the psychosis is quiet, and no heart disease is out of control',
      answers: { 'active-psychosis': 'no', 'poorly-controlled-cardiovascular-disease': 'no' },
      expected: {
        ...record,
        'contraindications.cardiovascular-pregnancy-psychosis': doesNotApply([
          'poorly-controlled-cardiovascular-disease',
          'pregnancy',
          'active-psychosis',
        ]),
        // No is not concluded backward: heart disease that is well controlled would still call for an ECG.
        'testing.healthy': {
          ...record['testing.healthy'],
          unknown: record['testing.healthy'].unknown.filter(
            (finding) => finding !== 'poorly-controlled-cardiovascular-disease',
          ),
        },
        'testing.ecg': {
          ...record['testing.ecg'],
          unknown: ['cardiovascular-disease-suspected-or-high-risk', 'baseline-ecg'],
        },
      },
    },
  ],
};
