/**
 * How a record is read for one finding, as data: the readers (TypeScript, CQL, SQL) follow it and add nothing.
 * The rules that hold for every finding (status, verification, dates) are in record-rules.ts.
 */

/** The id of a value set in `@ketaguide/guideline/value-sets`. */
export type ValueSetId = string;

export interface LookBack {
  readonly days: number;
  /** Shown to users: look-backs are rules of the tool, which a clinic may change. */
  readonly why: string;
}

/**
 * Conditions that are the finding (the `settles` list of the value set) or only suggest it (`raisesQuestion`).
 * A code in `excludes` (remission and the like) is neither.
 */
export interface ConditionSource {
  readonly kind: 'conditions';
  readonly valueSet: ValueSetId;
  /** How long a condition counts from its date; without one, as long as it is active. */
  readonly lookBack?: LookBack;
  /** Codes that denote the whole finding, so that a refuted one inside `negativeLookBack` says no. */
  readonly wholeFindingCodes?: readonly { readonly system: string; readonly code: string }[];
  readonly negativeLookBack?: LookBack;
  readonly codedObservations?: CodedObservations;
}

/** Observations that tell a yes/no finding by a coded value. The newest inside its look-back decides. */
interface CodedObservations {
  /** What states the finding, and tests for it with a coded result. */
  readonly telling: readonly ValueSetId[];
  /** Tests for it with a measured result, which only raises the question. */
  readonly measured: readonly ValueSetId[];
  /** The coded values with each meaning; any other value means unknown too. */
  readonly yes: ValueSetId;
  readonly no: ValueSetId;
  readonly unknown: ValueSetId;
  /** How long a yes, or a doubt, counts. */
  readonly lookBack: LookBack;
  readonly negativeLookBack: LookBack;
}

/** Conditions that grade a choice: each choice has the value set whose codes settle it. */
export interface GradedConditionSource {
  readonly kind: 'graded-conditions';
  readonly settles: readonly { readonly choice: string; readonly valueSet: ValueSetId }[];
  /** Value sets whose codes (in either list) only raise the question. */
  readonly raisesQuestion: readonly ValueSetId[];
}

/**
 * Conditions of which each kind proposes one choice. One kind on record is proposed; several leave the finding unknown,
 * with the candidates, and so does another kind that is in doubt by its statuses. A composite kind needs a code of each
 * of its lists, and those codes then propose nothing else.
 */
export interface ProposedChoiceSource {
  readonly kind: 'proposed-choice';
  readonly kinds: readonly {
    readonly choice: string;
    readonly valueSet: ValueSetId;
    readonly composite?: readonly ValueSetId[];
    /** Says only that there is such a thing, so that it does not stand against one specific kind. */
    readonly generic?: boolean;
  }[];
}

/** A test counts as done when a final resource of the value set lies inside the look-back. */
export interface TestSource {
  readonly kind: 'test-done';
  /** Every one of these sets must have its own result: ALT and AST. */
  readonly allOf: readonly ValueSetId[];
  readonly resourceTypes: readonly ('DiagnosticReport' | 'Observation' | 'Procedure')[];
  readonly lookBack: LookBack;
}

/** The newest final observation inside the look-back. */
export interface NewestObservationSource {
  readonly kind: 'newest-observation';
  readonly valueSet: ValueSetId;
  readonly lookBack: LookBack;
  /** After this many days the value is still used, and shown as old. */
  readonly oldAfterDays?: number;
}

/** An element of the Patient resource. */
export interface PatientSource {
  readonly kind: 'patient-element';
  readonly element: 'birthDate' | 'gender';
}

export type RecordSource =
  | ConditionSource
  | GradedConditionSource
  | ProposedChoiceSource
  | TestSource
  | NewestObservationSource
  | PatientSource;
