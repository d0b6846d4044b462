import { other, type PolicyChoice } from './policy-choice.ts';

/** Why a rate was changed, or the infusion paused. */
export const usualRateChangeReasons: readonly PolicyChoice[] = [
  { id: 'planned-step', label: 'Planned step' },
  { id: 'adverse-event', label: 'Adverse event' },
  { id: 'adverse-event-over', label: 'Adverse event over' },
  { id: 'more-relief', label: 'More relief needed' },
  { id: 'patient-request', label: 'Patient request' },
  { id: 'access-or-pump', label: 'IV access or pump' },
  other,
];
