import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bloodPressure, bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/gita-sample';

export const gitaSampleHypertensiveCrisis: SamplePatient = {
  id: 'gita-sample-hypertensive-crisis',
  name: 'Gita Sample',
  summary: 'Postherpetic neuralgia and a hypertensive crisis: heart disease out of control, no ECG on record',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'gita-sample',
        given: 'Gita',
        family: 'Sample',
        gender: 'female',
        birthDate: birthDate(asOf, 62, 250),
        recordNumber: '40-713-44',
      }),
      condition({
        id: 'gita-postherpetic-neuralgia',
        subject,
        code: icd10cm('B02.29', 'Other postherpetic nervous system involvement'),
        date: daysBefore(asOf, 400),
        text: 'Postherpetic neuralgia',
      }),
      condition({
        id: 'gita-hypertensive-crisis',
        subject,
        code: icd10cm('I16.0', 'Hypertensive urgency'),
        date: daysBefore(asOf, 4),
      }),
      condition({
        id: 'gita-hypertension',
        subject,
        code: icd10cm('I10', 'Essential (primary) hypertension'),
        date: daysBefore(asOf, 3650),
      }),
      bloodPressure({ id: 'gita-blood-pressure', subject, date: daysBefore(asOf, 4), systolic: 204, diastolic: 118 }),
      bodyWeight({ id: 'gita-weight', subject, date: daysBefore(asOf, 4), value: 68 }),
      painScore({ id: 'gita-pain', subject, date: daysBefore(asOf, 4), score: 6 }),
    ]),
};
