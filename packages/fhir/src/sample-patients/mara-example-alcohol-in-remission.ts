import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/mara-example';

export const maraExampleAlcoholInRemission: SamplePatient = {
  id: 'mara-example-alcohol-in-remission',
  name: 'Mara Example',
  summary: 'Alcohol abuse in remission: not the active disease, and not a no either',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'mara-example',
        given: 'Mara',
        family: 'Example',
        gender: 'female',
        birthDate: birthDate(asOf, 58, 170),
        recordNumber: '41-353-11',
      }),
      condition({
        id: 'mara-trigeminal-neuralgia',
        subject,
        code: icd10cm('G50.0', 'Trigeminal neuralgia'),
        date: daysBefore(asOf, 980),
      }),
      // The problem itself stands as active, as in most systems: the code is what says that it is in remission.
      condition({
        id: 'mara-alcohol-in-remission',
        subject,
        code: icd10cm('F10.11', 'Alcohol abuse, in remission'),
        date: daysBefore(asOf, 1300),
      }),
      bodyWeight({ id: 'mara-weight', subject, date: daysBefore(asOf, 21), value: 66 }),
    ]),
};
