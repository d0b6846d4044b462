import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/ines-muster';

export const inesMusterAcutePsychosis: SamplePatient = {
  id: 'ines-muster-acute-psychosis',
  name: 'Ines Muster',
  summary: 'CRPS after a nerve injury, and an acute psychosis, which its code says by itself',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'ines-muster',
        given: 'Ines',
        family: 'Muster',
        gender: 'female',
        birthDate: birthDate(asOf, 29, 199),
        recordNumber: '40-919-02',
      }),
      condition({
        id: 'ines-causalgia',
        subject,
        code: icd10cm('G57.72', 'Causalgia of left lower limb'),
        date: daysBefore(asOf, 610),
      }),
      condition({
        id: 'ines-psychosis',
        subject,
        code: icd10cm('F23', 'Brief psychotic disorder'),
        date: daysBefore(asOf, 12),
      }),
      bodyWeight({ id: 'ines-weight', subject, date: daysBefore(asOf, 12), value: 61 }),
    ]),
};
