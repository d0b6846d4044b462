import type { FindingId, TestSource, ValueSetId } from '@ketaguide/guideline';
import { resultsName } from './compile-record.ts';
import { compileValueSet, firstDayOf } from './compile-value-set.ts';
import { decidingEntryFor } from './conditions-in.ts';
import { type Definition, definition } from './definition.ts';
import { statedName } from './known-name.ts';

/** Whether a test was done: each of its value sets needs a result of its own inside the look-back. A no is never read. */
export function compileTestDone(finding: FindingId, source: TestSource): readonly Definition[] {
  const isDone = source.allOf.map((valueSet) => `(${anyResultIn(valueSet, source)})`).join('\n    and ');
  return [
    ...source.allOf.flatMap(compileValueSet),
    definition(`define ${statedName(finding)}:\n  if ${isDone} then true\n  else null`),
  ];
}

const anyResultIn = (valueSet: ValueSetId, { resourceTypes, lookBack }: TestSource): string =>
  resourceTypes
    .map(
      (type) => `exists (${resultsName(type)} Result
      where Result.hasResult and (Result.dated on or after ${firstDayOf(lookBack.days)}) is true
        and ${decidingEntryFor('Result.codings', valueSet)}.list = 'settles')`,
    )
    .join('\n    or ');
