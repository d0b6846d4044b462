import { other, type PolicyChoice } from './policy-choice.ts';

/** What was done about an adverse event. */
export const usualActionsTaken: readonly PolicyChoice[] = [
  { id: 'watched', label: 'Watched, nothing else' },
  { id: 'reassured', label: 'Reassured, room made quiet' },
  { id: 'rate-lowered', label: 'Rate lowered' },
  { id: 'paused', label: 'Paused' },
  { id: 'stopped', label: 'Stopped' },
  { id: 'medicine-given', label: 'Medicine given' },
  { id: 'oxygen-given', label: 'Oxygen given' },
  { id: 'clinician-called', label: 'Clinician called' },
  { id: 'emergency-team-called', label: 'Emergency team called' },
  other,
];
