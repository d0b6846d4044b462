import type { AskedFinding } from '@ketaguide/guideline';
import { requireSuggestions } from '../known-finding.ts';
import { compileConditions } from './compile-conditions.ts';
import { compileGradedConditions } from './compile-graded-conditions.ts';
import { cqlTypes } from './compile-known-finding.ts';
import { compilePatientElement } from './compile-patient-element.ts';
import { compileTestDone } from './compile-test-done.ts';
import { type Definition, definition } from './definition.ts';
import { statedName } from './known-name.ts';

/**
 * What a record says of a finding, under the finding's own name; where its source is conditions, also whether the
 * record holds something that only suggests it.
 *
 * @throws for a kind of source that is not compiled yet
 */
export function compileRecordSource(finding: AskedFinding): readonly Definition[] {
  requireSuggestions(finding);
  const source = finding.recordSource;
  switch (source?.kind) {
    case undefined:
      return [definition(`define ${statedName(finding.id)}:\n  null as ${cqlTypes[finding.kind]}`)];
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
