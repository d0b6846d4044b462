/**
 * What a status says, for every finding alike. FHIR R4 codes (condition-clinical, condition-ver-status,
 * observation-status, diagnostic-report-status, event-status).
 */
export const recordRules = {
  condition: {
    /** Counts as active. */
    activeClinicalStatus: ['active', 'recurrence', 'relapse'],
    /** Not the active disease: ignored, with that reason. */
    endedClinicalStatus: ['inactive', 'remission', 'resolved'],
    /** Counts as the disease itself; a condition without a verification status counts as confirmed. */
    confirmedVerificationStatus: ['confirmed'],
    /** Only raises the question, as does a condition without a clinical status. */
    unsettledVerificationStatus: ['unconfirmed', 'provisional', 'differential'],
    refutedVerificationStatus: 'refuted',
    errorVerificationStatus: 'entered-in-error',
  },
  result: { finalStatus: ['final', 'amended', 'corrected'] },
  procedure: { doneStatus: ['completed'] },
} as const;
