/** The nineteen recommendations, in the order of the source. Ids are stable: cards, audit rows and artifacts cite them. */
export const recommendationIds = [
  'indications.spinal-cord-injury',
  'indications.crps',
  'indications.other-pain',
  'dosing.bolus',
  'dosing.infusion',
  'dosing.dose-response',
  'contraindications.cardiovascular-pregnancy-psychosis',
  'contraindications.hepatic',
  'contraindications.intracranial-intraocular-pressure',
  'contraindications.substance-abuse',
  'follow-on.oral',
  'follow-on.intranasal',
  'testing.healthy',
  'testing.ecg',
  'testing.liver-function',
  'response.positive',
  'personnel.supervising-clinician',
  'personnel.administering-clinician',
  'personnel.setting',
] as const;

export type RecommendationId = (typeof recommendationIds)[number];
