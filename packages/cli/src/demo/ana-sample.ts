import { samplePatients } from '@ketaguide/fhir/sample-patients';
import type { Bag } from '@ketaguide/quantities';

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

/** Who supervises and who gives the infusion. What the setting has to offer is not said before it matters. */
export const peopleThere: Readonly<Record<string, 'yes'>> = {
  'supervisor-is-physician-experienced-with-ketamine': 'yes',
  'supervisor-acls-certified': 'yes',
  'supervisor-sedation-trained': 'yes',
  'administrator-is-nurse-or-physician-assistant': 'yes',
  'administrator-sedation-trained': 'yes',
};

/** What is planned for her, one after another. */
export const anaDoses = {
  tooShort: { rateMgPerKgPerH: 0.5, durationMin: 120 },
  longer: { rateMgPerKgPerH: 0.5, durationMin: 240 },
  faster: { rateMgPerKgPerH: 1.2, durationMin: 240 },
} as const;

export type AnaDose = (typeof anaDoses)[keyof typeof anaDoses];

export const anaBag: Bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } };

/** When on that day. */
export const anaTimes = { signed: '09:30', started: '10:00', stopped: '14:00' } as const;

/** What is read and done on that day: the second person's slip, the rate after the nausea, what the pump says. */
export const anaInfusion = {
  slip: { value: 175, unit: 'mL/h' },
  lowerRate: { value: 14, unit: 'mL/h' },
  pumpVolume: { value: 67, unit: 'mL' },
  leftOver: { amount: { value: 366, unit: 'mg' }, volume: { value: 183, unit: 'mL' } },
} as const;

/** Her pain before the course and four weeks after it, and what she says to it. */
export const anaResponse = { measure: 'nrs', baseline: 8, followUp: 5, satisfied: 'yes' } as const;
