import { birthDate, daysBefore } from './dates.ts';
import { transaction } from './resources/bundle.ts';
import { icd10cm, snomedCt } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { alanineAminotransferase, aspartateAminotransferase, bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const id = (last: number): string => `5a3e0a00-7c2d-4f6b-8e00-${String(last).padStart(12, '0')}`;
const subject = `urn:uuid:${id(1)}`;

export const samSpecimenChronicHepatitis: SamplePatient = {
  id: 'sam-specimen-chronic-hepatitis',
  name: 'Sam Specimen',
  summary: 'Diabetic nerve pain and chronic hepatitis with liver tests done: how severe the liver disease is, is asked',
  bundle: (asOf) =>
    transaction([
      patient({
        id: id(1),
        given: 'Sam',
        family: 'Specimen',
        gender: 'male',
        birthDate: birthDate(asOf, 55, 18),
        recordNumber: '41-919-85',
      }),
      condition({
        id: id(2),
        subject,
        code: snomedCt('193184006', 'Chronic painful neuropathy due to diabetes mellitus (disorder)'),
        date: daysBefore(asOf, 1000),
      }),
      condition({
        id: id(3),
        subject,
        code: icd10cm('E11.42', 'Type 2 diabetes mellitus with diabetic polyneuropathy'),
        date: daysBefore(asOf, 1000),
      }),
      condition({
        id: id(4),
        subject,
        code: icd10cm('B18.2', 'Chronic viral hepatitis C'),
        date: daysBefore(asOf, 2000),
      }),
      alanineAminotransferase({ id: id(5), subject, date: daysBefore(asOf, 20), unitsPerLitre: 64 }),
      aspartateAminotransferase({ id: id(6), subject, date: daysBefore(asOf, 20), unitsPerLitre: 58 }),
      bodyWeight({ id: id(7), subject, date: daysBefore(asOf, 20), value: 70 }),
    ]),
};
