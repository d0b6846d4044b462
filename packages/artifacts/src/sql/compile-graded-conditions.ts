import type { FindingId, GradedConditionSource } from '@ketaguide/guideline';
import type { CompiledSource } from './compiled-source.ts';
import { text } from './sql-text.ts';

/** A choice that conditions grade: the first that is settled, in the order of the source. */
export function compileGradedConditions(finding: FindingId, { settles }: GradedConditionSource): CompiledSource {
  const place = settles.map(({ valueSet }, index) => `WHEN ${text(valueSet)} THEN ${index}`).join(' ');
  const choice = settles.map((grade, index) => `WHEN ${index} THEN ${text(grade.choice)}`).join(' ');
  return {
    valueSets: settles.map(({ valueSet }) => valueSet),
    tables: [
      {
        name: finding,
        query: `SELECT patient_id, CASE min(CASE value_set ${place} END) ${choice} END AS value, NULL AS is_suggested
FROM condition_evidence
WHERE evidence = 'settles'
GROUP BY patient_id`,
      },
    ],
  };
}
