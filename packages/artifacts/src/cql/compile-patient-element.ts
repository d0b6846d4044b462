import type { AskedFinding, PatientSource } from '@ketaguide/guideline';
import { textList } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';
import { statedName } from './known-name.ts';

/** A coded element of the Patient that is one of the finding's choices; "unknown" and all others say nothing. */
export function compilePatientElement(finding: AskedFinding, { element }: PatientSource): readonly Definition[] {
  if (finding.kind !== 'choice') {
    throw new Error(`finding "${finding.id}": a ${finding.kind} is not read from the Patient's ${element} yet`);
  }
  const choices = textList(finding.choices.map(({ value }) => value));
  const value = `Patient.${element}.value`;
  return [definition(`define ${statedName(finding.id)}:\n  if ${value} in ${choices} then ${value} else null`)];
}
