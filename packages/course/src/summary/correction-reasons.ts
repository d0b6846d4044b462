import type { PolicyChoice } from '@ketaguide/planning';

/** Why an entry is put right (`tool-rule`): words for the record. */
export const correctionReasons: readonly PolicyChoice[] = [
  { id: 'typed-wrong', label: 'Typed wrong' },
  { id: 'read-wrong', label: 'Read wrong' },
  { id: 'wrong-time', label: 'Wrong time' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** What an undone entry is marked with. */
export const enteredByMistake = 'entered-by-mistake';

/** Why an entry does not count (`tool-rule`): words for the record. */
export const artifactReasons: readonly PolicyChoice[] = [
  { id: 'sensor', label: 'Sensor or cuff moved' },
  { id: enteredByMistake, label: 'Entered by mistake' },
  { id: 'other-patient', label: 'Belongs to another patient' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** Why an artifact counts after all (`tool-rule`). */
export const countsAgainReasons: readonly PolicyChoice[] = [
  { id: 'marked-by-mistake', label: 'Marked by mistake' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** The reasons of every annotation: their ids do not collide. */
export const annotationReasons: readonly PolicyChoice[] = [
  ...correctionReasons,
  ...artifactReasons,
  ...countsAgainReasons,
];
