import type { AskedFinding } from '@ketaguide/guideline';
import { requireSuggestions } from '../known-finding.ts';
import { compileConditions } from './compile-conditions.ts';
import { compileGradedConditions } from './compile-graded-conditions.ts';
import { compilePatientElement } from './compile-patient-element.ts';
import { compileTestDone } from './compile-test-done.ts';
import type { CompiledSource } from './compiled-source.ts';

/**
 * What records say of a finding.
 *
 * @throws for a kind of source that is not compiled yet
 */
export function compileRecordSource(finding: AskedFinding): CompiledSource {
  requireSuggestions(finding);
  const source = finding.recordSource;
  switch (source?.kind) {
    case undefined:
      return notOnRecord(finding);
    case 'conditions':
      return compileConditions(finding.id, source);
    case 'graded-conditions':
      return compileGradedConditions(finding.id, source);
    case 'test-done':
      return compileTestDone(finding.id, source);
    case 'patient-element':
      return compilePatientElement(finding, source);
    case 'proposed-choice':
    case 'newest-observation':
      throw new Error(`finding "${finding.id}": a record source of the kind "${source.kind}" is not compiled yet`);
  }
}

/** Only a person can say: no row for any patient. */
const notOnRecord = ({ id }: AskedFinding): CompiledSource => ({
  valueSets: [],
  tables: [{ name: id, query: `SELECT patient_id, NULL AS value, NULL AS is_suggested FROM patient WHERE 1 = 0` }],
});
