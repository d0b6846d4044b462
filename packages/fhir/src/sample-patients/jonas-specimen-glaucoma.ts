import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/jonas-specimen';

export const jonasSpecimenGlaucoma: SamplePatient = {
  id: 'jonas-specimen-glaucoma',
  name: 'Jonas Specimen',
  summary: 'Back pain after spinal surgery, and glaucoma: the pressure in the eye may be controlled, so it is asked',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'jonas-specimen',
        given: 'Jonas',
        family: 'Specimen',
        gender: 'male',
        birthDate: birthDate(asOf, 69, 88),
        recordNumber: '41-020-75',
      }),
      condition({
        id: 'jonas-postlaminectomy',
        subject,
        code: icd10cm('M96.1', 'Postlaminectomy syndrome, not elsewhere classified'),
        date: daysBefore(asOf, 1200),
      }),
      condition({
        id: 'jonas-glaucoma',
        subject,
        code: icd10cm('H40.1131', 'Primary open-angle glaucoma, bilateral, mild stage'),
        date: daysBefore(asOf, 760),
      }),
      bodyWeight({ id: 'jonas-weight', subject, date: daysBefore(asOf, 9), value: 84 }),
      painScore({ id: 'jonas-pain', subject, date: daysBefore(asOf, 9), score: 8 }),
    ]),
};
