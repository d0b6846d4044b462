import { birthDate, daysBefore } from './dates.ts';
import { collection } from './resources/bundle.ts';
import { icd10cm } from './resources/coding.ts';
import { condition } from './resources/condition.ts';
import { alanineAminotransferase, bodyWeight } from './resources/observation.ts';
import { patient } from './resources/patient.ts';
import type { SamplePatient } from './sample-patient.ts';

const subject = 'Patient/luis-muster';

export const luisMusterAlcoholDependence: SamplePatient = {
  id: 'luis-muster-alcohol-dependence',
  name: 'Luis Muster',
  summary: 'Active alcohol dependence: substance abuse, and a risk to the liver with only half of its tests on record',
  bundle: (asOf) =>
    collection([
      patient({
        id: 'luis-muster',
        given: 'Luis',
        family: 'Muster',
        gender: 'male',
        birthDate: birthDate(asOf, 52, 320),
        recordNumber: '41-242-84',
      }),
      condition({
        id: 'luis-chronic-pain',
        subject,
        code: icd10cm('G89.4', 'Chronic pain syndrome'),
        date: daysBefore(asOf, 1050),
      }),
      condition({
        id: 'luis-alcohol-dependence',
        subject,
        code: icd10cm('F10.20', 'Alcohol dependence, uncomplicated'),
        date: daysBefore(asOf, 700),
      }),
      condition({
        id: 'luis-fatty-liver',
        subject,
        code: icd10cm('K76.0', 'Fatty (change of) liver, not elsewhere classified'),
        date: daysBefore(asOf, 350),
      }),
      alanineAminotransferase({ id: 'luis-alt', subject, date: daysBefore(asOf, 20), unitsPerLitre: 71 }),
      bodyWeight({ id: 'luis-weight', subject, date: daysBefore(asOf, 20), value: 76 }),
    ]),
};
