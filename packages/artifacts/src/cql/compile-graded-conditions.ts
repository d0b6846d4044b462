import type { FindingId, GradedConditionSource } from '@ketaguide/guideline';
import { conditionsIn, conditionsName } from './conditions-in.ts';
import { text } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';
import { statedName } from './known-name.ts';

/** A choice that conditions grade: the first that is settled, in the order of the source. What only suggests one is not needed. */
export function compileGradedConditions(finding: FindingId, { settles }: GradedConditionSource): readonly Definition[] {
  const cases = settles.map(
    ({ choice, valueSet }) =>
      `    when exists (${conditionsName(valueSet)} Condition where Condition.evidence = 'settles') then ${text(choice)}`,
  );
  return [
    ...settles.flatMap(({ valueSet }) => conditionsIn(valueSet)),
    definition(`define ${statedName(finding)}:\n  case\n${cases.join('\n')}\n    else null\n  end`),
  ];
}
