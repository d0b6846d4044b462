import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm, rxNorm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { electrocardiogramReport } from './resources/diagnostic-report.ts';
import { medicationStatement } from './resources/medication-statement.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/frank-muster';

export const frankMusterCoronaryDisease: SamplePatient = {
  id: 'frank-muster-coronary-disease',
  name: 'Frank Muster',
  summary:
    'Ischemic pain and coronary disease with a recent ECG; whether it is well controlled is open. Takes theophylline',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'frank-muster',
        given: 'Frank',
        family: 'Muster',
        gender: 'male',
        birthDate: birthDate(asOf, 71, 33),
        recordNumber: '40-602-18',
      }),
      condition({
        id: 'frank-rest-pain',
        subject,
        code: icd10cm('I70.222', 'Atherosclerosis of native arteries of extremities with rest pain, left leg'),
        date: daysBefore(asOf, 520),
      }),
      condition({
        id: 'frank-coronary-disease',
        subject,
        code: icd10cm('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina pectoris'),
        date: daysBefore(asOf, 1900),
      }),
      // An acute code that stayed on the problem list long after the event: it raises the question, no more.
      condition({
        id: 'frank-old-infarction',
        subject,
        code: icd10cm('I21.4', 'Non-ST elevation (NSTEMI) myocardial infarction'),
        date: daysBefore(asOf, 900),
      }),
      electrocardiogramReport({
        id: 'frank-ecg',
        subject,
        date: daysBefore(asOf, 40),
        conclusion: 'Sinus rhythm. Old inferior Q waves, no change.',
      }),
      // No finding: the label of ketamine speaks of it when a dose is planned.
      medicationStatement({
        id: 'frank-theophylline',
        subject,
        medication: rxNorm('10438', 'theophylline'),
        date: daysBefore(asOf, 300),
      }),
      bodyWeight({ id: 'frank-weight', subject, date: daysBefore(asOf, 40), value: 91 }),
    ]),
};
