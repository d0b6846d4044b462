import { birthDate, daysBefore } from './dates.ts';
import { transaction } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { bodyWeight, painScore } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const id = (last: number): string => `b0e0a000-5a3b-4c1e-9d00-${String(last).padStart(12, '0')}`;
const subject = `urn:uuid:${id(1)}`;

/** A transaction whose resources have no ids of their own: they are cited by the address of their entry. */
export const benExampleSpinalCordInjury: SamplePatient = {
  id: 'ben-example-spinal-cord-injury',
  name: 'Ben Example',
  summary: 'Spinal cord injury pain, which no single code says: the injury and the nerve pain say it together',
  bundle: (asOf) =>
    transaction([
      patient({
        id: id(1),
        given: 'Ben',
        family: 'Example',
        gender: 'male',
        birthDate: birthDate(asOf, 38, 71),
        recordNumber: '40-227-31',
      }),
      condition({
        id: id(2),
        subject,
        code: icd10cm('S24.103S', 'Unspecified injury at T7-T10 level of thoracic spinal cord, sequela'),
        date: daysBefore(asOf, 1460),
      }),
      condition({
        id: id(3),
        subject,
        code: icd10cm('M79.2', 'Neuralgia and neuritis, unspecified'),
        date: daysBefore(asOf, 1310),
        text: 'Burning pain below the level of the injury',
      }),
      condition({
        id: id(4),
        subject,
        code: icd10cm('G82.21', 'Paraplegia, complete'),
        date: daysBefore(asOf, 1450),
      }),
      bodyWeight({ id: id(5), subject, date: daysBefore(asOf, 20), value: 80 }),
      painScore({ id: id(6), subject, date: daysBefore(asOf, 10), score: 7 }),
    ]),
};
