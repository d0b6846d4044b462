import type { ValueSetId } from '@ketaguide/guideline';
import type { CommonTable } from './common-table.ts';

/** How a finding is read from a record. */
export interface CompiledSource {
  /** The value sets in which codes are looked up. */
  readonly valueSets: readonly ValueSetId[];
  /**
   * The last has the finding's own name, at most one row for each patient, and the columns patient_id, value and
   * is_suggested: 'yes' where the record holds something that only suggests the finding.
   */
  readonly tables: readonly CommonTable[];
}
