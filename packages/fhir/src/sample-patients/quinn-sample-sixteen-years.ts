import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/quinn-sample';

export const quinnSampleSixteenYears: SamplePatient = {
  id: 'quinn-sample-sixteen-years',
  name: 'Quinn Sample',
  summary: 'Sixteen years old with CRPS of the left foot: the guideline names adolescents but gives no dose for them',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'quinn-sample',
        given: 'Quinn',
        family: 'Sample',
        gender: 'other',
        birthDate: birthDate(asOf, 16, 91),
        recordNumber: '41-797-20',
      }),
      condition({
        id: 'quinn-crps',
        subject,
        code: icd10cm('G90.522', 'Complex regional pain syndrome I of left lower limb'),
        date: daysBefore(asOf, 260),
      }),
      bodyWeight({ id: 'quinn-weight', subject, date: daysBefore(asOf, 5), value: 55 }),
    ]),
};
