import type { PolicyChoice } from '@ketaguide/planning';

/** Why there is no second person (`tool-rule`): words for the record. Whether one may be done without, the clinic says. */
export const noSecondPersonReasons: readonly PolicyChoice[] = [
  { id: 'nobody-available', label: 'Second person not available' },
  { id: 'emergency', label: 'Emergency' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** Why a second person did not prove who they are (`tool-rule`): words for the record. */
export const notProvedReasons: readonly PolicyChoice[] = [
  { id: 'no-connection', label: 'No connection to the server' },
  { id: 'no-pin', label: 'Has no PIN here' },
  { id: 'pin-not-known', label: 'PIN not at hand' },
  { id: 'other', label: 'Other…', needsText: true },
];
