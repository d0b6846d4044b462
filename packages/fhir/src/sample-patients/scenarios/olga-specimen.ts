import { applies, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  // A recorded male sex would settle pregnancy, so that the sex is worth knowing.
  'contraindications.cardiovascular-pregnancy-psychosis': notKnown([
    'poorly-controlled-cardiovascular-disease',
    'pregnancy',
    'sex',
    'active-psychosis',
  ]),
};

export const olgaSpecimenScenarios: PatientScenarios = {
  patient: 'olga-specimen-untidy-record',
  scenarios: [
    {
      title: 'the record alone: of all its entries only the neck pain and the weight in pounds say something',
      answers: {},
      facts: {
        'target-pain': 'spinal-pain',
        // 165 lb of 0.45359237 kg each.
        weight: { value: 74.84274105, unit: 'kg' },
        age: { value: 49, unit: 'a' },
        sex: 'unknown',
        pregnancy: 'unknown',
        'hepatic-disease': 'unknown',
        'active-psychosis': 'unknown',
        'poorly-controlled-cardiovascular-disease': 'unknown',
        'cardiovascular-disease-suspected-or-high-risk': 'unknown',
        'elevated-intracranial-pressure': 'unknown',
        'elevated-intraocular-pressure': 'unknown',
        'active-substance-abuse': 'unknown',
        'liver-toxicity-risk': 'unknown',
        'baseline-ecg': 'unknown',
        'baseline-liver-tests': 'unknown',
        'pain-score-baseline': 'unknown',
      },
      suggested: [
        'poorly-controlled-cardiovascular-disease',
        'cardiovascular-disease-suspected-or-high-risk',
        'active-psychosis',
        'elevated-intraocular-pressure',
        'baseline-liver-tests',
      ],
      expected: record,
    },
    {
      title: 'the sex is answered male: pregnancy follows from it, and the rest stays open',
      answers: { sex: 'male' },
      facts: { pregnancy: 'no' },
      expected: {
        ...record,
        'contraindications.cardiovascular-pregnancy-psychosis': notKnown([
          'poorly-controlled-cardiovascular-disease',
          'active-psychosis',
        ]),
      },
    },
    {
      title: 'response: a follow-up score without a baseline inside the look-back',
      answers: { 'pain-score-follow-up': 3, satisfied: 'yes' },
      expected: {
        ...record,
        'response.positive': applies(undefined, {
          met: 'unknown',
          unknown: ['pain-score-baseline', 'comparable-measure-improved'],
        }),
        'follow-on.oral': notKnown(['pain-score-baseline', 'comparable-measure-improved']),
        'follow-on.intranasal': notKnown(['pain-score-baseline', 'comparable-measure-improved']),
      },
    },
  ],
};
