import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/pablo-example';

export const pabloExampleAcutePain: SamplePatient = {
  id: 'pablo-example-acute-pain',
  name: 'Pablo Example',
  summary: 'Acute pain after an operation only: outside the people that the guideline is about',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'pablo-example',
        given: 'Pablo',
        family: 'Example',
        gender: 'male',
        birthDate: birthDate(asOf, 26, 222),
        recordNumber: '41-686-93',
      }),
      condition({
        id: 'pablo-acute-pain',
        subject,
        code: icd10cm('G89.18', 'Other acute postprocedural pain'),
        date: daysBefore(asOf, 2),
      }),
      bodyWeight({ id: 'pablo-weight', subject, date: daysBefore(asOf, 3), value: 81 }),
    ]),
};
