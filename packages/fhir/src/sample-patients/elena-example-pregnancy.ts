import { birthDate, daysBefore } from './dates.ts';
import { searchset } from './resources/bundle.ts';
import { icd10cm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight, pregnancyStatus } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/elena-example';

export const elenaExamplePregnancy: SamplePatient = {
  id: 'elena-example-pregnancy',
  name: 'Elena Example',
  summary: 'Pregnant, with chronic migraine; an earlier pregnancy is outside the look-back',
  bundle: (asOf) =>
    searchset([
      patient({
        id: 'elena-example',
        given: 'Elena',
        family: 'Example',
        gender: 'female',
        birthDate: birthDate(asOf, 31, 140),
        recordNumber: '40-511-90',
      }),
      condition({
        id: 'elena-migraine',
        subject,
        code: icd10cm('G43.709', 'Chronic migraine without aura, not intractable, without status migrainosus'),
        date: daysBefore(asOf, 1500),
      }),
      condition({
        id: 'elena-pregnancy',
        subject,
        code: snomedCt('72892002', 'Normal pregnancy (finding)'),
        date: daysBefore(asOf, 100),
      }),
      condition({
        id: 'elena-earlier-pregnancy',
        subject,
        code: snomedCt('72892002', 'Normal pregnancy (finding)'),
        date: daysBefore(asOf, 1100),
      }),
      pregnancyStatus({
        id: 'elena-pregnancy-status',
        subject,
        date: daysBefore(asOf, 12),
        result: snomedCt('77386006', 'Pregnancy (finding)'),
      }),
      bodyWeight({ id: 'elena-weight', subject, date: daysBefore(asOf, 12), value: 72 }),
    ]),
};
