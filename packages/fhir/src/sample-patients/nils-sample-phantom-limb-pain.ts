import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/nils-sample';

export const nilsSamplePhantomLimbPain: SamplePatient = {
  id: 'nils-sample-phantom-limb-pain',
  name: 'Nils Sample',
  summary: 'Phantom limb pain and nothing else; once every question is answered no, no test is called for',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'nils-sample',
        given: 'Nils',
        family: 'Sample',
        gender: 'male',
        birthDate: birthDate(asOf, 41, 108),
        recordNumber: '41-464-38',
      }),
      condition({
        id: 'nils-phantom-limb-pain',
        subject,
        code: icd10cm('G54.6', 'Phantom limb syndrome with pain'),
        date: daysBefore(asOf, 540),
      }),
      condition({
        id: 'nils-amputation',
        subject,
        code: icd10cm('Z89.511', 'Acquired absence of right leg below knee'),
        date: daysBefore(asOf, 600),
      }),
      bodyWeight({ id: 'nils-weight', subject, date: daysBefore(asOf, 7), value: 78 }),
      painScore({ id: 'nils-pain', subject, date: daysBefore(asOf, 7), score: 10 }),
    ]),
};
