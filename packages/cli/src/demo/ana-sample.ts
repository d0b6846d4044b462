import { samplePatients } from '@ketaguide/fhir/sample-patients';

/** The person of the demo. */
export const anaSample = samplePatients.find(({ id }) => id === 'ana-sample-crps');

/** What Ana says when she is asked: the record cannot know it. */
export const saidInTheInterview = {
  'active-psychosis': 'no',
  'elevated-intracranial-pressure': 'no',
  'elevated-intraocular-pressure': 'no',
  'active-substance-abuse': 'no',
  'liver-toxicity-risk': 'no',
  'high-dose-frequent-infusions-expected': 'no',
} as const;

/** What settles the heart and the liver: an ECG of the same day, and a look at her liver. */
export const settledToday = (today: string) =>
  ({
    'cardiovascular-disease-suspected-or-high-risk': 'yes',
    'poorly-controlled-cardiovascular-disease': 'no',
    'baseline-ecg': { value: 'yes', date: today, result: 'normal' },
    'hepatic-disease': 'none',
    'liver-dysfunction': 'no',
  }) as const;

/** Her pain before and after the course, and what she says to it. */
export const anaResponse = { measure: 'nrs', baseline: 8, followUp: 5, satisfied: 'yes' } as const;
