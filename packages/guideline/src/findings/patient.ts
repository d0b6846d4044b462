import { plausibleAge, plausibleWeight } from '@ketaguide/quantities';
import type { AskedFinding } from './finding.ts';
import { lookBacks, weightIsOldAfterDays } from './look-backs.ts';

/** Who the patient is, as far as it matters. */
export const patientFindings: readonly AskedFinding[] = [
  {
    id: 'weight',
    kind: 'quantity',
    scope: 'plan',
    name: 'Weight',
    ask: 'What is the body weight?',
    help: 'The guideline does not say which weight to dose by. Say which one you use.',
    unit: 'kg',
    possible: plausibleWeight,
    recordSource: {
      kind: 'newest-observation',
      valueSet: 'weight',
      lookBack: lookBacks.weight,
      oldAfterDays: weightIsOldAfterDays,
    },
  },
  {
    id: 'age',
    kind: 'quantity',
    scope: 'patient',
    name: 'Age',
    ask: 'How old is the patient?',
    unit: 'a',
    possible: plausibleAge,
    recordSource: { kind: 'patient-element', element: 'birthDate' },
  },
  {
    id: 'sex',
    kind: 'choice',
    scope: 'patient',
    name: 'Recorded sex',
    ask: 'Which sex is recorded?',
    help: 'Used only to decide whether the pregnancy question is asked.',
    choices: [
      { value: 'female', label: 'Female' },
      { value: 'male', label: 'Male' },
      { value: 'other', label: 'Other' },
    ],
    recordSource: { kind: 'patient-element', element: 'gender' },
  },
];
