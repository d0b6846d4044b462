import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { electrocardiogramReport } from './resources/diagnostic-report.ts';
import { alanineAminotransferase, aspartateAminotransferase, bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/olga-specimen';

/** Everything that a reader can get wrong, in one record. */
export const olgaSpecimenUntidyRecord: SamplePatient = {
  id: 'olga-specimen-untidy-record',
  name: 'Olga Specimen',
  summary: 'Spinal pain and an untidy record: pounds, old scores, errors, refuted and provisional diagnoses, no sex',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'olga-specimen',
        given: 'Olga',
        family: 'Specimen',
        birthDate: birthDate(asOf, 49, 283),
        recordNumber: '41-575-66',
      }),
      condition({
        id: 'olga-neck-pain',
        subject,
        code: icd10cm('M54.2', 'Cervicalgia'),
        date: daysBefore(asOf, 720),
        // A condition without a verification status counts as confirmed.
        verificationStatus: 'not-stated',
      }),
      condition({
        id: 'olga-crps-by-mistake',
        subject,
        code: icd10cm('G90.511', 'Complex regional pain syndrome I of right upper limb'),
        date: daysBefore(asOf, 80),
        verificationStatus: 'entered-in-error',
      }),
      condition({
        id: 'olga-liver-failure-by-mistake',
        subject,
        code: icd10cm('K72.10', 'Chronic hepatic failure without coma'),
        date: daysBefore(asOf, 80),
        verificationStatus: 'entered-in-error',
      }),
      condition({
        id: 'olga-schizophrenia-refuted',
        subject,
        code: icd10cm('F20.9', 'Schizophrenia, unspecified'),
        date: daysBefore(asOf, 60),
        verificationStatus: 'refuted',
      }),
      condition({
        id: 'olga-psychosis-provisional',
        subject,
        code: icd10cm('F23', 'Brief psychotic disorder'),
        date: daysBefore(asOf, 15),
        verificationStatus: 'provisional',
      }),
      condition({
        id: 'olga-hypertensive-crisis-differential',
        subject,
        code: icd10cm('I16.1', 'Hypertensive emergency'),
        date: daysBefore(asOf, 3),
        verificationStatus: 'differential',
      }),
      condition({
        id: 'olga-intracranial-hypertension-resolved',
        subject,
        code: icd10cm('G93.2', 'Benign intracranial hypertension'),
        date: daysBefore(asOf, 1700),
        clinicalStatus: 'resolved',
        abatement: daysBefore(asOf, 1400),
      }),
      condition({
        id: 'olga-ocular-hypertension-without-status',
        subject,
        code: icd10cm('H40.053', 'Ocular hypertension, bilateral'),
        date: daysBefore(asOf, 420),
        clinicalStatus: 'not-stated',
      }),
      condition({
        id: 'olga-alcohol-inactive',
        subject,
        code: icd10cm('F10.10', 'Alcohol abuse, uncomplicated'),
        date: daysBefore(asOf, 2500),
        clinicalStatus: 'inactive',
      }),
      // Too long ago to say anything about today.
      condition({
        id: 'olga-pregnancy-refuted-long-ago',
        subject,
        code: icd10cm('Z33.1', 'Pregnant state, incidental'),
        date: daysBefore(asOf, 200),
        verificationStatus: 'refuted',
      }),
      condition({
        id: 'olga-pregnancy-dated-ahead',
        subject,
        code: icd10cm('Z33.1', 'Pregnant state, incidental'),
        date: daysBefore(asOf, -10),
      }),
      bodyWeight({ id: 'olga-weight-in-pounds', subject, date: daysBefore(asOf, 45), value: 165, unit: '[lb_av]' }),
      bodyWeight({ id: 'olga-weight-years-ago', subject, date: daysBefore(asOf, 1850), value: 60 }),
      bodyWeight({ id: 'olga-weight-without-unit', subject, date: daysBefore(asOf, 3), value: 168, unit: '' }),
      bodyWeight({
        id: 'olga-weight-by-mistake',
        subject,
        date: daysBefore(asOf, 2),
        value: 650,
        status: 'entered-in-error',
      }),
      painScore({ id: 'olga-old-pain-score', subject, date: daysBefore(asOf, 200), score: 6 }),
      electrocardiogramReport({
        id: 'olga-ecg-preliminary',
        subject,
        date: daysBefore(asOf, 3),
        conclusion: 'Not yet read.',
        status: 'preliminary',
      }),
      alanineAminotransferase({ id: 'olga-old-alt', subject, date: daysBefore(asOf, 100), unitsPerLitre: 22 }),
      aspartateAminotransferase({ id: 'olga-ast', subject, date: daysBefore(asOf, 10), unitsPerLitre: 24 }),
    ]),
};
