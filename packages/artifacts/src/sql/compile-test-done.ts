import type { FindingId, TestSource } from '@ketaguide/guideline';
import type { CompiledSource } from './compiled-source.ts';
import { firstDayOf } from './dates.ts';
import { textList } from './sql-text.ts';

/** Whether a test was done: each of its value sets needs a result of its own inside the look-back. A no is never read. */
export function compileTestDone(finding: FindingId, { allOf, resourceTypes, lookBack }: TestSource): CompiledSource {
  return {
    valueSets: allOf,
    tables: [
      {
        name: finding,
        query: `SELECT result.patient_id, 'yes' AS value, NULL AS is_suggested
FROM counting_result AS result
JOIN deciding_entry AS entry ON entry.resource_id = result.result_id AND entry.element = 'code'
WHERE entry.value_set IN ${textList(allOf)} AND entry.list = 'settles'
  AND result.resource_type IN ${textList(resourceTypes)}
  AND result.has_data_absent_reason = 0 AND result.earliest >= ${firstDayOf(lookBack.days)}
GROUP BY result.patient_id
HAVING count(DISTINCT entry.value_set) = ${allOf.length}`,
      },
    ],
  };
}
