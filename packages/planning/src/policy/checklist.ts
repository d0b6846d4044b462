import type { PolicyItem } from './policy-choice.ts';

/**
 * What a clinic has looked at before the start. What the guideline asks for (people, setting, tests) is not among it:
 * that comes from the definition's findings.
 */
export const usualChecklist: readonly PolicyItem[] = [
  { id: 'identity', label: 'Patient identified by name and a second identifier' },
  { id: 'consent', label: 'Consent for off-label use on file' },
  { id: 'allergies', label: 'Allergies reviewed' },
  { id: 'medicines', label: 'Medicines reviewed' },
  { id: 'fasting', label: 'Fasting as the clinic asks' },
  { id: 'escort', label: 'Ride home and escort arranged' },
  { id: 'premedication', label: 'Premedication given, or none ordered' },
  { id: 'intravenous-site', label: 'IV site looked at, line runs freely' },
  { id: 'pump-and-bag-labelled', label: 'Pump and bag labelled' },
];
