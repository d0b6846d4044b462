/** Statuses and dates are FHIR R4: condition-clinical, condition-ver-status, observation-status, event-status and so on. */
const final = ['final', 'amended', 'corrected'] as const;
const withdrawn = ['entered-in-error', 'cancelled'] as const;

/**
 * What a status, a date and a code say, for every finding alike; the readers (TypeScript, CQL, SQL) follow it. Lists of
 * elements are paths, such as `onsetPeriod.start`: the first that a resource has dates it.
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
    /** It is as old as the disease; where nobody said when that began, as the entry. */
    datedBy: ['onsetDateTime', 'onsetPeriod.start', 'recordedDate'],
    /** A refutation is as old as the entry: when the disease was once thought to have begun says nothing about that. */
    refutationDatedBy: ['recordedDate', 'onsetDateTime', 'onsetPeriod.start'],
    endDatedBy: ['abatementDateTime', 'abatementPeriod.end', 'abatementPeriod.start'],
  },
  /**
   * What says whether a test was done, or what came out: when it was true, else when it was issued. With a status that
   * neither counts nor withdraws it, a result settles nothing; one that speaks for a finding still raises the question.
   */
  result: {
    Observation: {
      countingStatus: final,
      withdrawnStatus: withdrawn,
      datedBy: ['effectiveDateTime', 'effectivePeriod.end', 'effectivePeriod.start', 'effectiveInstant', 'issued'],
      /** Of v3-ObservationInterpretation: positive, detected, reactive, weakly reactive. They contradict a coded no. */
      positiveInterpretation: ['POS', 'DET', 'RR', 'WR'],
    },
    DiagnosticReport: {
      countingStatus: final,
      withdrawnStatus: withdrawn,
      datedBy: ['effectiveDateTime', 'effectivePeriod.end', 'effectivePeriod.start', 'issued'],
    },
    Procedure: {
      countingStatus: ['completed'],
      withdrawnStatus: ['entered-in-error', 'not-done'],
      datedBy: ['performedDateTime', 'performedPeriod.end', 'performedPeriod.start'],
    },
  },
  /** What the patient takes now, by orders and statements. Whatever does not count is ignored, with its reason. */
  medicine: {
    MedicationRequest: {
      countingStatus: ['active'],
      /** Somebody thought of it, and nobody ordered it. */
      uncountedIntent: ['proposal', 'plan', 'option'],
      datedBy: ['authoredOn'],
      endDatedBy: [],
    },
    MedicationStatement: {
      countingStatus: ['active'],
      uncountedIntent: [],
      datedBy: ['effectiveDateTime', 'effectivePeriod.start', 'dateAsserted'],
      endDatedBy: ['effectivePeriod.end'],
    },
  },
  /** Which list of a value set decides; the first of these that says something. */
  precedence: {
    /** Between entries that cover as much of one code. What excludes decides before all, whatever the others cover. */
    betweenEntries: ['settles', 'settles-no', 'raises-question'],
    /**
     * Between several codings of one resource. A no counts only beside nothing else, so that no doubt is ever lost. Of two
     * in one list the one that counts longer decides: without a look-back of its own, else with the longest. The order in
     * which they are written never matters.
     */
    betweenCodings: ['excludes', 'settles', 'raises-question', 'settles-no'],
  },
} as const;
