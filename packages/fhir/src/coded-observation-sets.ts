import type { ValueSetId } from '@ketaguide/guideline';

/** The value sets that tell a finding by an observation with a coded value. They are named after the finding's own. */
export interface CodedObservationSets {
  /** Observations that state the finding. */
  readonly status: ValueSetId;
  /** Tests for it with a coded result. */
  readonly tests: ValueSetId;
  /** Tests for it with a measured result, which settles nothing. */
  readonly measuredTests: ValueSetId;
  readonly yes: ValueSetId;
  readonly no: ValueSetId;
  readonly unknown: ValueSetId;
}

export const observationSetsOf = (valueSet: ValueSetId): CodedObservationSets => ({
  status: `${valueSet}.observations.status`,
  tests: `${valueSet}.observations.qualitative-tests`,
  measuredTests: `${valueSet}.observations.quantitative-tests`,
  yes: `${valueSet}.values.yes`,
  no: `${valueSet}.values.no`,
  unknown: `${valueSet}.values.unknown`,
});
