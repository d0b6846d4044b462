import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { alanineAminotransferase, aspartateAminotransferase, bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/dario-specimen';

export const darioSpecimenCancerPain: SamplePatient = {
  id: 'dario-specimen-cancer-pain',
  name: 'Dario Specimen',
  summary: 'Cancer pain with liver failure: severe liver disease, for which the advice is to avoid',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'dario-specimen',
        given: 'Dario',
        family: 'Specimen',
        gender: 'male',
        birthDate: birthDate(asOf, 66, 300),
        recordNumber: '40-410-56',
      }),
      condition({
        id: 'dario-cancer-pain',
        subject,
        code: icd10cm('G89.3', 'Neoplasm related pain (acute) (chronic)'),
        date: daysBefore(asOf, 240),
      }),
      condition({
        id: 'dario-pancreatic-cancer',
        subject,
        code: icd10cm('C25.9', 'Malignant neoplasm of pancreas, unspecified'),
        date: daysBefore(asOf, 330),
      }),
      condition({
        id: 'dario-liver-metastasis',
        subject,
        code: icd10cm('C78.7', 'Secondary malignant neoplasm of liver and intrahepatic bile duct'),
        date: daysBefore(asOf, 150),
      }),
      condition({
        id: 'dario-liver-failure',
        subject,
        code: icd10cm('K72.10', 'Chronic hepatic failure without coma'),
        date: daysBefore(asOf, 30),
      }),
      alanineAminotransferase({ id: 'dario-alt', subject, date: daysBefore(asOf, 6), unitsPerLitre: 212 }),
      aspartateAminotransferase({ id: 'dario-ast', subject, date: daysBefore(asOf, 6), unitsPerLitre: 305 }),
      bodyWeight({ id: 'dario-weight', subject, date: daysBefore(asOf, 6), value: 58 }),
      painScore({ id: 'dario-pain', subject, date: daysBefore(asOf, 2), score: 9 }),
    ]),
};
