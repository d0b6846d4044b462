import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm, rxNorm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { medicationRequest } from './resources/medication-request.ts';
import { bodyWeight, oswestryDisabilityIndex } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/carla-muster';

export const carlaMusterFibromyalgiaAndBackPain: SamplePatient = {
  id: 'carla-muster-fibromyalgia-and-back-pain',
  name: 'Carla Muster',
  summary: 'Fibromyalgia and low back pain, on opioids: which pain is to be treated is asked first',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'carla-muster',
        given: 'Carla',
        family: 'Muster',
        gender: 'female',
        birthDate: birthDate(asOf, 47, 12),
        recordNumber: '40-305-07',
      }),
      condition({
        id: 'carla-fibromyalgia',
        subject,
        code: snomedCt('203082005', 'Fibromyalgia (disorder)'),
        date: daysBefore(asOf, 2120),
      }),
      condition({
        id: 'carla-low-back-pain',
        subject,
        code: icd10cm('M54.50', 'Low back pain, unspecified'),
        date: daysBefore(asOf, 800),
      }),
      // Taking opioids as prescribed is not abuse: it only raises the question.
      condition({
        id: 'carla-long-term-opioid',
        subject,
        code: icd10cm('Z79.891', 'Long term (current) use of opiate analgesic'),
        date: daysBefore(asOf, 410),
      }),
      medicationRequest({
        id: 'carla-oxycodone',
        subject,
        medication: rxNorm('7804', 'oxycodone'),
        date: daysBefore(asOf, 25),
      }),
      bodyWeight({ id: 'carla-weight', subject, date: daysBefore(asOf, 14), value: 64 }),
      oswestryDisabilityIndex({ id: 'carla-disability', subject, date: daysBefore(asOf, 14), percent: 44 }),
    ]),
};
