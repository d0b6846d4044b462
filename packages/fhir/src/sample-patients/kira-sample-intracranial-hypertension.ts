import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/kira-sample';

export const kiraSampleIntracranialHypertension: SamplePatient = {
  id: 'kira-sample-intracranial-hypertension',
  name: 'Kira Sample',
  summary: 'Headache with idiopathic intracranial hypertension; a negative pregnancy test recorded as a diagnosis',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'kira-sample',
        given: 'Kira',
        family: 'Sample',
        gender: 'female',
        birthDate: birthDate(asOf, 33, 61),
        recordNumber: '41-131-29',
      }),
      condition({
        id: 'kira-headache',
        subject,
        code: icd10cm('R51.9', 'Headache, unspecified'),
        date: daysBefore(asOf, 430),
      }),
      condition({
        id: 'kira-intracranial-hypertension',
        subject,
        code: icd10cm('G93.2', 'Benign intracranial hypertension'),
        date: daysBefore(asOf, 390),
        text: 'Idiopathic intracranial hypertension',
      }),
      condition({
        id: 'kira-pregnancy-test-negative',
        subject,
        code: icd10cm('Z32.02', 'Encounter for pregnancy test, result negative'),
        date: daysBefore(asOf, 10),
      }),
      bodyWeight({ id: 'kira-weight', subject, date: daysBefore(asOf, 10), value: 96 }),
    ]),
};
