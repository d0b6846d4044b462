import { other, type PolicyChoice } from './policy-choice.ts';

/** Why an infusion ended. */
export const usualStopReasons: readonly PolicyChoice[] = [
  { id: 'completed', label: 'Completed as planned' },
  { id: 'patient-request', label: 'Patient request' },
  { id: 'adverse-event', label: 'Adverse event' },
  { id: 'access-lost', label: 'IV access lost' },
  { id: 'clinician-decision', label: 'Clinician decision' },
  other,
];
