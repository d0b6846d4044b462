import type { PolicyItem } from './policy-choice.ts';

/** What has to be so before the patient leaves. */
export const usualDischargeItems: readonly PolicyItem[] = [
  { id: 'recovery-vitals', label: 'Recovery vital signs recorded' },
  { id: 'orientation', label: 'Orientation back to baseline' },
  { id: 'walking', label: 'Walks as before' },
  { id: 'nausea', label: 'No nausea, or under control' },
  { id: 'intravenous-line-removed', label: 'IV line removed, site looked at' },
  { id: 'escort-present', label: 'Escort present' },
  { id: 'no-driving', label: 'Told not to drive today' },
  { id: 'instructions', label: 'Instructions and a number to call given' },
];
