import type { Condition } from '@medplum/fhirtypes';
import { birthDate, daysBefore } from './dates.ts';
import { noKnownAllergy } from './resources/allergy-intolerance.ts';
import { notPermitted, searchset } from './resources/bundle.ts';
import { icd10cm, rxNorm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { medicationRequest } from './resources/medication-request.ts';
import {
  bloodPressure,
  bodyHeight,
  bodyWeight,
  creatinine,
  painScore,
  pregnancyTest,
} from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/ana-sample';

/** The person of the demo: most is on record or quickly said, and two things are open, the heart and the liver. */
export const anaSampleCrps: SamplePatient = {
  id: 'ana-sample-crps',
  name: 'Ana Sample',
  summary: 'CRPS of the right hand, pain 8 of 10, hypertension on record; heart and liver still open',
  entered: {
    'poorly-controlled-cardiovascular-disease': 'no',
    'active-psychosis': 'no',
    'elevated-intracranial-pressure': 'no',
    'elevated-intraocular-pressure': 'no',
    'active-substance-abuse': 'no',
    'liver-toxicity-risk': 'no',
    'high-dose-frequent-infusions-expected': 'no',
  },
  bundle: (asOf) =>
    searchset(
      [
        patient({
          id: 'ana-sample',
          given: 'Ana',
          family: 'Sample',
          gender: 'female',
          birthDate: birthDate(asOf, 54, 204),
          recordNumber: '40-118-22',
        }),
        condition({
          id: 'ana-crps',
          subject,
          code: icd10cm('G90.511', 'Complex regional pain syndrome I of right upper limb'),
          date: daysBefore(asOf, 986),
          text: 'Complex regional pain syndrome (CRPS), right hand',
        }),
        // Only raises the question of heart disease.
        condition({
          id: 'ana-hypertension',
          subject,
          code: icd10cm('I10', 'Essential (primary) hypertension'),
          date: daysBefore(asOf, 2300),
        }),
        // Ruled out: unstable angina is one of many ways to be poorly controlled, so this is not a no.
        condition({
          id: 'ana-angina-ruled-out',
          subject,
          code: icd10cm('I20.0', 'Unstable angina'),
          date: daysBefore(asOf, 700),
          verificationStatus: 'refuted',
        }),
        ...passingIllnesses(asOf),
        bodyWeight({ id: 'ana-weight', subject, date: daysBefore(asOf, 2), value: 70 }),
        bodyWeight({ id: 'ana-weight-spring', subject, date: daysBefore(asOf, 210), value: 71.5 }),
        bodyWeight({ id: 'ana-weight-earlier', subject, date: daysBefore(asOf, 590), value: 73 }),
        bodyHeight({ id: 'ana-height', subject, date: daysBefore(asOf, 590), cm: 168 }),
        painScore({ id: 'ana-pain', subject, date: daysBefore(asOf, 1), score: 8 }),
        painScore({ id: 'ana-pain-last-month', subject, date: daysBefore(asOf, 33), score: 7 }),
        pregnancyTest({
          id: 'ana-pregnancy-test',
          subject,
          date: daysBefore(asOf, 3),
          result: snomedCt('260385009', 'Negative'),
        }),
        bloodPressure({ id: 'ana-blood-pressure', subject, date: daysBefore(asOf, 2), systolic: 134, diastolic: 82 }),
        creatinine({ id: 'ana-creatinine', subject, date: daysBefore(asOf, 210), mgPerDl: 0.8 }),
        medicationRequest({
          id: 'ana-lisinopril',
          subject,
          medication: rxNorm('314076', 'lisinopril 10 MG Oral Tablet'),
          date: daysBefore(asOf, 190),
        }),
        medicationRequest({
          id: 'ana-ibuprofen',
          subject,
          medication: rxNorm('310965', 'Ibuprofen 200 MG Oral Tablet'),
          date: daysBefore(asOf, 900),
          status: 'stopped',
        }),
        medicationRequest({
          id: 'ana-acetaminophen',
          subject,
          medication: rxNorm('313782', 'Acetaminophen 325 MG Oral Tablet'),
          date: daysBefore(asOf, 880),
          status: 'stopped',
        }),
        medicationRequest({
          id: 'ana-amoxicillin',
          subject,
          medication: rxNorm('308192', 'Amoxicillin 500 MG Oral Tablet'),
          date: daysBefore(asOf, 1310),
          status: 'stopped',
        }),
        noKnownAllergy({ id: 'ana-no-known-allergy', subject, date: daysBefore(asOf, 210) }),
      ],
      notPermitted('DiagnosticReport'),
    ),
};

/** What every record is full of, and nobody asks for here. */
function passingIllnesses(asOf: string): readonly Condition[] {
  const illnesses = [
    { id: 'ana-cold', code: snomedCt('444814009', 'Viral sinusitis (disorder)'), began: 430 },
    { id: 'ana-sore-throat', code: snomedCt('195662009', 'Acute viral pharyngitis (disorder)'), began: 810 },
    { id: 'ana-bronchitis', code: snomedCt('10509002', 'Acute bronchitis (disorder)'), began: 1310 },
    { id: 'ana-cold-earlier', code: snomedCt('444814009', 'Viral sinusitis (disorder)'), began: 1590 },
    { id: 'ana-sprain', code: snomedCt('44465007', 'Sprain of ankle'), began: 1820 },
    { id: 'ana-laceration', code: snomedCt('283371005', 'Laceration of forearm'), began: 2480 },
    { id: 'ana-otitis', code: snomedCt('65363002', 'Otitis media'), began: 2900 },
    { id: 'ana-tonsillitis', code: snomedCt('43878008', 'Streptococcal sore throat (disorder)'), began: 3350 },
    { id: 'ana-sprain-earlier', code: snomedCt('44465007', 'Sprain of ankle'), began: 4100 },
  ];
  return illnesses.map(({ id, code, began }) =>
    condition({
      id,
      subject,
      code,
      date: daysBefore(asOf, began),
      clinicalStatus: 'resolved',
      abatement: daysBefore(asOf, began - 14),
    }),
  );
}
