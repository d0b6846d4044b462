import { recordRules } from '@ketaguide/guideline';

/**
 * Which elements of a FHIR resource date it, as paths, first come first served. The reader in packages/fhir goes by the
 * same order; the tests that compare the two fail when one of them moves.
 */
export const dateElements = {
  /** When a condition began; else when it was written down. */
  conditionStart: ['onsetDateTime', 'onsetPeriod.start', 'recordedDate'],
  /** When a condition was refuted: when that was written down. */
  conditionRefuted: ['recordedDate', 'onsetDateTime', 'onsetPeriod.start'],
  conditionEnd: ['abatementDateTime', 'abatementPeriod.end', 'abatementPeriod.start'],
  Observation: ['effectiveDateTime', 'effectivePeriod.end', 'effectivePeriod.start', 'effectiveInstant', 'issued'],
  DiagnosticReport: ['effectiveDateTime', 'effectivePeriod.end', 'effectivePeriod.start', 'issued'],
  Procedure: ['performedDateTime', 'performedPeriod.end', 'performedPeriod.start'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The resources that say whether a test was done, or what came out of it. */
export type ResultType = 'Observation' | 'DiagnosticReport' | 'Procedure';

/** The statuses with which such a resource counts. */
export const countingStatus = (type: ResultType): readonly string[] =>
  type === 'Procedure' ? recordRules.procedure.doneStatus : recordRules.result.finalStatus;
