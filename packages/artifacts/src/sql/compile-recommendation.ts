import type { Recommendation } from '@ketaguide/guideline';
import { compileCriterion } from './compile-criterion.ts';
import { text } from './sql-text.ts';

/** Status and met of one recommendation for each patient, from the table of what is known. The words are those of the assessment. */
export function selectResult({ id, appliesWhen, metWhen }: Recommendation): string {
  const applies = compileCriterion(appliesWhen);
  return `SELECT patient_id, ${text(id)} AS recommendation,
  CASE WHEN ${applies} THEN 'applies' WHEN NOT (${applies}) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  ${metWhen === undefined ? `'not-applicable'` : metCase(applies, compileCriterion(metWhen))} AS met
FROM known`;
}

const metCase = (applies: string, met: string): string =>
  `CASE WHEN NOT (${applies}) THEN 'not-applicable' WHEN ${met} THEN 'yes' WHEN NOT (${met}) THEN 'no' ELSE 'unknown' END`;
