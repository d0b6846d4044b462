import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import { procedure } from './resources/procedure.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/rosa-muster';

export const rosaMusterDeceased: SamplePatient = {
  id: 'rosa-muster-deceased',
  name: 'Rosa Muster',
  summary: 'Deceased: reported and assessed all the same. Heart failure, raised eye pressure, no weight of this year',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'rosa-muster',
        given: 'Rosa',
        family: 'Muster',
        gender: 'female',
        birthDate: birthDate(asOf, 80, 40),
        recordNumber: '41-808-57',
        deceasedDateTime: daysBefore(asOf, 30),
      }),
      condition({
        id: 'rosa-chronic-pain',
        subject,
        code: icd10cm('G89.29', 'Other chronic pain'),
        date: daysBefore(asOf, 1600),
      }),
      condition({
        id: 'rosa-heart-failure',
        subject,
        code: icd10cm('I50.9', 'Heart failure, unspecified'),
        date: daysBefore(asOf, 1300),
      }),
      condition({
        id: 'rosa-ocular-hypertension',
        subject,
        code: icd10cm('H40.053', 'Ocular hypertension, bilateral'),
        date: daysBefore(asOf, 870),
      }),
      procedure({
        id: 'rosa-ecg',
        subject,
        code: snomedCt('29303009', 'Electrocardiographic procedure (procedure)'),
        date: daysBefore(asOf, 60),
      }),
      bodyWeight({ id: 'rosa-weight', subject, date: daysBefore(asOf, 400), value: 53 }),
    ]),
};
