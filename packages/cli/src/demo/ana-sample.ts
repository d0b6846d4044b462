import { samplePatients } from '@ketaguide/fhir/sample-patients';

/** The person of the demo. */
export const anaSample = samplePatients.find(({ id }) => id === 'ana-sample-crps');

/** What the clinic has answered before the demo begins: the record cannot know it. */
export const saidInTheInterview: Readonly<Record<string, string>> = anaSample?.entered ?? {};

/** What settles the heart and the liver: an ECG of the same day, and a look at her liver. */
export const settledToday = (today: string) =>
  ({
    'cardiovascular-disease-suspected-or-high-risk': 'yes',
    'baseline-ecg': { value: 'yes', date: today, result: 'normal' },
    'hepatic-disease': 'none',
    'liver-dysfunction': 'no',
  }) as const;

/** Her pain before and after the course, and what she says to it. */
export const anaResponse = { measure: 'nrs', baseline: 8, followUp: 5, satisfied: 'yes' } as const;
