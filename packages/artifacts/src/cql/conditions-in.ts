import type { ValueSetId } from '@ketaguide/guideline';
import { compileValueSet, entryFunction } from './compile-value-set.ts';
import { identifier } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';

/** The conditions whose code stands in a value set and says something, each with what it says and when. */
export const conditionsName = (valueSet: ValueSetId): string => identifier(`Conditions in ${valueSet}`);

export function conditionsIn(valueSet: ValueSetId): readonly Definition[] {
  return [
    ...compileValueSet(valueSet),
    definition(`define ${conditionsName(valueSet)}:
  "Conditions" Condition
    let evidence: "Evidence of"(${decidingEntryFor('Condition.codings', valueSet)}, Condition.standing, Condition.dated)
    where evidence is not null
    return all Tuple { evidence: evidence, dated: Condition.dated, codings: Condition.codings }`),
  ];
}

/** What a value set says of the codings of one resource. */
export const decidingEntryFor = (codings: string, valueSet: ValueSetId): string => `"Deciding entry"(
      ${codings} Coding
        let entry: ${entryFunction(valueSet)}(Coding.system, Coding.code)
        where entry is not null
        return all entry)`;

/** Whether a value set holds one of the codings. */
export const holdsOneOf = (codings: string, valueSet: ValueSetId): string =>
  `exists (${codings} Coding where ${entryFunction(valueSet)}(Coding.system, Coding.code) is not null)`;
