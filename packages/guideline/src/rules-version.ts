/**
 * The version of the definition: raised with every change of what it says or how it is read. Assessments, signed plans
 * and artifacts carry it.
 */
export const rulesVersion = '1.0.0';

/** The day of that version. */
export const rulesDate = '2026-11-24';

/** The id under which other systems know the guideline. */
export const guidelineId = 'asra-aapm-asa-2018-intravenous-ketamine-chronic-pain';

export const validationNotice = 'Clinical content has not been validated by a clinician yet.';
