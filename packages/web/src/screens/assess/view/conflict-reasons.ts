/** Why an answer can differ from the record, in one tap. */
export const conflictReasons: readonly string[] = [
  'Record is out of date',
  'Record is wrong',
  'Confirmed with the patient',
];

/** The choice that asks for a few words instead. */
export const otherReason = 'other';
