import type { AskedFinding, PatientSource } from '@ketaguide/guideline';
import type { CompiledSource } from './compiled-source.ts';
import { columnOf } from './dates.ts';
import { textList } from './sql-text.ts';

/** A coded element of the Patient that is one of the finding's choices; "unknown" and all others say nothing. */
export function compilePatientElement(finding: AskedFinding, { element }: PatientSource): CompiledSource {
  if (finding.kind !== 'choice') {
    throw new Error(`finding "${finding.id}": a ${finding.kind} is not read from the Patient's ${element} yet`);
  }
  const column = columnOf(element);
  const choices = textList(finding.choices.map(({ value }) => value));
  return {
    valueSets: [],
    tables: [
      {
        name: finding.id,
        query: `SELECT patient_id, ${column} AS value, NULL AS is_suggested FROM patient WHERE ${column} IN ${choices}`,
      },
    ],
  };
}
