import { birthDate, daysBefore } from './dates.ts';
import { searchset } from './resources/bundle.ts';
import { icd10cm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/hugo-example';

export const hugoExampleSchizophrenia: SamplePatient = {
  id: 'hugo-example-schizophrenia',
  name: 'Hugo Example',
  summary: 'Neuropathic pain and schizophrenia: the diagnosis does not tell whether a psychosis is active now',
  bundle: (asOf) =>
    searchset([
      patient({
        id: 'hugo-example',
        given: 'Hugo',
        family: 'Example',
        gender: 'male',
        birthDate: birthDate(asOf, 44, 5),
        recordNumber: '40-808-63',
      }),
      condition({
        id: 'hugo-neuropathic-pain',
        subject,
        code: snomedCt('247398009', 'Neuropathic pain'),
        date: daysBefore(asOf, 950),
      }),
      condition({
        id: 'hugo-schizophrenia',
        subject,
        code: icd10cm('F20.9', 'Schizophrenia, unspecified'),
        date: daysBefore(asOf, 6200),
      }),
      bodyWeight({ id: 'hugo-weight', subject, date: daysBefore(asOf, 18), value: 88 }),
    ]),
};
