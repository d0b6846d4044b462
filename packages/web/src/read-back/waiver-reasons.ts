import type { PolicyChoice } from '@ketaguide/planning';

/** Why there is no second person (`tool-rule`): words for the record. Whether one may be done without, the clinic says. */
export const waiverReasons: readonly PolicyChoice[] = [
  { id: 'nobody-available', label: 'Second person not available' },
  { id: 'emergency', label: 'Emergency' },
  { id: 'other', label: 'Other…', needsText: true },
];
